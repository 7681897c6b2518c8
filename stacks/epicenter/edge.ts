import { LoadBalancer } from "@plinth/container-service";
import type { ObjectStore } from "@plinth/object-store";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

/** Name of the load balancer of this region. */
export function apiName({ config }: Scope): string {
  return `api.${config.domain.name}`;
}

/**
 * Name that CloudFront calls. With a second region it is a name that leads to either, which the
 * second region's stack keeps: switching it needs nothing of the first.
 */
export function originName(scope: Scope): string {
  return scope.config.secondRegion?.origin ? `origin.${scope.config.domain.name}` : apiName(scope);
}

/** The load balancer of the API. */
export function edge(
  scope: Scope,
  { network, keys, warning }: Foundation,
  logs: ObjectStore,
): LoadBalancer {
  const { name, config, tags } = scope;
  const { cloudFrontOnly, cloudFrontPrefixListId, requestsPer5Minutes } = config.edge;
  return new LoadBalancer(`${name}-api`, {
    vpcId: network.vpcId,
    subnetIds: network.publicSubnetIds,
    tls: {
      domainName: apiName(scope),
      hostedZoneId: config.domain.hostedZoneId,
      ...(config.secondRegion && { alternativeNames: [originName(scope)] }),
    },
    ...(cloudFrontOnly &&
      cloudFrontPrefixListId !== undefined && {
        allowedCidrBlocks: {},
        allowedPrefixListIds: { cloudfront: cloudFrontPrefixListId },
      }),
    accessLogs: { bucket: logs.bucketName, prefix: "api" },
    webAcl: { rateLimit: requestsPer5Minutes, logKmsKeyArn: keys.logs.keyArn },
    loadBalancerName: `${name}-api`,
    alarms: { topicArns: [warning.topicArn], responseTimeSeconds: 1, minutes: 15 },
    tags,
  });
}
