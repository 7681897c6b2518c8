import { deepStrictEqual, strictEqual } from "node:assert";
import { namesOf, senderWith, statements, the } from "./sender";

const destination = "ConfigurationSetEventDestination";
const types = ["BOUNCE", "COMPLAINT", "REJECT", "DELIVERY_DELAY"];
const set = "arn:aws:ses:us-east-1:123456789012:configuration-set/mail";

describe("EmailSender: events", () => {
  it("tells 4 kinds of events to a topic of its own, encrypted with the key", async () => {
    const resources = await senderWith();
    strictEqual(the(resources, "Topic").inputs["kmsMasterKeyId"], "key");
    deepStrictEqual(the(resources, destination, "mail-sns").inputs["eventDestination"], {
      enabled: true,
      matchingEventTypes: types,
      snsDestination: { topicArn: "arn:aws:sns:us-east-1:123456789012:mail" },
    });
  });

  it("lets SES publish to it for 1 set of this account, and over TLS", async () => {
    const [ses, tls] = statements(the(await senderWith(), "TopicPolicy"));
    deepStrictEqual(ses, {
      Sid: "Ses",
      Effect: "Allow",
      Principal: { Service: "ses.amazonaws.com" },
      Action: ["sns:Publish"],
      Resource: "arn:aws:sns:us-east-1:123456789012:mail",
      Condition: {
        StringEquals: { "aws:SourceAccount": "123456789012", "aws:SourceArn": set },
      },
    });
    deepStrictEqual((tls as { Effect: string; Condition: unknown }).Condition, {
      Bool: { "aws:SecureTransport": "false" },
    });
    strictEqual((tls as { Effect: string }).Effect, "Deny");
  });

  it("attaches the policy before the destination: SES tries to publish at once", async () => {
    const resources = await senderWith();
    const { dependencies } = the(resources, destination, "mail-sns");
    strictEqual(dependencies.includes(the(resources, "TopicPolicy").urn), true);
  });

  it("makes 0 topics when one is given", async () => {
    const topicArn = "arn:aws:sns:us-east-1:123456789012:team";
    const resources = await senderWith({ events: { topicArn } });
    deepStrictEqual(namesOf(resources, "Topic"), []);
    deepStrictEqual(namesOf(resources, "TopicPolicy"), []);
    const { inputs } = the(resources, destination, "mail-sns");
    deepStrictEqual((inputs["eventDestination"] as { snsDestination: unknown }).snsDestination, {
      topicArn,
    });
  });

  it("tells the default bus, the only 1 that SES knows", async () => {
    const resources = await senderWith({ events: { eventBridge: true } });
    deepStrictEqual(namesOf(resources, destination), ["mail-eventbridge"]);
    deepStrictEqual(the(resources, destination, "mail-eventbridge").inputs["eventDestination"], {
      enabled: true,
      matchingEventTypes: types,
      eventBridgeDestination: {
        eventBusArn: "arn:aws:events:us-east-1:123456789012:event-bus/default",
      },
    });
  });

  it("counts in CloudWatch by 1 dimension, the set, which SES tags by itself", async () => {
    const resources = await senderWith({ events: { cloudWatch: true } });
    deepStrictEqual(the(resources, destination, "mail-cloudwatch").inputs["eventDestination"], {
      enabled: true,
      matchingEventTypes: types,
      cloudWatchDestination: {
        dimensionConfigurations: [
          {
            dimensionName: "ses:configuration-set",
            dimensionValueSource: "MESSAGE_TAG",
            defaultDimensionValue: "none",
          },
        ],
      },
    });
  });

  it("tells 3 destinations at once, each by its name", async () => {
    const events = { kmsKeyId: "key", eventBridge: true, cloudWatch: true };
    const resources = await senderWith({ events });
    const names = ["cloudwatch", "eventbridge", "sns"];
    deepStrictEqual(
      namesOf(resources, destination),
      names.map((each) => `mail-${each}`),
    );
    deepStrictEqual(
      names.map(
        (each) => the(resources, destination, `mail-${each}`).inputs["eventDestinationName"],
      ),
      names,
    );
  });
});

describe("EmailSender: alarms", () => {
  const alarmTopicArns = ["arn:aws:sns:us-east-1:123456789012:on-call"];

  it("makes 0 alarms without a topic, and 4 with one", async () => {
    deepStrictEqual(namesOf(await senderWith(), "MetricAlarm"), []);
    deepStrictEqual(namesOf(await senderWith({ alarmTopicArns }), "MetricAlarm"), [
      "mail-account-bounces",
      "mail-account-complaints",
      "mail-set-bounces",
      "mail-set-complaints",
    ]);
  });

  it("watches the account without a dimension, and the set by ses:configuration-set", async () => {
    const resources = await senderWith({ alarmTopicArns, configurationSetName: "orders" });
    const dimensions = (name: string) => the(resources, "MetricAlarm", name).inputs["dimensions"];
    deepStrictEqual(dimensions("mail-account-bounces"), {});
    deepStrictEqual(dimensions("mail-set-bounces"), { "ses:configuration-set": "orders" });
  });

  it("fires above 5% of bounces and 0.1% of complaints, as shares of 1", async () => {
    const resources = await senderWith({ alarmTopicArns });
    for (const owner of ["account", "set"]) {
      const bounces = the(resources, "MetricAlarm", `mail-${owner}-bounces`).inputs;
      strictEqual(bounces["namespace"], "AWS/SES");
      strictEqual(bounces["metricName"], "Reputation.BounceRate");
      strictEqual(bounces["threshold"], 0.05);
      const complaints = the(resources, "MetricAlarm", `mail-${owner}-complaints`).inputs;
      strictEqual(complaints["metricName"], "Reputation.ComplaintRate");
      strictEqual(complaints["threshold"], 0.001);
      strictEqual(complaints["comparisonOperator"], "GreaterThanThreshold");
      deepStrictEqual(complaints["alarmActions"], alarmTopicArns);
    }
  });

  it("keeps its state through 1 hour without mail", async () => {
    const alarm = the(await senderWith({ alarmTopicArns }), "MetricAlarm", "mail-set-bounces");
    strictEqual(alarm.inputs["treatMissingData"], "ignore");
    strictEqual(alarm.inputs["period"], 3600);
  });
});
