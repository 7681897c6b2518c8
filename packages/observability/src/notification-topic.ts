import {
  arn,
  assertArgs,
  check,
  distinct,
  encryptionKey,
  matches,
  named,
  type Place,
  placeOf,
  policyDocument,
  type PolicyStatement,
  serviceUse,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { makeSubscription, sealed, subscriptionChecks } from "./subscriptions";
import { type NotificationTopicArgs, topicDefaults } from "./topic-args";

/**
 * An encrypted topic that alarms, budgets and events of this account tell. AWS's own key would not
 * do: CloudWatch cannot use it, and its alarms would be lost. The key costs $1 a month.
 */
export class NotificationTopic extends pulumi.ComponentResource {
  /** ARN of the topic, for alarms' actions. */
  readonly topicArn: pulumi.Output<string>;
  /** Name of the topic. */
  readonly topicName: pulumi.Output<string>;
  /** ARN or id of the key that encrypts the topic. */
  readonly kmsKeyId: pulumi.Output<string>;

  constructor(name: string, args: NotificationTopicArgs, opts?: pulumi.ComponentResourceOptions) {
    super("observability:index:NotificationTopic", name, sealed(args), opts);
    const a = { ...topicDefaults.NotificationTopicArgs, ...args };
    const { publishers, region, tags } = a;
    checkArgs(this, name, a);
    const child = { parent: this };
    const place = placeOf(this, region);
    const kmsKeyId = a.kmsKeyId ?? topicKey(name, a, place, { ...child, protect: a.protect }).arn;
    const topic = new aws.sns.Topic(
      name,
      { kmsMasterKeyId: kmsKeyId, region, tags: named(name, tags) },
      child,
    );
    const policy = topicPolicy(topic, publishers, place);
    new aws.sns.TopicPolicy(name, { arn: topic.arn, policy, region }, child);
    for (const [key, each] of Object.entries(sealed(a).subscriptions ?? {}))
      makeSubscription(`${name}-${key}`, topic, each, region, child);
    this.topicArn = topic.arn;
    this.topicName = topic.name;
    this.kmsKeyId = pulumi.output(kmsKeyId);
    this.registerOutputs({
      topicArn: this.topicArn,
      topicName: this.topicName,
      kmsKeyId: this.kmsKeyId,
    });
  }
}

function checkArgs(self: pulumi.Resource, name: string, a: NotificationTopicArgs): void {
  const { subscriptions = {}, publishers = [] } = a;
  assertArgs(self, name, [
    Object.entries(subscriptions).map(([key, each]) =>
      subscriptionChecks(`subscriptions.${key}`, each),
    ),
    check(
      publishers.length > 0,
      "publishers",
      publishers,
      "one service or more",
      "Name who may publish",
    ),
    publishers.map((each) =>
      matches(
        "publishers",
        each,
        /[a-z][a-z0-9-]*/,
        "the first label of a service principal",
        "Write `cloudwatch`",
      ),
    ),
    distinct("publishers", publishers, "Name each service once"),
  ]);
}

function topicKey(
  name: string,
  { publishers = [], region, tags }: NotificationTopicArgs,
  place: Place,
  opts: pulumi.CustomResourceOptions,
): aws.kms.Key {
  const statements = publishers.map((each) => serviceUse(`${each}.amazonaws.com`, place));
  return encryptionKey(
    name,
    { description: `Notifications of ${name}`, place, statements, region, tags },
    opts,
  );
}

/** EventBridge sends no account with what it publishes: a condition on it would drop its events. */
const withoutSourceAccount = ["events"];

function publisherStatements(
  topic: aws.sns.Topic,
  publishers: string[],
  { accountId }: Place,
): PolicyStatement[] {
  const principals = (names: string[]) => ({
    Service: names.map((each) => `${each}.amazonaws.com`),
  });
  const known = publishers.filter((each) => !withoutSourceAccount.includes(each));
  const others = publishers.filter((each) => withoutSourceAccount.includes(each));
  const publish = { actions: ["sns:Publish"], resources: topic.arn };
  const conditions = { StringEquals: { "aws:SourceAccount": accountId } };
  return [
    ...(known.length > 0
      ? [{ sid: "Publishers", principals: principals(known), ...publish, conditions }]
      : []),
    ...(others.length > 0 ? [{ sid: "Events", principals: principals(others), ...publish }] : []),
  ];
}

function topicPolicy(
  topic: aws.sns.Topic,
  publishers: string[],
  place: Place,
): pulumi.Output<string> {
  const { accountId } = place;
  return policyDocument([
    {
      sid: "Owner",
      principals: { AWS: arn(place, { service: "iam", accountId, resource: "root" }) },
      actions: ["sns:GetTopicAttributes", "sns:SetTopicAttributes", "sns:Subscribe", "sns:Publish"],
      resources: topic.arn,
    },
    ...publisherStatements(topic, publishers, place),
    {
      sid: "TlsOnly",
      effect: "Deny",
      principals: { AWS: "*" },
      actions: ["sns:Publish"],
      resources: topic.arn,
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
  ]);
}
