import { policyDocument, type PolicyStatement } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";
import { logStatements } from "./policy-logs";

const anyone = { AWS: "*" };
const namesEncryption = { "s3:x-amz-server-side-encryption": "false" };

/** The bucket's one policy. Statements that refuse come first: they hold for all that follow. */
export function bucketPolicy(context: Context): pulumi.Output<string> {
  return policyDocument([
    ...transport(context),
    ...uploads(context),
    ...cloudFront(context),
    ...logStatements(context),
    ...grants(context),
  ]);
}

function transport({ bucketArn }: Context): PolicyStatement[] {
  const all = {
    effect: "Deny" as const,
    principals: anyone,
    actions: ["s3:*"],
    resources: [bucketArn, pulumi.interpolate`${bucketArn}/*`],
  };
  return [
    { sid: "TlsOnly", ...all, conditions: { Bool: { "aws:SecureTransport": "false" } } },
    { sid: "Tls12OrLater", ...all, conditions: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
  ];
}

/**
 * Uploads that say nothing get the bucket's key. One that says `aws:kms` and no key would get
 * AWS's own key `aws/s3`, so that a named encryption passes with the bucket's key alone.
 */
function uploads({ args, bucketArn, kmsKeyId }: Context): PolicyStatement[] {
  if (kmsKeyId === undefined) return [];
  const put = {
    effect: "Deny" as const,
    principals: anyone,
    actions: ["s3:PutObject"],
    resources: pulumi.interpolate`${bucketArn}/*`,
  };
  if (!args.uploadsMayNameKey)
    return [{ sid: "BucketEncryptionOnly", ...put, conditions: { Null: namesEncryption } }];
  const differs = (key: string, value: pulumi.Input<string>) => ({
    StringNotEquals: { [key]: value },
    Null: namesEncryption,
  });
  return [
    {
      sid: "KmsOnly",
      ...put,
      conditions: differs("s3:x-amz-server-side-encryption", "aws:kms"),
    },
    {
      sid: "BucketKeyOnly",
      ...put,
      conditions: differs("s3:x-amz-server-side-encryption-aws-kms-key-id", kmsKeyId),
    },
  ];
}

function cloudFront({ args, bucketArn }: Context): PolicyStatement[] {
  const arns = sorted(args.readers?.distributionArns).map(([, each]) => each);
  if (arns.length === 0) return [];
  return [
    {
      sid: "ReadByCloudFront",
      principals: { Service: "cloudfront.amazonaws.com" },
      actions: ["s3:GetObject"],
      resources: pulumi.interpolate`${bucketArn}/*`,
      conditions: { StringEquals: { "aws:SourceArn": arns } },
    },
  ];
}

function grants({ args, bucketArn, place }: Context): PolicyStatement[] {
  return sorted(args.grants).map(([sid, { principalArns, services, actions, prefix = "" }]) => ({
    sid,
    principals: principalArns
      ? { AWS: principalArns }
      : { Service: (services ?? []).map((each) => `${each}.amazonaws.com`) },
    actions,
    resources: [bucketArn, pulumi.interpolate`${bucketArn}/${prefix}*`],
    ...(services && { conditions: { StringEquals: { "aws:SourceAccount": place.accountId } } }),
  }));
}
