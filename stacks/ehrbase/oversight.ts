import { AuditTrail } from "@plinth/audit-trail";
import type { LoadBalancer } from "@plinth/container-service";
import { CostWatch, Dashboard } from "@plinth/observability";
import type { PostgresCluster } from "@plinth/postgres-cluster";
import * as pulumi from "@pulumi/pulumi";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";
import type { App } from "./service";

/** A fifth over what a phase is meant to cost. */
const budgetMargin = 1.2;

export interface Watched {
  front: LoadBalancer;
  store: PostgresCluster;
  app: App;
}

/** Dashboard, budget and audit trail. */
export function oversight(
  scope: Scope,
  { topic }: Foundation,
  { front, store, app }: Watched,
): void {
  const { name, config, phase, tags } = scope;
  const alarmArns = pulumi
    .all([front.alarmArns, app.service.alarmArns, store.alarmArns])
    .apply((all) => all.flat());
  new Dashboard(name, {
    title: "EHRbase",
    loadBalancers: { "Load balancer": { arnSuffix: front.arnSuffix, responseTimeTarget: 2 } },
    services: {
      EHRbase: {
        clusterName: app.cluster.clusterName,
        serviceName: app.service.serviceName,
        cpuTarget: 70,
        memoryTarget: 80,
      },
    },
    databases: {
      PostgreSQL: { identifier: store.identifier, cpuTarget: 70, connectionsTarget: 80 },
    },
    alarmArns,
    period: 300,
  });
  new CostWatch(name, {
    monthlyBudgetUsd: config.monitoring.budgetUsd ?? Math.round(phase.monthlyUsd * budgetMargin),
    costTags: { Project: name },
    emails: Object.values(config.monitoring.emails),
    topicArn: topic.topicArn,
    tags,
  });
  if (!config.compliance.auditTrail) return;
  new AuditTrail(`${name}-audit`, {
    retentionDays: config.compliance.auditRetentionDays,
    lock: { mode: "GOVERNANCE", days: 365 },
    alarmTopicArns: [topic.topicArn],
    tags,
  });
}
