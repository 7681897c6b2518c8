import { type Check, check, distinct, matches, oneOf } from "@plinth/core";
import { keyArn, known } from "./arns";
import { defaults, type Resolved } from "./args";
import type { ReplicationRuleConfig } from "./args-data";
import { BucketEncryption, StorageClass } from "./choices";
import { sorted } from "./context";

const bucketArn = /arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/;

/** Rules that S3 would refuse, or take and copy nothing by. */
export function checkReplication(a: Resolved): Check {
  const entries = sorted(a.replication);
  const priorities = entries.map(([, each]) =>
    String(each.priority ?? defaults.ReplicationRuleConfig.priority),
  );
  return [
    check(
      a.versioning || entries.length === 0,
      "replication",
      entries.map(([key]) => key),
      "nothing while versioning is off",
      "S3 copies versions: turn versioning on",
    ),
    distinct("replication.priority", priorities, "Give each rule a priority of its own"),
    entries.map(([key, rule]) => checkRule(`replication.${key}`, rule, a)),
  ];
}

function checkRule(argument: string, rule: ReplicationRuleConfig, a: Resolved): Check {
  const { destinationBucketArn, destinationAccountId, destinationKmsKeyArn } = rule;
  const withKey = a.encryption === BucketEncryption.Kms;
  const toItself =
    typeof a.bucketName === "string" &&
    known(destinationBucketArn)?.endsWith(`:::${a.bucketName}`) === true;
  return [
    matches(
      `${argument}.destinationBucketArn`,
      known(destinationBucketArn),
      bucketArn,
      "the ARN of a bucket",
      "Write arn:<partition>:s3:::<name>",
    ),
    check(
      !toItself,
      `${argument}.destinationBucketArn`,
      destinationBucketArn,
      "another bucket",
      "Name the bucket that gets the copies",
    ),
    matches(
      `${argument}.destinationAccountId`,
      known(destinationAccountId),
      /[0-9]{12}/,
      "12 digits",
      "Write the account's id",
    ),
    matches(
      `${argument}.destinationKmsKeyArn`,
      known(destinationKmsKeyArn),
      keyArn,
      "the ARN of a KMS key",
      "Name the key in the other bucket's region",
    ),
    check(
      withKey === (destinationKmsKeyArn !== undefined),
      `${argument}.destinationKmsKeyArn`,
      destinationKmsKeyArn,
      withKey ? 'a key beside encryption "aws:kms"' : 'nothing beside encryption "sse-s3"',
      withKey
        ? "S3 copies no object under a KMS key without one for the copy"
        : "S3 keeps its own encryption in the copy",
    ),
    oneOf(
      `${argument}.storageClass`,
      rule.storageClass,
      Object.values(StorageClass),
      "Leave it out to keep the original's",
    ),
    check(
      rule.priority === undefined || (Number.isInteger(rule.priority) && rule.priority >= 0),
      `${argument}.priority`,
      rule.priority,
      "a whole number from 0",
      "Number the rules",
    ),
  ];
}
