import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { arn, type Place } from "./arn";
import { policyDocument, type PolicyStatement } from "./policy-document";
import { named, type Tags } from "./tags";

/** Days between the order to delete a key and its end; AWS allows 7 to 30. */
const deletionWindowInDays = 30;

export interface EncryptionKeySpec {
  /** What the key protects, in a few words. */
  description: string;
  place: Place;
  /** Statements beside the one that leaves the account's IAM policies in charge. */
  statements: PolicyStatement[];
  /** Makes a multi-Region primary key, of which another region may have a replica. */
  multiRegion?: boolean;
  region?: string | undefined;
  tags?: Tags | undefined;
}

/** A symmetric KMS key that rotates every year. Losing it loses what it encrypts: protect it. */
export function encryptionKey(
  name: string,
  spec: EncryptionKeySpec,
  opts: pulumi.CustomResourceOptions,
): aws.kms.Key {
  const { place } = spec;
  const account = arn(place, { service: "iam", accountId: place.accountId, resource: "root" });
  return new aws.kms.Key(
    name,
    {
      description: spec.description,
      enableKeyRotation: true,
      deletionWindowInDays,
      ...(spec.multiRegion && { multiRegion: true }),
      policy: policyDocument([
        {
          sid: "AccountAdministration",
          principals: { AWS: account },
          actions: ["kms:*"],
          resources: "*",
        },
        ...spec.statements,
      ]),
      region: spec.region,
      tags: named(name, spec.tags),
    },
    opts,
  );
}

/** EventBridge sends no account with its calls to KMS: a condition on it would drop its events. */
const withoutSourceAccount = ["events.amazonaws.com"];

/** Lets an AWS service use the key for data of this account, and of no other where it says for whom. */
export function serviceUse(service: string, place: Place): PolicyStatement {
  return {
    sid: `Use by ${service.split(".")[0] ?? service}`.replace(/[^A-Za-z0-9]/g, ""),
    principals: { Service: service },
    actions: [
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey*",
      "kms:ReEncrypt*",
    ],
    resources: "*",
    ...(!withoutSourceAccount.includes(service) && {
      conditions: { StringEquals: { "aws:SourceAccount": place.accountId } },
    }),
  };
}

/** Lets CloudWatch Logs use the key for the log groups of this account and region. */
export function logsUse(place: Place): PolicyStatement {
  const { region, accountId } = place;
  return {
    sid: "UseByCloudWatchLogs",
    principals: { Service: region.apply((code) => `logs.${code}.amazonaws.com`) },
    actions: [
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey*",
      "kms:ReEncrypt*",
    ],
    resources: "*",
    conditions: {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": arn(place, {
          service: "logs",
          region,
          accountId,
          resource: "log-group:*",
        }),
      },
    },
  };
}
