import { arn, named, type Place, policyDocument } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";

type EventDestination = aws.types.input.sesv2.ConfigurationSetEventDestinationEventDestination;

/** How CloudWatch tells this set's events from others'; SES tags each mail with its set. */
const bySet = {
  dimensionName: "ses:configuration-set",
  dimensionValueSource: "MESSAGE_TAG",
  defaultDimensionValue: "none",
};

/**
 * Tells the destinations what becomes of the mail.
 *
 * @returns ARN of the topic that is told, if one is.
 */
export function createEvents(
  name: string,
  a: Resolved,
  set: aws.sesv2.ConfigurationSet,
  place: Place,
  parent: pulumi.Resource,
): pulumi.Input<string> | undefined {
  const { kmsKeyId, eventBridge, cloudWatch, types } = a.events;
  const own = kmsKeyId === undefined ? undefined : ownTopic(name, a, kmsKeyId, place, parent);
  const topicArn = own?.topic.arn ?? a.events.topicArn;
  const { region, accountId } = place;
  const bus = { service: "events", region, accountId, resource: "event-bus/default" };
  const destinations: Record<string, Partial<EventDestination>> = {
    ...(topicArn !== undefined && { sns: { snsDestination: { topicArn } } }),
    ...(eventBridge && {
      eventbridge: { eventBridgeDestination: { eventBusArn: arn(place, bus) } },
    }),
    ...(cloudWatch && {
      cloudwatch: { cloudWatchDestination: { dimensionConfigurations: [bySet] } },
    }),
  };
  // SES publishes a test event when the destination is made, and needs the permission by then.
  const dependsOn = own ? [own.policy] : [];
  for (const [key, destination] of Object.entries(destinations)) {
    new aws.sesv2.ConfigurationSetEventDestination(
      `${name}-${key}`,
      {
        configurationSetName: set.configurationSetName,
        eventDestinationName: key,
        eventDestination: { enabled: true, matchingEventTypes: types, ...destination },
        region: a.region,
      },
      { parent, dependsOn },
    );
  }
  return topicArn;
}

interface OwnTopic {
  topic: aws.sns.Topic;
  policy: aws.sns.TopicPolicy;
}

/** A topic that SES may publish to for this configuration set, and over TLS only. */
function ownTopic(
  name: string,
  a: Resolved,
  kmsKeyId: pulumi.Input<string>,
  place: Place,
  parent: pulumi.Resource,
): OwnTopic {
  const { accountId } = place;
  const topic = new aws.sns.Topic(
    name,
    { kmsMasterKeyId: kmsKeyId, region: a.region, tags: named(name, a.tags) },
    { parent },
  );
  const policy = policyDocument([
    {
      sid: "Ses",
      principals: { Service: "ses.amazonaws.com" },
      actions: ["sns:Publish"],
      resources: topic.arn,
      conditions: {
        StringEquals: {
          "aws:SourceAccount": accountId,
          "aws:SourceArn": setArn(a.setName, place),
        },
      },
    },
    {
      sid: "TlsOnly",
      effect: "Deny",
      principals: { AWS: "*" },
      actions: ["sns:Publish"],
      resources: topic.arn,
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
  ]);
  const attached = { arn: topic.arn, policy, region: a.region };
  return { topic, policy: new aws.sns.TopicPolicy(name, attached, { parent }) };
}

/** Put together from the name, so that a preview can read the policies. */
export function setArn(setName: string, place: Place): pulumi.Output<string> {
  const { region, accountId } = place;
  return arn(place, {
    service: "ses",
    region,
    accountId,
    resource: `configuration-set/${setName}`,
  });
}
