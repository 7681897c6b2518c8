import * as v from "valibot";
import { group, whole } from "../schema";

/** Whole image reference; without one, the release of the system's own repository. */
const image = v.optional(v.string());

/** What every service has: sizes of Fargate. */
const size = (cpu: number, memory: number) => ({
  image,
  cpu: v.optional(whole(256, 16_384), cpu),
  memory: v.optional(whole(512, 122_880), memory),
});

/** Answers requests; the only service behind the public API. */
export const apiService = group({
  ...size(512, 1024),
  minTasks: whole(1, 100),
  maxTasks: whole(1, 100),
});

/** Works off the queue. */
export const workerService = group({
  ...size(256, 512),
  minTasks: whole(0, 100),
  maxTasks: whole(1, 100),
  /** Tasks that are never on Spot, so that some work goes on when Spot is short. */
  onDemandBase: v.optional(whole(0, 100), 0),
  /** Messages in the queue that a task is added at. */
  messages: v.optional(whole(1, 1_000_000), 100),
  /** True divides the messages by the running tasks: the form that AWS advises. */
  perTask: v.optional(v.boolean(), false),
});

export const adminService = group({
  ...size(256, 512),
  desiredCount: whole(1, 10),
  /** False leaves it without a listener rule: reached from inside only. */
  exposed: v.optional(v.boolean(), true),
});

const schedule = group({
  /** As EventBridge Scheduler writes it: `cron(0 3 * * ? *)`. */
  expression: v.string(),
  timezone: v.optional(v.string(), "UTC"),
  command: v.array(v.string()),
});

/** Jobs by name, each run as a task of its own. */
export const cronService = group({
  ...size(256, 512),
  schedules: v.record(v.string(), schedule),
});
