import type * as pulumi from "@pulumi/pulumi";
import type { PipelineStageConfig } from "./pipeline-stage-args";

/** Which pushes start the pipeline. */
export interface PipelineTriggerConfig {
  /** Branches, with `*` and `**`, 8 at most. Unset: the branch of the source. */
  branches?: string[];

  /** Files of which one must have changed, such as `services/api/**`, 8 at most. Unset: any. */
  paths?: string[];
}

/** Where the code is. */
export interface PipelineSourceConfig {
  /** ARN of the CodeConnections connection. It must have been confirmed once in the console. */
  connectionArn: pulumi.Input<string>;

  /** `<owner>/<name>` on GitHub. */
  repository: string;

  /**
   * Branch that is built when a person starts the pipeline.
   *
   * @default "main"
   */
  branch?: string;

  /** Pushes that start the pipeline. Unset: every push to `branch`. */
  trigger?: PipelineTriggerConfig;
}

/** A bucket for what stages hand on, made elsewhere. */
export interface ArtifactStoreConfig {
  /** Name of the bucket. */
  bucketName: string;

  /** ARN of the key that encrypts it. */
  kmsKeyArn: pulumi.Input<string>;
}

export interface DeployPipelineArgs {
  source: PipelineSourceConfig;

  /** Stages after the source, in their order, 1 to 49. */
  stages: PipelineStageConfig[];

  /**
   * `QUEUED` runs every push, one after another; `SUPERSEDED` lets a newer one overtake those that wait.
   *
   * @default "QUEUED"
   */
  executionMode?: string;

  /** Key to ARN of the task and execution roles that new task definitions may name. */
  passRoleArns?: Record<string, pulumi.Input<string>>;

  /** Bucket and key of the artifacts. Unset: the component makes both; the key costs $1 a month. */
  artifactStore?: ArtifactStoreConfig;

  /**
   * Days after which artifacts expire in the bucket made here, 1 to 3650.
   *
   * @default 30
   */
  artifactDays?: number;

  /**
   * Days that the log of command stages is kept; one of CloudWatch's own values.
   *
   * @default 90
   */
  logRetentionDays?: number;

  /** ARN of the policy that bounds what the role can ever do. */
  permissionsBoundaryArn?: pulumi.Input<string>;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the pipeline. Unset: the provider's. */
  region?: string;

  /**
   * Marks bucket and key as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const pipelineDefaults = {
  PipelineSourceConfig: { branch: "main" },
  DeployPipelineArgs: {
    executionMode: "QUEUED",
    artifactDays: 30,
    logRetentionDays: 90,
    protect: true,
  },
};

/** Arguments with the defaults filled in. */
export type ResolvedPipeline = DeployPipelineArgs & typeof pipelineDefaults.DeployPipelineArgs;
