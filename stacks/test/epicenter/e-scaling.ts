import { has, hasNot } from "../requirements/expect";
import { from, like, type Requirement } from "../requirements/model";
import { n, page, prod } from "./shorthand";

const policy = "appautoscaling/Policy";
const alarm = "cloudwatch/MetricAlarm";
const cooldowns = { scaleOutCooldown: 60, scaleInCooldown: 300 };

/** E. Auto scaling. */
export const scaling: Requirement[] = [
  {
    id: "P-058",
    says: "holds the API's CPU at 70 %",
    present: [
      has(prod, "appautoscaling/Target", `${n}-api-service`, {
        scalableDimension: "ecs:service:DesiredCount",
        serviceNamespace: "ecs",
      }),
      has(prod, policy, `${n}-api-service-cpu`, {
        policyType: "TargetTrackingScaling",
        targetTrackingScalingPolicyConfiguration: {
          targetValue: 70,
          predefinedMetricSpecification: {
            predefinedMetricType: "ECSServiceAverageCPUUtilization",
          },
        },
      }),
    ],
  },
  {
    id: "P-059",
    says: "holds 1,000 requests a minute for each task of the API",
    present: [
      has(prod, policy, `${n}-api-service-requests`, {
        policyType: "TargetTrackingScaling",
        targetTrackingScalingPolicyConfiguration: {
          targetValue: 1000,
          predefinedMetricSpecification: { predefinedMetricType: "ALBRequestCountPerTarget" },
        },
      }),
      has(prod, policy, `${n}-api-service-requests`, {
        targetTrackingScalingPolicyConfiguration: from(`${n}-api`),
      }),
    ],
  },
  {
    id: "P-060",
    says: "adds 2 tasks of the API at 80 % CPU",
    present: [
      has(prod, alarm, `${n}-api-service-step-out`, {
        namespace: "AWS/ECS",
        metricName: "CPUUtilization",
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        threshold: 80,
        alarmActions: from(`${n}-api-service-step-out`),
      }),
      has(prod, policy, `${n}-api-service-step-out`, {
        policyType: "StepScaling",
        stepScalingPolicyConfiguration: {
          adjustmentType: "ChangeInCapacity",
          stepAdjustments: [{ metricIntervalLowerBound: "0", scalingAdjustment: 2 }],
        },
      }),
    ],
  },
  {
    id: "P-061",
    says: "removes 1 task of the API at 30 % CPU, beside the tracking that also removes",
    present: [
      has(prod, alarm, `${n}-api-service-step-in`, {
        metricName: "CPUUtilization",
        comparisonOperator: "LessThanOrEqualToThreshold",
        threshold: 30,
        alarmActions: from(`${n}-api-service-step-in`),
      }),
      has(prod, policy, `${n}-api-service-step-in`, {
        policyType: "StepScaling",
        stepScalingPolicyConfiguration: {
          adjustmentType: "ChangeInCapacity",
          stepAdjustments: [{ metricIntervalUpperBound: "0", scalingAdjustment: -1 }],
        },
      }),
      has(prod, policy, `${n}-api-service-cpu`, {
        targetTrackingScalingPolicyConfiguration: { disableScaleIn: false },
      }),
    ],
    documented: page("Tracking and steps watch the same CPU"),
  },
  {
    id: "P-062",
    says: "waits 60 s after adding and 300 s after removing, and looks for 2 and 5 minutes",
    present: [
      has(prod, policy, `${n}-api-service-cpu`, {
        targetTrackingScalingPolicyConfiguration: cooldowns,
      }),
      has(prod, policy, `${n}-api-service-requests`, {
        targetTrackingScalingPolicyConfiguration: cooldowns,
      }),
      has(prod, policy, `${n}-api-service-step-out`, {
        stepScalingPolicyConfiguration: { cooldown: 60 },
      }),
      has(prod, policy, `${n}-api-service-step-in`, {
        stepScalingPolicyConfiguration: { cooldown: 300 },
      }),
      has(prod, alarm, `${n}-api-service-step-out`, { period: 60, evaluationPeriods: 2 }),
      has(prod, alarm, `${n}-api-service-step-in`, { period: 60, evaluationPeriods: 5 }),
    ],
  },
  {
    id: "P-063",
    says: "holds the worker's queue at 100 waiting messages",
    present: [
      has(prod, policy, `${n}-worker-queue`, {
        policyType: "TargetTrackingScaling",
        targetTrackingScalingPolicyConfiguration: {
          targetValue: 100,
          customizedMetricSpecification: {
            namespace: "AWS/SQS",
            metricName: "ApproximateNumberOfMessagesVisible",
            dimensions: [{ name: "QueueName", value: "epicenter-jobs" }],
          },
        },
      }),
    ],
    documented: page("`epicenter:worker.perTask: true` divides the messages by the running tasks"),
  },
  {
    id: "P-064",
    says: "has the queue epicenter-jobs, encrypted, that sets a message aside after 5 tries and keeps it for 14 days",
    present: [
      {
        ...has(prod, "sqs/Queue", `${n}-jobs`, {
          name: "epicenter-jobs",
          kmsMasterKeyId: from(`${n}-messages`),
          redrivePolicy: from(`${n}-jobs-dlq`),
        }),
        protect: true,
      },
      has(prod, "sqs/Queue", `${n}-jobs-dlq`, {
        name: "epicenter-jobs-dlq",
        messageRetentionSeconds: 1_209_600,
        kmsMasterKeyId: from(`${n}-messages`),
      }),
      has(prod, "sqs/RedriveAllowPolicy", `${n}-jobs`, { queueUrl: from(`${n}-jobs-dlq`) }),
      has(prod, "sqs/QueuePolicy", `${n}-jobs`, { policy: like(/"aws:SecureTransport":"false"/) }),
      has(prod, alarm, `${n}-jobs-dlq`, {
        metricName: "ApproximateNumberOfMessagesVisible",
        dimensions: { QueueName: "epicenter-jobs-dlq" },
        threshold: 0,
        alarmActions: from(`${n}-warning`),
      }),
    ],
  },
  {
    id: "P-065",
    says: "scales neither admin nor cron",
    absent: [
      hasNot(prod, "appautoscaling/Target", `${n}-admin`),
      hasNot(prod, "appautoscaling/Target", `${n}-cron`),
    ],
  },
];
