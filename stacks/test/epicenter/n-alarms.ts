import { has } from "../requirements/expect";
import { from, including, like, type Requirement } from "../requirements/model";
import { both, n, page, prod } from "./shorthand";

const alarm = "cloudwatch/MetricAlarm";
const above = "GreaterThanThreshold";
const wakes = { alarmActions: from(`${n}-critical`), evaluationPeriods: 5 };
const warns = { alarmActions: from(`${n}-warning`), evaluationPeriods: 3 };

/** The share of 5xx among requests, where there are 20 of them or more. */
const errorRate = including(
  { id: "refused", metric: { metricName: "HTTPCode_Target_5XX_Count" } },
  { id: "lost", metric: { metricName: "HTTPCode_ELB_5XX_Count" } },
  { id: "rate", expression: like(/seen >= 20, 100 \* errors \/ seen/) },
);
const p95 = { metricName: "TargetResponseTime", extendedStatistic: "p95" };

/** N. Alerts. */
export const alarms: Requirement[] = [
  {
    id: "P-160",
    says: "wakes people when more than 5 % of the requests fail",
    present: [
      has(prod, alarm, `${n}-api-errors-critical`, {
        ...wakes,
        comparisonOperator: above,
        threshold: 5,
        metricQueries: errorRate,
      }),
    ],
    documented: page("An error is a 5xx: a 4xx is the caller's own"),
  },
  {
    id: "P-161",
    says: "wakes people when the database's CPU is above 90 %",
    present: [
      has(prod, alarm, `${n}-api-database-cpu-critical`, {
        ...wakes,
        comparisonOperator: above,
        threshold: 90,
        namespace: "AWS/RDS",
        metricName: "CPUUtilization",
        dimensions: { DBInstanceIdentifier: "epicenter-postgres" },
      }),
    ],
  },
  {
    id: "P-162",
    says: "wakes people when one answer in twenty takes more than 2 s",
    present: [
      has(prod, alarm, `${n}-api-response-time-critical`, {
        ...wakes,
        ...p95,
        comparisonOperator: above,
        threshold: 2,
      }),
    ],
  },
  {
    id: "P-163",
    says: "wakes people when a task of the API fails its health check",
    present: [
      has(prod, alarm, `${n}-api-unhealthy-critical`, {
        ...wakes,
        metricName: "UnHealthyHostCount",
        statistic: "Maximum",
        comparisonOperator: above,
        threshold: 0,
        dimensions: from(`${n}-api-ser-58ef04`),
      }),
    ],
  },
  {
    id: "P-164",
    says: "warns when more than 1 % of the requests fail",
    present: [
      has(prod, alarm, `${n}-api-errors-warning`, {
        ...warns,
        comparisonOperator: above,
        threshold: 1,
        metricQueries: errorRate,
      }),
    ],
  },
  {
    id: "P-165",
    says: "warns when the database's CPU is above 70 %",
    present: [
      has(prod, alarm, `${n}-postgres-cpu`, {
        comparisonOperator: above,
        threshold: 70,
        metricName: "CPUUtilization",
        dimensions: { DBInstanceIdentifier: "epicenter-postgres" },
        alarmActions: from(`${n}-warning`),
      }),
    ],
  },
  {
    id: "P-166",
    says: "warns when one answer in twenty takes more than 1 s",
    present: [
      has(prod, alarm, `${n}-api-response-time`, {
        ...warns,
        ...p95,
        comparisonOperator: above,
        threshold: 1,
      }),
    ],
  },
  {
    id: "P-167",
    says: "warns when fewer than 80 % of the cache's reads find their key",
    present: ["001", "002"].map((node) =>
      has(prod, alarm, `${n}-redis-${node}-hit-rate`, {
        ...warns,
        comparisonOperator: "LessThanThreshold",
        threshold: 80,
        metricQueries: including({
          expression: like(/100 \* hits \/ \(hits \+ misses\)/),
          returnData: true,
        }),
      }),
    ),
  },
  {
    id: "P-168",
    says: "looks for 5 minutes before it wakes and for 15 before it warns, on a topic each",
    present: [
      has(prod, alarm, `${n}-api-errors-critical`, { evaluationPeriods: 5 }),
      has(prod, alarm, `${n}-api-response-time-critical`, { period: 60, evaluationPeriods: 5 }),
      has(prod, alarm, `${n}-api-response-time`, { period: 300, evaluationPeriods: 3 }),
      has(prod, alarm, `${n}-redis-001-hit-rate`, { evaluationPeriods: 3 }),
      ...both((n, at) =>
        ["critical", "warning"].flatMap((each) => [
          has(at, "sns/Topic", `${n}-${each}`, { kmsMasterKeyId: from(`${n}-${each}`) }),
          has(at, "sns/TopicPolicy", `${n}-${each}`, { arn: from(`${n}-${each}`) }),
        ]),
      ),
      ...["critical", "warning"].map((each) =>
        has(prod, "sns/TopicSubscription", `${n}-${each}-on-call`, {
          protocol: "email",
          endpoint: "on-call@epicenter.example",
          topic: from(`${n}-${each}`),
        }),
      ),
    ],
  },
  {
    id: "P-169",
    says: "warns of a replica behind, storage or memory short, keys thrown out, messages set aside, backups failed",
    present: [
      has(prod, alarm, `${n}-postgres-reader-reader-lag`, {
        metricName: "ReplicaLag",
        threshold: 60,
      }),
      has(prod, alarm, `${n}-postgres-storage`, {
        metricName: "FreeStorageSpace",
        threshold: 21_474_836_480,
      }),
      has(prod, alarm, `${n}-jobs-dlq`, { threshold: 0 }),
      has(prod, alarm, `${n}-redis-001-memory`, {
        metricName: "DatabaseMemoryUsagePercentage",
        threshold: 80,
      }),
      has(prod, alarm, `${n}-redis-001-evictions`, { metricName: "Evictions", threshold: 1000 }),
      has(prod, alarm, `${n}-backup-backup-failed`, {
        metricName: "NumberOfBackupJobsFailed",
        threshold: 0,
      }),
      has(prod, alarm, `${n}-backup-copy-failed`, { metricName: "NumberOfCopyJobsFailed" }),
    ],
  },
];
