import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { HostHeader } from "./choices";
import type { Context } from "./context";

/** One cache policy per time, by the time: policies of equal times would be one and the same. */
export function cachePolicies(
  { name, self }: Context,
  ttls: number[],
): Map<number, pulumi.Output<string>> {
  const policies = [...new Set(ttls)].map((ttl) => {
    // CloudFront refuses a policy that caches nothing and yet tells encodings apart.
    const caches = ttl > 0;
    const policy = new aws.cloudfront.CachePolicy(
      `${name}-${ttl}s`,
      {
        minTtl: 0,
        defaultTtl: ttl,
        maxTtl: ttl,
        parametersInCacheKeyAndForwardedToOrigin: {
          cookiesConfig: { cookieBehavior: "none" },
          headersConfig: { headerBehavior: "none" },
          queryStringsConfig: { queryStringBehavior: "none" },
          enableAcceptEncodingBrotli: caches,
          enableAcceptEncodingGzip: caches,
        },
      },
      { parent: self },
    );
    return [ttl, policy.id] as const;
  });
  return new Map(policies);
}

/** What the API gets of a request: all of it, with or without the viewer's `Host`. */
export function apiRequestPolicy(
  { name, self }: Context,
  hostHeader: HostHeader,
): pulumi.Output<string> {
  const headersConfig =
    hostHeader === HostHeader.Viewer
      ? { headerBehavior: "allViewer" }
      : { headerBehavior: "allExcept", headers: { items: ["Host"] } };
  return new aws.cloudfront.OriginRequestPolicy(
    `${name}-api`,
    {
      headersConfig,
      cookiesConfig: { cookieBehavior: "all" },
      queryStringsConfig: { queryStringBehavior: "all" },
    },
    { parent: self },
  ).id;
}
