import type * as pulumi from "@pulumi/pulumi";

/** Runs a CodeBuild project on the source; what it leaves has the stage's name. */
export interface BuildStageConfig {
  /** Name of the project, such as the name of a `BuildProject`. */
  projectName: string;
}

/** Waits for a person. */
export interface ApprovalStageConfig {
  /** ARN of the topic that is told. Unset: nobody is. */
  topicArn?: pulumi.Input<string>;

  /** What the person is asked. */
  message?: string;

  /**
   * Minutes after which the stage fails, 5 to 86400.
   *
   * @default 10080: seven days, as CodePipeline's own
   */
  timeoutMinutes?: number;
}

/** Gives an ECS service the image that a build stage named. */
export interface EcsStageConfig {
  clusterName: string;

  serviceName: string;

  /** Name of the build stage that wrote the file. */
  from: string;

  /**
   * File that pairs containers and images; its images should be digests.
   *
   * @default "imagedefinitions.json"
   */
  fileName?: string;

  /**
   * Minutes in which the service must be stable, 1 to 60.
   *
   * @default 30
   */
  timeoutMinutes?: number;
}

/** Runs shell commands on the source, with the pipeline's role. */
export interface CommandStageConfig {
  /** 1 to 50 commands. */
  commands: string[];
}

/** One stage: exactly one of its kinds. */
export interface PipelineStageConfig {
  /** Name of the stage, 1 to 100 letters, digits, `.`, `@`, `_` or `-`. */
  name: string;

  build?: BuildStageConfig;

  approval?: ApprovalStageConfig;

  ecs?: EcsStageConfig;

  command?: CommandStageConfig;
}

/** The only place where a default is written. */
export const stageDefaults = {
  ApprovalStageConfig: { timeoutMinutes: 10_080 },
  EcsStageConfig: { fileName: "imagedefinitions.json", timeoutMinutes: 30 },
};
