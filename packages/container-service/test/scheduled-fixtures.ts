import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import { ScheduledTask, type ScheduledTaskArgs, type TaskScheduleConfig } from "../src";
import { clusterArn, keyArn, service } from "./fixtures";

export const scheduled: ScheduledTaskArgs = {
  clusterArn,
  containers: [{ name: "cron", image: "public.ecr.aws/docker/library/alpine:3.22" }],
  network: service.network,
  schedules: { nightly: { expression: "cron(0 3 * * ? *)" } },
  kmsKeyId: keyArn,
};

export function schedule(
  args: Partial<ScheduledTaskArgs> = {},
  options: RecordOptions = {},
  name = "shop",
): Promise<Recorded[]> {
  return record(() => new ScheduledTask(name, { ...scheduled, ...args }), options);
}

/** One schedule with other settings. */
export function nightly(more: Partial<TaskScheduleConfig>): Promise<Recorded[]> {
  return schedule({ schedules: { nightly: { expression: "cron(0 3 * * ? *)", ...more } } });
}

export interface Target {
  arn: string;
  roleArn: string;
  input?: string;
  deadLetterConfig: { arn: string };
  retryPolicy: Record<string, number>;
  ecsParameters: Record<string, unknown>;
}
