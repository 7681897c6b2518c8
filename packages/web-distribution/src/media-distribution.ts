import { placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { cachePolicies } from "./cache";
import type { Context } from "./context";
import { behavior, distributionOf } from "./distribution";
import type { MediaDistributionArgs } from "./media-args";
import { resolveMedia } from "./media-checks";
import { bucketOrigins } from "./origins";
import { signers } from "./public-keys";
import { securityHeaders } from "./security-headers";

/**
 * CloudFront before a private bucket whose objects open by signed URLs only. The private keys stay with those who
 * sign.
 *
 * The bucket's policy, and the key of its objects, must admit `distributionArn`. Traffic costs by the gigabyte
 * and the request.
 */
export class MediaDistribution extends pulumi.ComponentResource {
  /** Id of the distribution, as invalidations name it. */
  readonly distributionId: pulumi.Output<string>;
  /** ARN of the distribution, for the policies of bucket and key. */
  readonly distributionArn: pulumi.Output<string>;
  /** Name in CloudFront's DNS. */
  readonly domainName: pulumi.Output<string>;
  /** Route 53 zone of `domainName`, for alias records. */
  readonly hostedZoneId: pulumi.Output<string>;
  /** Group of the public keys. */
  readonly keyGroupId: pulumi.Output<string>;
  /** By name of the public key: what a signed URL carries as `Key-Pair-Id`. */
  readonly keyPairIds: pulumi.Output<Record<string, string>>;
  /** Certificate, if any. */
  readonly certificateArn: pulumi.Output<string | undefined>;
  /** Firewall in front, if any. */
  readonly webAclArn: pulumi.Output<string | undefined>;
  /** Bucket of the access logs, if any. */
  readonly accessLogsBucketArn: pulumi.Output<string | undefined>;
  /** Alarms, if any. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: MediaDistributionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("web-distribution:index:MediaDistribution", name, args, opts);
    const a = resolveMedia(this, name, args);
    const { region, tags, protect } = a;
    const place = placeOf(this, region);
    const context: Context = { self: this, name, place, region, tags, protect };
    const { keyGroupId, keyPairIds } = signers(context, a.publicKeys);
    const { bucketRegionalDomainName: primary, failoverBucketRegionalDomainName: failover } = a;
    const files = bucketOrigins(context, "media", primary, failover);
    const policies = cachePolicies(context, [a.ttlSeconds]);
    const made = distributionOf(context, a, {
      origins: [files],
      // The only behaviour there is: no path opens without a signature.
      defaultCacheBehavior: {
        ...behavior(files.target, securityHeaders(context, a.securityHeaders)),
        cachePolicyId: policies.get(a.ttlSeconds) ?? "",
        trustedKeyGroups: [keyGroupId],
      },
    });
    const { distribution } = made;
    this.distributionId = distribution.id;
    this.distributionArn = distribution.arn;
    this.domainName = distribution.domainName;
    this.hostedZoneId = distribution.hostedZoneId;
    this.keyGroupId = keyGroupId;
    this.keyPairIds = keyPairIds;
    this.certificateArn = made.certificateArn;
    this.webAclArn = made.webAclArn;
    this.accessLogsBucketArn = made.accessLogsBucketArn;
    this.alarmArns = made.alarmArns;
    this.registerOutputs({
      distributionId: this.distributionId,
      distributionArn: this.distributionArn,
      domainName: this.domainName,
      hostedZoneId: this.hostedZoneId,
      keyGroupId: this.keyGroupId,
      keyPairIds: this.keyPairIds,
      certificateArn: this.certificateArn,
      webAclArn: this.webAclArn,
      accessLogsBucketArn: this.accessLogsBucketArn,
      alarmArns: this.alarmArns,
    });
  }
}
