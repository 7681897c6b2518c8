import type * as pulumi from "@pulumi/pulumi";
import { aliasDefaults } from "./args-alias";
import { apiDefaults, type HttpApiConfig } from "./args-api";
import { codeDefaults } from "./args-code";
import { type FunctionConfig, functionDefaults } from "./args-function";
import { type BucketConfig, type QueueConfig, storeDefaults } from "./args-stores";
import {
  type EventRuleConfig,
  type FunctionScheduleConfig,
  type StreamConfig,
  triggerDefaults,
} from "./args-triggers";

export interface LambdaPlatformArgs {
  /** Functions by the name that everything else calls them by: lower-case letters, digits and hyphens. */
  functions: Record<string, FunctionConfig>;

  api?: HttpApiConfig;

  /** Buckets by name. Each costs by what it holds. */
  buckets?: Record<string, BucketConfig>;

  /** Queues by name. */
  queues?: Record<string, QueueConfig>;

  /** Schedules by name. */
  schedules?: Record<string, FunctionScheduleConfig>;

  /** EventBridge rules by name. */
  eventRules?: Record<string, EventRuleConfig>;

  /** Kinesis and DynamoDB streams by name. */
  streams?: Record<string, StreamConfig>;

  /**
   * ARN of the KMS key of logs, variables, queues and buckets. Unset: one is made, which admits the
   * services that need it.
   */
  kmsKeyArn?: pulumi.Input<string>;

  /**
   * Services that the policy of `kmsKeyArn` admits: `logs` always, `s3` when a bucket tells a queue,
   * `events` when there are event rules. They drop what they cannot encrypt, and tell nobody.
   */
  kmsKeyServices?: string[];

  /** Permissions boundary of every role. */
  permissionsBoundaryArn?: pulumi.Input<string>;

  /** Topics told by the alarms. None: no alarms. */
  alarmTopicArns?: pulumi.Input<string>[];

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of every resource. Unset: the provider's. Changing it replaces them. */
  region?: string;

  /**
   * Marks the key, the buckets and the queues as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const defaults = {
  ...aliasDefaults,
  ...apiDefaults,
  ...codeDefaults,
  ...functionDefaults,
  ...storeDefaults,
  ...triggerDefaults,
  LambdaPlatformArgs: { protect: true },
};
