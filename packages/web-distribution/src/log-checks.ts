import { type Check, check, matches, within } from "@plinth/core";
import type { DistributionArgs } from "./distribution-args";
import { prefixPattern } from "./patterns";

/** Settings of a bucket that is not made here, and a bucket that is not used. */
export function logChecks({ accessLogs }: DistributionArgs): Check {
  if (!accessLogs) return undefined;
  const { bucketArn, prefix, retentionDays, kmsKeyArn, enabled } = accessLogs;
  const own = "nothing beside accessLogs.bucketArn";
  return [
    matches("accessLogs.prefix", prefix, ...prefixPattern),
    within("accessLogs.retentionDays", retentionDays, [1, 3653], "days", "See S3"),
    check(
      typeof bucketArn !== "string" || /^arn:[a-z-]+:s3:::[a-z0-9.-]+$/.test(bucketArn),
      "accessLogs.bucketArn",
      bucketArn,
      "the ARN of a bucket",
      "Pass the ARN, without a folder: that is prefix",
    ),
    check(
      enabled !== false || bucketArn === undefined,
      "accessLogs.bucketArn",
      bucketArn,
      "nothing when accessLogs.enabled is false",
      "Remove one of the two",
    ),
    check(
      bucketArn === undefined || retentionDays === undefined,
      "accessLogs.retentionDays",
      retentionDays,
      own,
      "The bucket's own lifecycle decides",
    ),
    check(
      bucketArn === undefined || kmsKeyArn === undefined,
      "accessLogs.kmsKeyArn",
      kmsKeyArn,
      own,
      "The bucket's own encryption decides",
    ),
  ];
}
