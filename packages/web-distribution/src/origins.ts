import { autoNamed } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ActiveOrigin, ApiMethods } from "./choices";
import type { Context } from "./context";
import type { ResolvedApi } from "./web-args";

type Origin = aws.types.input.cloudfront.DistributionOrigin;
type OriginGroup = aws.types.input.cloudfront.DistributionOriginGroup;

const longestControl = 64;
/** Answers that tell of a region that is down, rather than of a request that is bad. */
const failoverStatusCodes = [500, 502, 503, 504];

/** Origins of one purpose, and what behaviours point to: one of them, or their group. */
export interface Origins {
  origins: Origin[];
  groups: OriginGroup[];
  target: string;
}

function failoverGroup(originId: string, members: string[]): OriginGroup {
  return {
    originId,
    failoverCriteria: { statusCodes: failoverStatusCodes },
    members: members.map((each) => ({ originId: each })),
  };
}

/** A bucket, and its replica if any; every request to them is signed. */
export function bucketOrigins(
  { name, self }: Context,
  originId: string,
  primary: pulumi.Input<string>,
  failover: pulumi.Input<string> | undefined,
): Origins {
  const control = new aws.cloudfront.OriginAccessControl(
    autoNamed(name, longestControl),
    {
      description: `Requests of ${name} to its bucket`,
      originAccessControlOriginType: "s3",
      signingBehavior: "always",
      signingProtocol: "sigv4",
    },
    { parent: self },
  );
  const bucket = (id: string, domainName: pulumi.Input<string>): Origin => ({
    originId: id,
    domainName,
    originAccessControlId: control.id,
  });
  const first = bucket(originId, primary);
  if (failover === undefined) return { origins: [first], groups: [], target: originId };
  const second = `${originId}-failover`;
  const target = `${originId}-group`;
  return {
    origins: [first, bucket(second, failover)],
    groups: [failoverGroup(target, [originId, second])],
    target,
  };
}

function httpsOrigin(originId: string, domainName: pulumi.Input<string>, api: ResolvedApi): Origin {
  const { secretHeader } = api;
  return {
    originId,
    domainName,
    customOriginConfig: {
      httpPort: 80,
      httpsPort: 443,
      originProtocolPolicy: "https-only",
      originSslProtocols: ["TLSv1.2"],
      originReadTimeout: api.readTimeoutSeconds,
    },
    ...(secretHeader && {
      customHeaders: [{ name: secretHeader.name, value: pulumi.secret(secretHeader.value) }],
    }),
  };
}

/** The API, and the one of another region if any. */
export function apiOrigins(api: ResolvedApi): Origins {
  const primary = httpsOrigin("api", api.domainName, api);
  if (api.failoverDomainName === undefined) {
    return { origins: [primary], groups: [], target: "api" };
  }
  const origins = [primary, httpsOrigin("api-failover", api.failoverDomainName, api)];
  const inOrder = ["api", "api-failover"];
  if (api.activeOrigin === ActiveOrigin.Failover) inOrder.reverse();
  // CloudFront refuses a group behind methods that write: a write must not be tried twice.
  if (api.methods === ApiMethods.All) return { origins, groups: [], target: inOrder[0] ?? "api" };
  return { origins, groups: [failoverGroup("api-group", inOrder)], target: "api-group" };
}
