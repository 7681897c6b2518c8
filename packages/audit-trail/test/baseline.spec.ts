import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { AccountBaseline, type AccountBaselineArgs } from "../src";
import { of, one, refuses, strayed } from "./support";

const build = (args: AccountBaselineArgs = {}) =>
  record(() => new AccountBaseline("account", args));
const security = {
  name: "On-call",
  title: "Security officer",
  email: "security@example.com",
  phone: "+1 555 0100",
};
const off = {
  passwordPolicy: false,
  s3PublicAccessBlock: false,
  ebsEncryption: false,
  snapshotBlock: false,
  imageBlock: false,
  instanceMetadata: false,
};

describe("AccountBaseline", () => {
  it("asks for passwords of 14 characters of 4 kinds, new after 90 days, unlike the last 24", async () => {
    deepStrictEqual(one(await build(), "AccountPasswordPolicy").inputs, {
      allowUsersToChangePassword: true,
      hardExpiry: false,
      maxPasswordAge: 90,
      minimumPasswordLength: 14,
      passwordReusePrevention: 24,
      requireLowercaseCharacters: true,
      requireNumbers: true,
      requireSymbols: true,
      requireUppercaseCharacters: true,
    });
  });

  it("lets passwords last for ever at 0 days", async () => {
    const { inputs } = one(await build({ passwords: { maxAgeDays: 0 } }), "AccountPasswordPolicy");
    strictEqual(inputs["maxPasswordAge"], undefined);
  });

  it("blocks all four ways to make a bucket public", async () => {
    deepStrictEqual(one(await build(), "AccountPublicAccessBlock").inputs, {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
  });

  it("encrypts volumes with 1 key of its own, which all of the account may use through EC2", async () => {
    const resources = await build();
    strictEqual(one(resources, "EncryptionByDefault").inputs["enabled"], true);
    strictEqual(
      one(resources, "DefaultKmsKey").inputs["keyArn"],
      "arn:aws:kms:us-east-1:123456789012:account",
    );
    const policy = one(resources, "Key").inputs["policy"] as string;
    ok(policy.includes('"kms:CallerAccount":"123456789012"'));
    ok(policy.includes('"kms:ViaService":"ec2.us-east-1.amazonaws.com"'));
  });

  it("makes 0 keys where it is given one", async () => {
    const resources = await build({ ebsKmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/a" });
    strictEqual(of(resources, "Key").length, 0);
  });

  it("hides snapshots that are public already, and shares 0 new images", async () => {
    const resources = await build();
    strictEqual(one(resources, "SnapshotBlockPublicAccess").inputs["state"], "block-all-sharing");
    strictEqual(one(resources, "ImageBlockPublicAccess").inputs["state"], "block-new-sharing");
  });

  it("answers metadata by token alone, 1 hop far", async () => {
    deepStrictEqual(one(await build(), "InstanceMetadataDefaults").inputs, {
      httpEndpoint: "enabled",
      httpPutResponseHopLimit: 1,
      httpTokens: "required",
    });
  });

  it("names contacts by their keys", async () => {
    const { inputs, name } = one(await build({ contacts: { security } }), "AlternativeContact");
    strictEqual(name, "account-security");
    deepStrictEqual(inputs, {
      alternateContactType: "SECURITY",
      emailAddress: "security@example.com",
      name: "On-call",
      phoneNumber: "+1 555 0100",
      title: "Security officer",
    });
  });

  it("turns each of 6 settings off alone", async () => {
    const all = (await build()).filter(({ custom }) => custom).length;
    const gone = async (each: string) =>
      all - (await build({ [each]: false })).filter(({ custom }) => custom).length;
    for (const each of Object.keys(off))
      strictEqual(await gone(each), each === "ebsEncryption" ? 3 : 1, each);
  });

  it("protects all of its 8 children", async () => {
    const made = (await build()).filter(({ custom }) => custom);
    deepStrictEqual([made.length, made.filter((each) => each.protect).length], [8, 8]);
  });

  it("gives the region eu-west-1 to all but what the account has once", async () => {
    const resources = await build({ region: "eu-west-1", contacts: { security } });
    const global = /accountPasswordPolicy|accountPublicAccessBlock|alternativeContact/;
    deepStrictEqual(strayed(resources, "eu-west-1", global), []);
  });

  it("refuses numbers and words that AWS does not take", async () => {
    await refuses(
      build({
        passwords: { minimumLength: 6, remembered: 25, maxAgeDays: 1096 },
        snapshotSharing: "unblocked",
        metadataHopLimit: 65,
        contacts: { owner: { ...security, email: "nobody" } },
      }),
      [
        "passwords.minimumLength: got 6, allowed 8 to 128 characters. Take 14.",
        "passwords.remembered: got 25, allowed 1 to 24 passwords. Take 24.",
        "passwords.maxAgeDays: got 1096, allowed 0 to 1095 days. Take 90.",
        'snapshotSharing: got "unblocked", allowed "block-all-sharing", "block-new-sharing". Pick one.',
        "metadataHopLimit: got 65, allowed 1 to 64 hops. Take 1, or 2 for containers.",
        'contacts: got "owner", allowed "billing", "operations", "security". AWS knows these three.',
        'contacts.owner.email: got "nobody", allowed a mail address. Mend the address.',
      ],
    );
  });

  it("refuses to be off in all 6, and settings of what is off", async () => {
    const fix = "Leave it out, or turn the switch on.";
    await refuses(
      build({
        ...off,
        passwords: {},
        ebsKmsKeyArn: "key",
        snapshotSharing: "block-new-sharing",
        metadataHopLimit: 2,
      }),
      [
        "passwordPolicy: got false, allowed true, or another setting. Leave one of them on.",
        `passwords: got {}, allowed nothing without passwordPolicy. ${fix}`,
        `ebsKmsKeyArn: got "key", allowed nothing without ebsEncryption. ${fix}`,
        `snapshotSharing: got "block-new-sharing", allowed nothing without snapshotBlock. ${fix}`,
        `metadataHopLimit: got 2, allowed nothing without instanceMetadata. ${fix}`,
      ],
    );
  });
});
