import type * as pulumi from "@pulumi/pulumi";
import type { FunctionAliasConfig } from "./args-alias";
import type { BundleConfig, CodeObjectConfig } from "./args-code";
import { Architecture, type BucketAccess, LogFormat } from "./choices";

/** One statement of a function's own policy. */
export interface FunctionStatementConfig {
  /** Actions, such as `dynamodb:GetItem`. A whole service (`dynamodb:*`) is refused. */
  actions: string[];
  /** ARNs. `*` is refused. */
  resources: pulumi.Input<string>[];
}

/** Where the function may connect to, over TCP. */
export interface FunctionEgressConfig {
  /** Port, 1 to 65535. */
  port: number;
  /** IPv4 block. Exactly one of this and `securityGroupId`. */
  cidrIpv4?: pulumi.Input<string>;
  securityGroupId?: pulumi.Input<string>;
}

/** A function in subnets. It reaches the internet and AWS through NAT or endpoints only. */
export interface FunctionVpcConfig {
  vpcId: pulumi.Input<string>;
  subnetIds: pulumi.Input<string>[];
  /** Groups beside the function's own. */
  securityGroupIds?: pulumi.Input<string>[];
  /** Egress of the function's own group, by a name of yours. Unset: port 443 to anywhere. */
  egress?: Record<string, FunctionEgressConfig>;
}

/** When the function's alarms fire, within five minutes. */
export interface FunctionAlarmsConfig {
  /**
   * Failed calls, above which the alarm fires.
   *
   * @default 0
   */
  errors?: number;

  /**
   * Throttled calls, above which the alarm fires.
   *
   * @default 0
   */
  throttles?: number;

  /**
   * Percent of the timeout that the longest call may take, 1 to 100.
   *
   * @default 80
   */
  durationPercent?: number;
}

/** A function. Its code is exactly one of `bundle`, `archive`, `codeObject` and `imageUri`. */
export interface FunctionConfig {
  /** What the function does. */
  description?: string;

  /** A folder that esbuild bundles, for a Node.js runtime. */
  bundle?: BundleConfig;

  /** A zip file or a folder as it is (`new pulumi.asset.FileArchive("build.zip")`). At most 50 MB. */
  archive?: pulumi.asset.Archive;

  /** A zip file in S3. */
  codeObject?: CodeObjectConfig;

  /** A container image in ECR. Changing between zip and image replaces the function. */
  imageUri?: pulumi.Input<string>;

  /** `<file>.<export>`. Unset: `index.handler` of a bundle; needed with another zip, not with an image. */
  handler?: string;

  /** Runtime of a zip, such as `nodejs24.x`. It has no default, since runtimes retire. */
  runtime?: string;

  /**
   * Instruction set. arm64 costs a fifth less.
   *
   * @default "arm64"
   */
  architecture?: Architecture;

  /**
   * MiB of memory, 128 to 10240. CPU comes in proportion: one vCPU at 1769.
   *
   * @default 512
   */
  memorySize?: number;

  /**
   * Seconds that a call may take, 1 to 900. Up to 29 when only API routes call the function.
   *
   * @default 29
   */
  timeoutSeconds?: number;

  /**
   * MiB of `/tmp`, 512 to 10240.
   *
   * @default 512
   */
  ephemeralStorageMiB?: number;

  /** Environment variables. No secrets: they belong in `secretArns`. */
  environment?: Record<string, pulumi.Input<string>>;

  /** Environment variable to ARN of a secret: the variable holds the ARN, and the role may read the secret. */
  secretArns?: Record<string, pulumi.Input<string>>;

  /** By a name of yours: ARNs of the KMS keys, beside the platform's, that the function may decrypt with. */
  decryptKeyArns?: Record<string, pulumi.Input<string>>;

  /** ARNs of layer versions, at most 5. Not with an image. */
  layers?: pulumi.Input<string>[];

  /** Calls at the same time, reserved and at most. At least 1: 0 would turn the function off. */
  reservedConcurrentExecutions?: number;

  /** Publishes versions, and an alias that every trigger calls. */
  alias?: FunctionAliasConfig;

  /**
   * Whether X-Ray samples the calls.
   *
   * @default true
   */
  tracing?: boolean;

  /**
   * Days that the log group is kept: one of the values of CloudWatch Logs.
   *
   * @default 30
   */
  logRetentionInDays?: number;

  /**
   * How log lines are written.
   *
   * @default "JSON"
   */
  logFormat?: LogFormat;

  /** Statements of the role, by a name of yours. */
  statements?: Record<string, FunctionStatementConfig>;

  /** ARNs of managed policies of the role, by a name of yours. */
  policyArns?: Record<string, pulumi.Input<string>>;

  vpc?: FunctionVpcConfig;

  /** Key in `buckets` to what the function may do. Its variable `BUCKET_<KEY>` holds the bucket's name. */
  bucketAccess?: Record<string, BucketAccess>;

  /** Keys in `queues` that the function may send to. Its variable `QUEUE_URL_<KEY>` holds the URL. */
  sendsTo?: string[];

  /** When the alarms fire. They exist when the platform has `alarmTopicArns`. */
  alarms?: FunctionAlarmsConfig;
}

/** Defaults of this file. */
export const functionDefaults = {
  FunctionAlarmsConfig: { errors: 0, throttles: 0, durationPercent: 80 },
  FunctionConfig: {
    architecture: Architecture.Arm64 as Architecture,
    memorySize: 512,
    timeoutSeconds: 29,
    ephemeralStorageMiB: 512,
    tracing: true,
    logRetentionInDays: 30,
    logFormat: LogFormat.Json as LogFormat,
  },
};
