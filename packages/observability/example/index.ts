import {
  Alarms,
  CostWatch,
  Dashboard,
  DatadogIntegration,
  NotificationTopic,
} from "@plinth/observability";
import * as pulumi from "@pulumi/pulumi";
import { rows, watched } from "./watched";

const topic = new NotificationTopic("orders", {
  subscriptions: { team: { protocol: "email", endpoint: "orders@example.com" } },
  protect: true,
});

const onCall = new NotificationTopic("orders-critical", {
  subscriptions: {
    pagerduty: {
      protocol: "https",
      endpoint: new pulumi.Config().requireSecret("pagerDutyUrl"),
      autoConfirms: true,
    },
  },
  kmsKeyId: topic.kmsKeyId,
});

const alarms = new Alarms("orders", {
  topicArns: [topic.topicArn],
  criticalTopicArns: [onCall.topicArn],
  ...watched,
  composites: {
    down: {
      description: "Users see errors, or nothing",
      alarms: ["errors-critical", "unhealthy"],
      severity: "critical",
    },
  },
});

new Dashboard("orders", {
  services: { Orders: { clusterName: "shop", serviceName: "orders", cpuTarget: 70 } },
  rows,
});

new CostWatch("orders", { monthlyBudgetUsd: 500, topicArn: topic.topicArn });

const datadog = new DatadogIntegration("datadog", { externalId: "0123456789abcdef" });

export const topicArn = topic.topicArn;
export const alarmArns = alarms.alarmArns;
export const datadogRoleName = datadog.roleName;
