import { deepStrictEqual } from "node:assert";
import { join } from "node:path";
import { idleArguments, schemaOf } from "@plinth/core/testing";
import {
  Alarms,
  type AlarmsArgs,
  CostWatch,
  type CostWatchArgs,
  DatadogIntegration,
  type DatadogIntegrationArgs,
  NotificationTopic,
  type NotificationTopicArgs,
} from "../src";
import { nat, topicArn } from "./support";

const root = join(__dirname, "..");
const tags = { value: { Team: "a" } };
const region = { value: "eu-west-1" };
const protect = { value: true };
const other = "arn:aws:sns:us-east-1:123456789012:other";
const pace = {
  severity: { value: "critical" },
  period: { value: 60 },
  evaluationPeriods: { value: 1 },
};
const sent = {
  namespace: "AWS/SQS",
  metricName: "NumberOfMessagesSent",
  dimensions: { QueueName: "q" },
};
const composites = { composites: { page: { description: "d", alarms: ["nat"] } } };
const critical = { alarms: { nat: { ...nat, severity: "critical" } } };
const warning = { alarms: { nat: { ...nat, severity: "warning" } } };

function under<T>(path: string, samples: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(samples).map(([key, each]) => [path + key, each]));
}

describe("No argument changes nothing", () => {
  it("of NotificationTopic, 10 of them", async () => {
    const idle = await idleArguments<NotificationTopicArgs>(
      await schemaOf(root, [NotificationTopic]),
      {
        token: "observability:index:NotificationTopic",
        build: (args) => new NotificationTopic("sample", args),
        base: { subscriptions: { a: { protocol: "sqs", endpoint: "arn:aws:sqs:a" } } },
        samples: {
          "subscriptions{}.protocol": { value: "email" },
          "subscriptions{}.endpoint": { value: "arn:aws:sqs:b" },
          "subscriptions{}.autoConfirms": { value: true },
          "subscriptions{}.rawDelivery": { value: true },
          "subscriptions{}.deadLetterQueueArn": { value: "arn:aws:sqs:dead" },
          publishers: { value: ["events"] },
          kmsKeyId: { value: "key" },
          tags,
          region,
          protect,
        },
      },
    );
    deepStrictEqual(idle, []);
  });

  it("of Alarms, 49 of them", async () => {
    const idle = await idleArguments<AlarmsArgs>(await schemaOf(root, [Alarms]), {
      token: "observability:index:Alarms",
      build: (args) => new Alarms("sample", args),
      base: {
        alarms: { nat },
        expressions: {
          m: { description: "d", expression: "sent", metrics: { sent }, threshold: 1 },
        },
        errorRates: { e: { loadBalancerArnSuffix: "app/a/1", percent: 5 } },
        cacheHitRates: { c: { cacheClusterIds: ["r-001"], percent: 80 } },
        topicArns: [topicArn],
      },
      samples: {
        ...under("alarms{}.", {
          description: { value: "x" },
          namespace: { value: "AWS/SQS" },
          metricName: { value: "PacketsDropCount" },
          dimensions: { value: { NatGatewayId: "nat-2" } },
          statistic: { value: "Sum" },
          direction: { value: "below" },
          threshold: { value: 5 },
          missingIsBad: { value: true },
          missingData: { value: "ignore" },
          ...pace,
        }),
        ...under("expressions{}.", {
          description: { value: "x" },
          expression: { value: "2 * sent" },
          "metrics{}.namespace": { value: "AWS/SNS" },
          "metrics{}.metricName": { value: "NumberOfMessagesDeleted" },
          "metrics{}.dimensions": { value: { QueueName: "r" } },
          "metrics{}.statistic": { value: "Sum" },
          direction: { value: "below" },
          threshold: { value: 5 },
          missingData: { value: "ignore" },
          ...pace,
        }),
        ...under("errorRates{}.", {
          loadBalancerArnSuffix: { value: "app/b/1" },
          targetGroupArnSuffix: { value: "targetgroup/b/1" },
          percent: { value: 1 },
          minimumRequests: { value: 5 },
          ...pace,
        }),
        ...under("cacheHitRates{}.", {
          cacheClusterIds: { value: ["r-002"] },
          percent: { value: 70 },
          minimumLookups: { value: 5 },
          ...pace,
        }),
        "composites{}.description": { value: "x", given: composites },
        "composites{}.alarms": { value: ["m"], given: composites },
        "composites{}.severity": {
          value: "critical",
          given: { ...composites, criticalTopicArns: [other] },
        },
        "composites{}.when": {
          value: "all",
          given: { composites: { page: { description: "d", alarms: ["nat", "m"] } } },
        },
        topicArns: { value: [] },
        criticalTopicArns: { value: [other], given: critical },
        warningTopicArns: { value: [other], given: warning },
        ownNamespaces: { value: ["AWS/Own"] },
        onlyComposites: { value: true, given: composites },
        tags,
        region,
        protect,
      },
    });
    deepStrictEqual(idle, []);
  });

  it("of CostWatch, 10 of them", async () => {
    const idle = await idleArguments<CostWatchArgs>(await schemaOf(root, [CostWatch]), {
      token: "observability:index:CostWatch",
      build: (args) => new CostWatch("sample", args),
      base: { monthlyBudgetUsd: 10, emails: ["a@example.com"] },
      samples: {
        monthlyBudgetUsd: { value: 20 },
        costTags: { value: { Project: "a" } },
        actualPercents: { value: [50] },
        forecastPercent: { value: 110 },
        emails: { value: ["b@example.com"] },
        topicArn: { value: topicArn },
        anomalyUsd: { value: 5 },
        anomalyMonitorArn: { value: "arn:aws:ce::123456789012:anomalymonitor/a" },
        tags,
        protect,
      },
    });
    deepStrictEqual(idle, []);
  });

  it("of DatadogIntegration, 5 of them", async () => {
    const idle = await idleArguments<DatadogIntegrationArgs>(
      await schemaOf(root, [DatadogIntegration]),
      {
        token: "observability:index:DatadogIntegration",
        build: (args) => new DatadogIntegration("sample", args),
        base: { externalId: "0a1b" },
        samples: {
          externalId: { value: "1c2d" },
          datadogAccountId: { value: "392588925713" },
          additionalActions: { value: ["logs:FilterLogEvents"] },
          tags,
          protect,
        },
      },
    );
    deepStrictEqual(idle, []);
  });
});
