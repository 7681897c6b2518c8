import { Alarms, CostWatch, Dashboard, NotificationTopic } from "@plinth/observability";

const topic = new NotificationTopic("orders", {
  subscriptions: { team: { protocol: "email", endpoint: "orders@example.com" } },
  protect: true,
});

const alarms = new Alarms("orders", {
  topicArns: [topic.topicArn],
  alarms: {
    ports: {
      description: "The NAT gateway runs out of ports",
      namespace: "AWS/NATGateway",
      metricName: "ErrorPortAllocation",
      dimensions: { NatGatewayId: "nat-0abcdef1234567890" },
      statistic: "Sum",
      threshold: 0,
    },
  },
});

new Dashboard("orders", {
  services: { Orders: { clusterName: "shop", serviceName: "orders", cpuTarget: 70 } },
});

new CostWatch("orders", { monthlyBudgetUsd: 500, topicArn: topic.topicArn });

export const topicArn = topic.topicArn;
export const alarmArns = alarms.alarmArns;
