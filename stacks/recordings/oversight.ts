import { BackupPlan } from "@plinth/backup-plan";
import type { ComputeFleet } from "@plinth/compute-fleet";
import { DrSource } from "@plinth/dr-replica";
import { Alarms, CostWatch, Dashboard } from "@plinth/observability";
import type { Parts } from "./application";
import { bucketName } from "./archive";
import type { Scope } from "./index";

const snapshotDays = 35;

export interface Watched extends Parts {
  fleet: ComputeFleet;
}

/** Alarms, dashboard, budget, snapshots, and what the second region makes necessary here. */
export function oversight(scope: Scope, watched: Watched): void {
  const { name, config, tags } = scope;
  const { base, front, store, fleet } = watched;
  new Alarms(`${name}-web`, {
    errorRates: { errors: { loadBalancerArnSuffix: front.arnSuffix, percent: 1 } },
    alarms: {
      "group-at-most": {
        description: "The group has as many instances as it may: nothing absorbs a further peak",
        namespace: "AWS/AutoScaling",
        metricName: "GroupInServiceInstances",
        dimensions: { AutoScalingGroupName: fleet.groupName },
        statistic: "Maximum",
        threshold: config.fleet.maxSize - 1,
      },
    },
    topicArns: [base.topic.topicArn],
    tags,
  });
  dashboard(scope, watched);
  new CostWatch(name, {
    monthlyBudgetUsd: config.monitoring.budgetUsd,
    costTags: { Project: name, Environment: config.environment },
    emails: Object.values(config.monitoring.emails),
    topicArn: base.topic.topicArn,
    tags,
  });
  if (!store) return;
  new BackupPlan(`${name}-backup`, {
    kmsKeyArn: base.dataKey.keyArn,
    rules: { daily: { schedule: "cron(0 6 * * ? *)", deleteAfterDays: snapshotDays } },
    selections: { database: { resourceArns: [store.arn] } },
    alarmTopicArns: [base.topic.topicArn],
    tags,
  });
  source(scope, watched);
}

function dashboard({ name, config }: Scope, { front, store, fleet }: Watched): void {
  const group = { AutoScalingGroupName: fleet.groupName };
  new Dashboard(name, {
    title: "Recordings",
    loadBalancers: { "Load balancer": { arnSuffix: front.arnSuffix, responseTimeTarget: 2 } },
    ...(store && { databases: { PostgreSQL: { identifier: store.identifier } } }),
    rows: [
      {
        title: "Servers",
        widgets: [
          {
            title: "CPU",
            metrics: [{ namespace: "AWS/EC2", metricName: "CPUUtilization", dimensions: group }],
            thresholds: [{ label: "Target", value: config.fleet.cpuPercent }],
          },
          {
            title: "Instances in service",
            metrics: [
              {
                namespace: "AWS/AutoScaling",
                metricName: "GroupInServiceInstances",
                dimensions: group,
              },
            ],
          },
        ],
      },
    ],
  });
}

/** A replica abroad can fill the disk of its source: these alarms tell of it in time. */
function source({ name, config, tags }: Scope, { base, store, files }: Watched): void {
  const { secondRegion, database, environment } = config;
  if (!secondRegion || !store || !database) return;
  const { region, copyRecordings } = secondRegion;
  new DrSource(`${name}-source`, {
    alarmTopicArns: [base.topic.topicArn],
    database: { identifier: store.identifier, allocatedGiB: database.allocatedStorageGiB },
    ...(copyRecordings && {
      buckets: {
        audio: {
          bucketName: files.recordings.bucketName,
          destinationBucketName: bucketName("audio", environment, region),
          ruleId: region,
        },
      },
    }),
    tags,
  });
}
