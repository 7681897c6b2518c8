import { placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { apiRequestPolicy, cachePolicies } from "./cache";
import { ApiMethods } from "./choices";
import type { Context } from "./context";
import { behavior, type Contents, distributionOf, type OrderedBehavior } from "./distribution";
import { apiOrigins, bucketOrigins, type Origins } from "./origins";
import { securityHeaders } from "./security-headers";
import { errorPages, pageFunction } from "./single-page";
import {
  apiDefaults,
  type ResolvedApi,
  type ResolvedWeb,
  type WebDistributionArgs,
} from "./web-args";
import { resolveWeb } from "./web-checks";

const allMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/**
 * CloudFront before a private bucket and, on request, an API under the same name: TLS 1.2, security headers,
 * access logs, and a certificate, names, a firewall and alarms where asked for.
 *
 * The bucket's policy must admit `distributionArn`. Traffic costs by the gigabyte and the request.
 */
export class WebDistribution extends pulumi.ComponentResource {
  /** Id of the distribution, as invalidations name it. */
  readonly distributionId: pulumi.Output<string>;
  /** ARN of the distribution, for the policies of bucket and key. */
  readonly distributionArn: pulumi.Output<string>;
  /** Name in CloudFront's DNS. */
  readonly domainName: pulumi.Output<string>;
  /** Route 53 zone of `domainName`, for alias records. */
  readonly hostedZoneId: pulumi.Output<string>;
  /** Certificate, if any. */
  readonly certificateArn: pulumi.Output<string | undefined>;
  /** Firewall in front, if any. */
  readonly webAclArn: pulumi.Output<string | undefined>;
  /** Bucket of the access logs, if any. */
  readonly accessLogsBucketArn: pulumi.Output<string | undefined>;
  /** Alarms, if any. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: WebDistributionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("web-distribution:index:WebDistribution", name, withSecrets(args), opts);
    const a = resolveWeb(this, name, args);
    const { region, tags, protect } = a;
    const place = placeOf(this, region);
    const context: Context = { self: this, name, place, region, tags, protect };
    const made = distributionOf(context, a, contents(context, a));
    const { distribution } = made;
    this.distributionId = distribution.id;
    this.distributionArn = distribution.arn;
    this.domainName = distribution.domainName;
    this.hostedZoneId = distribution.hostedZoneId;
    this.certificateArn = made.certificateArn;
    this.webAclArn = made.webAclArn;
    this.accessLogsBucketArn = made.accessLogsBucketArn;
    this.alarmArns = made.alarmArns;
    this.registerOutputs({
      distributionId: this.distributionId,
      distributionArn: this.distributionArn,
      domainName: this.domainName,
      hostedZoneId: this.hostedZoneId,
      certificateArn: this.certificateArn,
      webAclArn: this.webAclArn,
      accessLogsBucketArn: this.accessLogsBucketArn,
      alarmArns: this.alarmArns,
    });
  }
}

/** The arguments are kept in the state as the component's inputs: the header's value goes there as a secret. */
function withSecrets(args: WebDistributionArgs): WebDistributionArgs {
  const { api } = args;
  if (!api?.secretHeader) return args;
  const { name, value } = api.secretHeader;
  return { ...args, api: { ...api, secretHeader: { name, value: pulumi.secret(value) } } };
}

function contents(context: Context, a: ResolvedWeb): Contents {
  const api = a.api && { ...apiDefaults, ...a.api };
  const files = bucketOrigins(
    context,
    "static",
    a.static.bucketRegionalDomainName,
    a.static.failoverBucketRegionalDomainName,
  );
  const fromApi = api && apiOrigins(api);
  const headers = securityHeaders(context, a.securityHeaders);
  const ttls = [...a.behaviors.map(({ ttlSeconds }) => ttlSeconds), a.defaultTtlSeconds];
  const policies = cachePolicies(context, api ? [0, ...ttls] : ttls);
  const cached = (ttl: number) => ({
    ...behavior(files.target, headers),
    cachePolicyId: policies.get(ttl) ?? "",
  });
  const uncached = policies.get(0) ?? "";
  return {
    origins: fromApi ? [files, fromApi] : [files],
    defaultCacheBehavior: {
      ...cached(a.defaultTtlSeconds),
      functionAssociations: pageFunction(context, a),
    },
    // The first that fits counts: files that happen to fit an API's path must not hide it.
    orderedCacheBehaviors: [
      ...(api && fromApi ? apiBehaviors(context, api, fromApi, { headers, uncached }) : []),
      ...a.behaviors.map(({ pathPattern, ttlSeconds }) => ({ pathPattern, ...cached(ttlSeconds) })),
    ],
    customErrorResponses: errorPages(a),
    defaultRootObject: a.defaultRootObject,
  };
}

function apiBehaviors(
  context: Context,
  api: ResolvedApi,
  { target }: Origins,
  { headers, uncached }: { headers: pulumi.Input<string>; uncached: pulumi.Input<string> },
): OrderedBehavior[] {
  const originRequestPolicyId = apiRequestPolicy(context, api.hostHeader);
  return api.pathPatterns.map((pathPattern) => ({
    pathPattern,
    ...behavior(target, headers),
    ...(api.methods === ApiMethods.All && { allowedMethods: allMethods }),
    // Redirecting a request with a body or a token would have sent both in the clear already.
    viewerProtocolPolicy: "https-only",
    cachePolicyId: uncached,
    originRequestPolicyId,
  }));
}
