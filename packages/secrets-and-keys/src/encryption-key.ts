import {
  arn,
  assertArgs,
  check,
  distinct,
  encryptionKey,
  logsUse,
  matches,
  named,
  type Place,
  placeOf,
  type PolicyStatement,
  serviceUse,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type EncryptionKeyArgs, keyDefaults } from "./key-args";

const regionName = /[a-z]{2}(-[a-z]+)+-[0-9]/;

/**
 * A customer-managed key for one class of data. It rotates every year, admits the account's own IAM
 * policies and the services named, and nothing from outside the account. Costs $1 a month, and $1
 * for each replica.
 */
export class EncryptionKey extends pulumi.ComponentResource {
  /** ARN of the key. */
  readonly keyArn: pulumi.Output<string>;
  /** Id of the key. */
  readonly keyId: pulumi.Output<string>;
  /** Name of the alias, with `alias/`. */
  readonly aliasName: pulumi.Output<string>;
  /** ARNs of the replicas by region. */
  readonly replicaKeyArns: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: EncryptionKeyArgs, opts?: pulumi.ComponentResourceOptions) {
    super("secrets-and-keys:index:EncryptionKey", name, args, opts);
    const a = { ...keyDefaults.EncryptionKeyArgs, ...args };
    const { services = [], consumerRoleArns = {}, replicaRegions = [], region, tags } = a;
    checkArgs(this, name, a);
    const child = { parent: this, protect: a.protect };
    const place = placeOf(this, region);
    const key = encryptionKey(
      name,
      {
        description: a.description,
        place,
        statements: [
          ...services.map((each) => useOf(each, place)),
          ...consumerUse(consumerRoleArns),
        ],
        multiRegion: replicaRegions.length > 0,
        region,
        tags,
      },
      child,
    );
    const alias = new aws.kms.Alias(
      name,
      { name: `alias/${name}`, targetKeyId: key.id, region },
      { parent: this },
    );
    const replicas = replicaRegions.map(
      (each) => [each, replicaIn(each, name, a, key, child)] as const,
    );
    this.keyArn = key.arn;
    this.keyId = key.keyId;
    this.aliasName = alias.name;
    this.replicaKeyArns = pulumi.output(Object.fromEntries(replicas));
    this.registerOutputs({
      keyArn: this.keyArn,
      keyId: this.keyId,
      aliasName: this.aliasName,
      replicaKeyArns: this.replicaKeyArns,
    });
  }
}

function checkArgs(self: pulumi.Resource, name: string, a: EncryptionKeyArgs): void {
  const { services = [], replicaRegions = [], region } = a;
  assertArgs(self, name, [
    check(
      a.description.trim() !== "",
      "description",
      a.description,
      "a few words",
      "Say what the key protects",
    ),
    services.map((each) =>
      matches(
        "services",
        each,
        /[a-z][a-z0-9-]*/,
        "the first label of a service principal",
        "Write `sns`, not `sns.amazonaws.com`",
      ),
    ),
    distinct("services", services, "Name each service once"),
    replicaRegions.map((each) =>
      matches("replicaRegions", each, regionName, "region codes", "Write one such as us-west-2"),
    ),
    distinct("replicaRegions", replicaRegions, "Name each region once"),
    check(
      region === undefined || !replicaRegions.includes(region),
      "replicaRegions",
      region,
      "regions other than the key's own",
      "Take it out",
    ),
  ]);
}

/** The same key in another region: what was encrypted here can be read there. */
function replicaIn(
  region: string,
  name: string,
  { description, tags }: EncryptionKeyArgs,
  key: aws.kms.Key,
  opts: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
  const own = `${name}-${region}`;
  const replica = new aws.kms.ReplicaKey(
    own,
    {
      description,
      primaryKeyArn: key.arn,
      deletionWindowInDays: 30,
      policy: key.policy,
      region,
      tags: named(own, tags),
    },
    opts,
  );
  return replica.arn;
}

/** CloudWatch Logs and CloudTrail name what they encrypt in a context; others name the account. */
function useOf(service: string, place: Place): PolicyStatement {
  if (service === "logs") return logsUse(place);
  if (service !== "cloudtrail") return serviceUse(`${service}.amazonaws.com`, place);
  const { accountId } = place;
  const trails = arn(place, { service: "cloudtrail", region: "*", accountId, resource: "trail/*" });
  return {
    sid: "UseByCloudtrail",
    principals: { Service: "cloudtrail.amazonaws.com" },
    actions: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"],
    resources: "*",
    conditions: {
      StringEquals: { "aws:SourceAccount": accountId },
      StringLike: { "aws:SourceArn": trails },
    },
  };
}

function consumerUse(roleArns: Record<string, pulumi.Input<string>>): PolicyStatement[] {
  const arns = Object.keys(roleArns)
    .sort()
    .map((each) => roleArns[each] ?? "");
  if (arns.length === 0) return [];
  const actions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*"];
  return [{ sid: "UseByConsumers", principals: { AWS: arns }, actions, resources: "*" }];
}
