import { type Check, check, matches, oneOf } from "@plinth/core";
import { keyArn, known } from "./arns";
import type { Resolved } from "./args";
import { BucketEncryption } from "./choices";

/** What AWS takes as the value of a tag. */
const tagValue = /(?=[^]*\S)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}/u;

/** Encryption is by a customer's key, or the reason why not is on record. */
export function checkEncryption(a: Resolved): Check {
  const { encryption, encryptionReason, kmsKeyId, uploadsMayNameKey } = a;
  const choice = oneOf("encryption", encryption, Object.values(BucketEncryption), "Pick one");
  if (choice) return choice;
  if (encryption === BucketEncryption.Kms)
    return [
      matches(
        "kmsKeyId",
        known(kmsKeyId),
        keyArn,
        "the ARN of a KMS key",
        "Policies name the key by its ARN, and an alias or AWS's own key cannot be granted",
      ),
      check(
        encryptionReason === undefined,
        "encryptionReason",
        encryptionReason,
        'nothing beside "aws:kms"',
        "Take it out",
      ),
    ];
  return [
    check(
      kmsKeyId === undefined,
      "kmsKeyId",
      kmsKeyId,
      'nothing beside "sse-s3"',
      "Take out the key or the encryption",
    ),
    check(
      !uploadsMayNameKey,
      "uploadsMayNameKey",
      uploadsMayNameKey,
      'false beside "sse-s3"',
      "There is no key to name",
    ),
    check(
      encryptionReason !== undefined,
      "encryptionReason",
      encryptionReason,
      "a few words",
      "Say why no KMS key is used, or leave out the encryption",
    ),
    matches(
      "encryptionReason",
      encryptionReason,
      tagValue,
      "1 to 256 letters, digits, spaces and _.:/=+-@",
      "It is kept in a tag",
    ),
  ];
}
