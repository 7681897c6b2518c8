import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/**
 * Names of buckets are the world's: the record's own are followed by environment and account, and in
 * the second region by its code, so that either region's stack knows the other's.
 */
export function bucketName(
  { config }: { config: { environment: string } },
  kind: string,
  region?: string,
): pulumi.Output<string> {
  const { accountId } = aws.getCallerIdentityOutput();
  const there = region === undefined ? "" : `-${region}`;
  return pulumi.interpolate`epicenter-${kind}-${config.environment}-${accountId}${there}`;
}

export function bucketArn(name: pulumi.Output<string>): pulumi.Output<string> {
  return pulumi.interpolate`arn:${aws.getPartitionOutput().partition}:s3:::${name}`;
}

/** Name in DNS of a bucket of this region, known before the bucket is there. */
export function bucketDomain(name: pulumi.Output<string>): pulumi.Output<string> {
  return pulumi.interpolate`${name}.s3.${aws.getRegionOutput().region}.amazonaws.com`;
}
