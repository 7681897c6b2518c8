import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { type ScheduledTaskAlarmsConfig, scheduledTaskAlarmsDefaults } from "./scheduled-task-args";

/** Runs that were refused, given up, or left in the dead-letter queue. */
export function scheduledTaskAlarms(
  { name, self, region, tags }: Context,
  given: ScheduledTaskAlarmsConfig,
  group: aws.scheduler.ScheduleGroup,
  deadLetters: aws.sqs.Queue,
): pulumi.Output<string>[] {
  const a = { ...scheduledTaskAlarmsDefaults, ...given };
  const scheduler = {
    namespace: "AWS/Scheduler",
    dimensions: { ScheduleGroup: group.name },
    statistic: "Sum",
    // A run a day breaches for one period a day: a second one in a row would never come.
    evaluationPeriods: 1,
  };
  const specs: Record<string, AlarmSpec> = {
    "dead-letters": {
      description: `${name}: runs that could not be started lie in the dead-letter queue`,
      namespace: "AWS/SQS",
      metricName: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: deadLetters.name },
      statistic: "Maximum",
      threshold: 0,
      evaluationPeriods: 1,
    },
    "dropped-runs": {
      ...scheduler,
      description: `${name}: runs are given up after their last try`,
      metricName: "InvocationDroppedCount",
      threshold: 0,
    },
    "target-errors": {
      ...scheduler,
      description: `${name}: ECS refuses to run the task`,
      metricName: "TargetErrorCount",
      threshold: a.targetErrors,
    },
  };
  const context = { topicArns: a.topicArns, region, tags };
  return Object.entries(specs).map(
    ([suffix, spec]) => metricAlarm(`${name}-${suffix}`, spec, context, { parent: self }).arn,
  );
}
