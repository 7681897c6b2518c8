import { LoadBalancer } from "@plinth/container-service";
import type { ObjectStore } from "@plinth/object-store";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

/** The only door: people and webhooks come through it. */
export function edge(
  { name, config, tags }: Scope,
  base: Foundation,
  logs: ObjectStore,
): LoadBalancer {
  const { domainName, hostedZoneId, idleTimeoutSeconds, webAcl } = config.edge;
  return new LoadBalancer(`${name}-alb`, {
    vpcId: base.network.vpcId,
    subnetIds: base.network.publicSubnetIds,
    tls: { domainName, hostedZoneId },
    accessLogs: { bucket: logs.bucketName, prefix: "alb" },
    ...(webAcl && { webAcl: { logKmsKeyArn: base.logsKey.keyArn } }),
    idleTimeoutSeconds,
    alarms: { topicArns: [base.topic.topicArn], responseTimeSeconds: 2 },
    tags,
  });
}
