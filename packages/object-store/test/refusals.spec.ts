import { ok, rejects } from "node:assert";
import { record } from "@plinth/core/testing";
import { type BucketEncryption, type LockMode, ObjectStore } from "../src";
import { has, keyArn, refuses, sseS3, store } from "./support";

const shape =
  "allowed 3 to 63 lowercase letters, digits and hyphens, a letter or digit at both ends";

describe("The name of an ObjectStore", () => {
  it("is refused with 2 or 64 characters, capitals, underscores and hyphens at an end", async () => {
    for (const bucketName of ["ab", "a".repeat(64), "Data", "my_data", "-data", "data-"])
      await refuses(
        { bucketName },
        `bucketName: got "${bucketName}", ${shape}. Choose another name.`,
      );
  });

  it("is refused with dots, as 1 address has: TLS does not reach it", async () => {
    for (const bucketName of ["my.data", "192.168.5.4"])
      await refuses(
        { bucketName },
        `bucketName: got "${bucketName}", ${shape}. TLS does not reach a name with dots. Write hyphens.`,
      );
  });

  it("is refused with 3 beginnings and 5 ends that AWS keeps for itself", async () => {
    const reserved = {
      "xn--data": "xn--",
      "sthree-data": "sthree-",
      "amzn-s3-demo-data": "amzn-s3-demo-",
      "data-s3alias": "-s3alias",
      "data--ol-s3": "--ol-s3",
      "data--x-s3": "--x-s3",
      "data--table-s3": "--table-s3",
      "data-an": "-an",
    };
    for (const [bucketName, part] of Object.entries(reserved))
      await refuses(
        { bucketName },
        `bucketName: got "${bucketName}", allowed a name without "${part}", which AWS keeps for itself. Choose another name.`,
      );
  });

  it("is taken with 3 and with 63 characters", async () => {
    for (const bucketName of ["abc", "a".repeat(63)])
      ok(has(await store({ ...sseS3, bucketName }), "Bucket"));
  });

  it("is derived from a component's name of 44 characters, and not of 45", async () => {
    const named = (length: number) => record(() => new ObjectStore("a".repeat(length), sseS3));
    ok(has(await named(44), "Bucket"));
    await rejects(
      named(45),
      /1 bad argument:\n {2}name: got "a{45}-stack-0{12}", .*Shorten or mend the component's name, or set bucketName\.$/,
    );
  });
});

describe("The encryption of an ObjectStore", () => {
  it("is refused without KMS and a reason, and with a reason of 257 characters", async () => {
    await refuses(
      { encryption: "sse-s3" },
      "encryptionReason: got nothing, allowed a few words. Say why no KMS key is used, or leave out the encryption.",
    );
    for (const encryptionReason of ["a".repeat(257), " ", "why?"])
      await refuses(
        { encryption: "sse-s3", encryptionReason },
        `encryptionReason: got ${encryptionReason.length > 80 ? `"${"a".repeat(78)}…` : JSON.stringify(encryptionReason)}, allowed 1 to 256 letters, digits, spaces and _.:/=+-@. It is kept in a tag.`,
      );
  });

  it("is refused with both S3's key and 1 of KMS", async () => {
    await refuses(
      { ...sseS3, kmsKeyId: keyArn, uploadsMayNameKey: true },
      `kmsKeyId: got "${keyArn}", allowed nothing beside "sse-s3". Take out the key or the encryption.`,
      'uploadsMayNameKey: got true, allowed false beside "sse-s3". There is no key to name.',
    );
  });

  it("is refused with a key by 1 alias or its bare id", async () => {
    for (const kmsKeyId of ["alias/aws/s3", "1234abcd-12ab-34cd-56ef-1234567890ab"])
      await refuses(
        { kmsKeyId },
        `kmsKeyId: got "${kmsKeyId}", allowed the ARN of a KMS key. Policies name the key by its ARN, and an alias or AWS's own key cannot be granted.`,
      );
  });

  it("is refused when it is neither of 2", async () => {
    await refuses(
      { encryption: "none" as BucketEncryption },
      'encryption: got "none", allowed "aws:kms", "sse-s3". Pick one.',
    );
  });
});

describe("The lock of an ObjectStore", () => {
  it("is refused without versioning, with an unknown mode, and with 36501 days", async () => {
    await refuses(
      { versioning: false, objectLock: { days: 1 } },
      'objectLock: got {"days":1}, allowed nothing while versioning is off. The lock is on versions: turn versioning on.',
    );
    await refuses(
      { objectLock: { mode: "NONE" as LockMode, days: 36_501 } },
      'objectLock.mode: got "NONE", allowed "GOVERNANCE", "COMPLIANCE". Pick one.',
      "objectLock.days: got 36501, allowed 1 to 36500 days. Lock for a day at least.",
    );
  });
});
