import { check, type Check, oneOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import {
  type NotificationTopicArgs,
  topicDefaults,
  type TopicSubscriptionConfig,
} from "./topic-args";

const protocols = ["email", "https", "sqs", "lambda"];
const rawProtocols = ["https", "sqs"];

/** Arguments of which no URL reaches the state or a message: whoever has PagerDuty's can raise alarms. */
export function sealed(args: NotificationTopicArgs): NotificationTopicArgs {
  if (!args.subscriptions) return args;
  const subscriptions = Object.entries(args.subscriptions).map(([key, each]) => {
    const endpoint = each.protocol === "https" ? pulumi.secret(each.endpoint) : each.endpoint;
    return [key, { ...each, endpoint }] as const;
  });
  return { ...args, subscriptions: Object.fromEntries(subscriptions) };
}

export function subscriptionChecks(path: string, config: TopicSubscriptionConfig): Check[] {
  const { protocol, endpoint, autoConfirms, rawDelivery } = config;
  return [
    oneOf(
      `${path}.protocol`,
      protocol,
      protocols,
      "HTTP is not encrypted, and text messages hold too little",
    ),
    check(
      protocol !== "https" || typeof endpoint !== "string" || endpoint.startsWith("https://"),
      `${path}.endpoint`,
      "a hidden value",
      "a URL that begins with https://",
      "Mend the URL",
    ),
    check(
      autoConfirms !== true || protocol === "https",
      `${path}.autoConfirms`,
      autoConfirms,
      "true with https",
      "Leave it out",
    ),
    check(
      rawDelivery !== true || rawProtocols.includes(protocol),
      `${path}.rawDelivery`,
      rawDelivery,
      "true with https or sqs",
      "Leave it out",
    ),
  ];
}

/** One subscription, and what lets the topic call a function. */
export function makeSubscription(
  name: string,
  topic: aws.sns.Topic,
  config: TopicSubscriptionConfig,
  region: string | undefined,
  child: pulumi.CustomResourceOptions,
): void {
  const { protocol, endpoint, deadLetterQueueArn } = config;
  const { autoConfirms, rawDelivery } = { ...topicDefaults.TopicSubscriptionConfig, ...config };
  new aws.sns.TopicSubscription(
    name,
    {
      topic: topic.arn,
      protocol,
      endpoint,
      ...(autoConfirms && { endpointAutoConfirms: true }),
      ...(rawDelivery && { rawMessageDelivery: true }),
      ...(deadLetterQueueArn !== undefined && {
        redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: deadLetterQueueArn }),
      }),
      region,
    },
    child,
  );
  if (protocol !== "lambda") return;
  const called = { action: "lambda:InvokeFunction", function: endpoint };
  const caller = { principal: "sns.amazonaws.com", sourceArn: topic.arn };
  new aws.lambda.Permission(name, { ...called, ...caller, region }, child);
}
