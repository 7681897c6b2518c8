import type { ReplicationRuleConfig, StorageClass } from "../src";
import { abroadKeyArn, refuses, sseS3 } from "./support";

const there = "arn:aws:s3:::copies";
const rule: ReplicationRuleConfig = {
  destinationBucketArn: there,
  destinationKmsKeyArn: abroadKeyArn,
};

describe("Replication is refused", () => {
  it("without versioning, in 1 line", async () => {
    const replication = { abroad: { destinationBucketArn: there } };
    await refuses(
      { ...sseS3, versioning: false, replication },
      'replication: got ["abroad"], allowed nothing while versioning is off. S3 copies versions: turn versioning on.',
    );
  });

  it("without a key there while there is 1 here, and the other way round", async () => {
    const replication = { abroad: { destinationBucketArn: there } };
    await refuses(
      { replication },
      'replication.abroad.destinationKmsKeyArn: got nothing, allowed a key beside encryption "aws:kms". S3 copies no object under a KMS key without one for the copy.',
    );
    await refuses(
      { ...sseS3, replication: { abroad: rule } },
      `replication.abroad.destinationKmsKeyArn: got "${abroadKeyArn}", allowed nothing beside encryption "sse-s3". S3 keeps its own encryption in the copy.`,
    );
  });

  it("with 2 rules of one priority, and with half of one", async () => {
    await refuses(
      { replication: { a: rule, b: rule } },
      'replication.priority: got "1", allowed each value once. Give each rule a priority of its own.',
    );
    await refuses(
      { replication: { a: { ...rule, priority: 0.5 } } },
      "replication.a.priority: got 0.5, allowed a whole number from 0. Number the rules.",
    );
  });

  it("into the bucket itself", async () => {
    const bucketName = "copies";
    await refuses(
      { bucketName, replication: { a: rule } },
      `replication.a.destinationBucketArn: got "${there}", allowed another bucket. Name the bucket that gets the copies.`,
    );
  });

  it("with a name for an ARN, 11 digits, a key's alias, and an unknown class", async () => {
    await refuses(
      {
        replication: {
          a: {
            destinationBucketArn: "copies",
            destinationAccountId: "12345678901",
            destinationKmsKeyArn: "alias/copies",
            storageClass: "COLD" as StorageClass,
          },
        },
      },
      'replication.a.destinationBucketArn: got "copies", allowed the ARN of a bucket. Write arn:<partition>:s3:::<name>.',
      'replication.a.destinationAccountId: got "12345678901", allowed 12 digits. Write the account\'s id.',
      'replication.a.destinationKmsKeyArn: got "alias/copies", allowed the ARN of a KMS key. Name the key in the other bucket\'s region.',
      'replication.a.storageClass: got "COLD", allowed "STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE". Leave it out to keep the original\'s.',
    );
  });
});
