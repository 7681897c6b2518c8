import { encryptionKey, type Place } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AccountBaselineArgs, baselineDefaults } from "./baseline-args";

export type Resolved = AccountBaselineArgs & typeof baselineDefaults.AccountBaselineArgs;

/** What belongs to the account, whatever the region. */
export function accountSettings(
  name: string,
  { passwordPolicy, passwords, s3PublicAccessBlock, contacts = {} }: Resolved,
  kept: pulumi.CustomResourceOptions,
): void {
  if (passwordPolicy) {
    const { minimumLength, remembered, maxAgeDays } = {
      ...baselineDefaults.PasswordConfig,
      ...passwords,
    };
    new aws.iam.AccountPasswordPolicy(
      name,
      {
        allowUsersToChangePassword: true,
        hardExpiry: false,
        minimumPasswordLength: minimumLength,
        passwordReusePrevention: remembered,
        ...(maxAgeDays > 0 && { maxPasswordAge: maxAgeDays }),
        requireLowercaseCharacters: true,
        requireNumbers: true,
        requireSymbols: true,
        requireUppercaseCharacters: true,
      },
      kept,
    );
  }
  if (s3PublicAccessBlock) {
    const closed = {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    };
    new aws.s3.AccountPublicAccessBlock(name, closed, kept);
  }
  for (const [key, contact] of Object.entries(contacts)) {
    const { title, email, phone } = contact;
    new aws.account.AlternativeContact(
      `${name}-${key}`,
      {
        alternateContactType: key.toUpperCase(),
        name: contact.name,
        title,
        emailAddress: email,
        phoneNumber: phone,
      },
      kept,
    );
  }
}

/** For everybody in the account who may use EBS, as AWS's own key: scaling groups have no policy to name it in. */
function ebsKey(
  name: string,
  { region, tags }: Resolved,
  place: Place,
  kept: pulumi.CustomResourceOptions,
): aws.kms.Key {
  const throughEc2 = {
    sid: "UseByEbs",
    principals: { AWS: "*" },
    actions: [
      "kms:CreateGrant",
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey*",
      "kms:ReEncrypt*",
    ],
    resources: "*",
    conditions: {
      StringEquals: {
        "kms:CallerAccount": place.accountId,
        "kms:ViaService": pulumi.interpolate`ec2.${place.region}.amazonaws.com`,
      },
    },
  };
  const description = "EBS volumes of the account";
  return encryptionKey(name, { description, place, statements: [throughEc2], region, tags }, kept);
}

/** What belongs to a region. The result is the key of new volumes, where there is one. */
export function regionSettings(
  name: string,
  a: Resolved,
  place: Place,
  kept: pulumi.CustomResourceOptions,
): pulumi.Output<string> | undefined {
  const { region } = a;
  if (a.snapshotBlock) {
    const state = a.snapshotSharing;
    new aws.ebs.SnapshotBlockPublicAccess(name, { state, region }, kept);
  }
  if (a.imageBlock)
    new aws.ec2.ImageBlockPublicAccess(name, { state: "block-new-sharing", region }, kept);
  if (a.instanceMetadata) {
    const byToken = { httpEndpoint: "enabled", httpTokens: "required" };
    new aws.ec2.InstanceMetadataDefaults(
      name,
      { ...byToken, httpPutResponseHopLimit: a.metadataHopLimit, region },
      kept,
    );
  }
  if (!a.ebsEncryption) return undefined;
  new aws.ebs.EncryptionByDefault(name, { enabled: true, region }, kept);
  const keyArn = pulumi.output(a.ebsKmsKeyArn ?? ebsKey(name, a, place, kept).arn);
  new aws.ebs.DefaultKmsKey(name, { keyArn, region }, kept);
  return keyArn;
}
