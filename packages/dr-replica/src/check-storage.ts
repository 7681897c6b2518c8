import { type Check, check, matches, within } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { keyPattern, keyRule } from "./patterns";
import type { BucketSettings, Settings } from "./settings";

const bucketPattern = /(?=.{3,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?/;
/** Stands for the account, which is asked of AWS later. */
const anyAccount = "000000000000";

function checkBucket(name: string, kind: string, config: BucketSettings): Check[] {
  const path = `buckets.${kind}`;
  const derived = `${name}-${kind}-${pulumi.getStack()}-${anyAccount}`;
  const { bucketName = derived, sourceBucketName, ruleId } = config;
  return [
    matches("buckets", kind, keyPattern, keyRule, "Rename it"),
    matches(
      `${path}.bucketName`,
      typeof bucketName === "string" ? bucketName : undefined,
      bucketPattern,
      "3 to 63 lower-case letters, digits and hyphens, a letter or digit at both ends",
      "Set a shorter one",
    ),
    check(
      (sourceBucketName === undefined) === (ruleId === undefined),
      sourceBucketName === undefined ? `${path}.sourceBucketName` : `${path}.ruleId`,
      undefined,
      "sourceBucketName and ruleId together",
      "S3 measures copies by source, destination and rule: set both or neither",
    ),
    within(
      `${path}.latencySeconds`,
      config.latencySeconds,
      [60, 86_400],
      "seconds",
      "AWS promises 900",
    ),
    within(
      `${path}.noncurrentDays`,
      config.noncurrentDays,
      [1, 3650],
      "days",
      "Keep them for as long as a mistake goes unseen",
    ),
  ];
}

/** What is wrong with the buckets. */
export function checkBuckets(name: string, { buckets }: Settings): Check[] {
  return buckets.map(([kind, config]) => checkBucket(name, kind, config));
}

/** What is wrong with the vault. */
export function checkVault({ vault }: Settings): Check[] {
  if (!vault) return [];
  const { minRetentionDays, maxRetentionDays } = vault;
  return [
    matches(
      "vault.vaultName",
      vault.vaultName,
      /[A-Za-z0-9_-]{2,50}/,
      "2 to 50 letters, digits, hyphens and underscores",
      "Rename it, or leave it out",
    ),
    within("vault.minRetentionDays", minRetentionDays, [1, 36_500], "days", "7 is usual"),
    within("vault.maxRetentionDays", maxRetentionDays, [1, 36_500], "days", "Or leave it out"),
    check(
      maxRetentionDays === undefined || maxRetentionDays >= minRetentionDays,
      "vault.maxRetentionDays",
      maxRetentionDays,
      `${minRetentionDays} days or more, as minRetentionDays`,
      "The vault would take no copy",
    ),
  ];
}
