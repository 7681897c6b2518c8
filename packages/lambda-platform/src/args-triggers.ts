import type * as pulumi from "@pulumi/pulumi";
import { StartingPosition, type StreamKind } from "./choices";

/** Calls a function by the clock. */
export interface FunctionScheduleConfig {
  /** Key in `functions`. */
  functionName: string;
  /** `rate(5 minutes)`, `cron(0 6 * * ? *)` or `at(2027-01-01T00:00:00)`. */
  expression: string;
  /**
   * IANA time zone of the expression.
   *
   * @default "UTC"
   */
  timezone?: string;
  /** JSON that the function gets. */
  input?: string;
  /**
   * Whether the schedule runs.
   *
   * @default true
   */
  enabled?: boolean;
  /**
   * Minutes within which the call may come, 0 to 1440.
   *
   * @default 0
   */
  flexibleWindowMinutes?: number;
}

/** Calls a function for each event that matches. */
export interface EventRuleConfig {
  /** Key in `functions`. */
  functionName: string;
  /** Event pattern, as JSON. */
  pattern: string;
  /** Name or ARN of the event bus. Unset: the account's default bus. */
  eventBusName?: pulumi.Input<string>;
  /**
   * Whether the rule is on.
   *
   * @default true
   */
  enabled?: boolean;
}

/** Calls a function for the records of a stream; the records it gives up go to its queue of failures. */
export interface StreamConfig {
  /** Key in `functions`. */
  functionName: string;
  kind: StreamKind;
  /** ARN of the Kinesis data stream or of the table's stream. */
  streamArn: pulumi.Input<string>;
  /**
   * Where the reader begins. Changing it replaces the reader.
   *
   * @default "TRIM_HORIZON"
   */
  startingPosition?: StartingPosition;
  /**
   * Records in a call, 1 to 10000.
   *
   * @default 100
   */
  batchSize?: number;
  /**
   * Seconds that Lambda collects a batch, 0 to 300.
   *
   * @default 0
   */
  maximumBatchingWindowInSeconds?: number;
  /**
   * Retries of a batch before it is given up, 0 to 10000.
   *
   * @default 5
   */
  maximumRetryAttempts?: number;
  /**
   * Batches of one shard at the same time, 1 to 10.
   *
   * @default 1
   */
  parallelizationFactor?: number;
  /**
   * Seconds that the reader may be behind before the alarm fires, at least 1.
   *
   * @default 300
   */
  iteratorAgeSeconds?: number;
}

/** Defaults of this file. */
export const triggerDefaults = {
  FunctionScheduleConfig: { timezone: "UTC", enabled: true, flexibleWindowMinutes: 0 },
  EventRuleConfig: { enabled: true },
  StreamConfig: {
    startingPosition: StartingPosition.TrimHorizon as StartingPosition,
    batchSize: 100,
    maximumBatchingWindowInSeconds: 0,
    maximumRetryAttempts: 5,
    parallelizationFactor: 1,
    iteratorAgeSeconds: 300,
  },
};
