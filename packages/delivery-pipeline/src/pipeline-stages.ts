import type * as aws from "@pulumi/aws";
import { pipelineDefaults, type PipelineSourceConfig } from "./pipeline-args";
import {
  type ApprovalStageConfig,
  type EcsStageConfig,
  type PipelineStageConfig,
  stageDefaults,
} from "./pipeline-stage-args";

type Stage = aws.types.input.codepipeline.PipelineStage;
type Action = aws.types.input.codepipeline.PipelineStageAction;
type Trigger = aws.types.input.codepipeline.PipelineTrigger;

/** Name of the first stage and of its action; triggers name it. */
export const sourceStage = "source";
const sourceArtifact = "source";
const byAws = { owner: "AWS", version: "1" };

/** An artifact may not hold all that a stage's name may. */
function artifactOf(stage: string): string {
  return stage.replace(/[^A-Za-z0-9_-]/g, "_");
}

/** The source. It detects no changes of itself when a trigger does: both would start it twice. */
export function sourceStageOf(source: PipelineSourceConfig): Stage {
  const { connectionArn, repository, branch, trigger } = {
    ...pipelineDefaults.PipelineSourceConfig,
    ...source,
  };
  const action: Action = {
    ...byAws,
    name: sourceStage,
    category: "Source",
    provider: "CodeStarSourceConnection",
    outputArtifacts: [sourceArtifact],
    configuration: {
      ConnectionArn: connectionArn,
      FullRepositoryId: repository,
      BranchName: branch,
      OutputArtifactFormat: "CODE_ZIP",
      DetectChanges: trigger ? "false" : "true",
    },
  };
  return { name: sourceStage, actions: [action] };
}

/** The pushes that start the pipeline: branch and path must both fit. */
export function triggersOf(source: PipelineSourceConfig): Trigger[] {
  const { branch, trigger } = { ...pipelineDefaults.PipelineSourceConfig, ...source };
  if (!trigger) return [];
  const push = {
    branches: { includes: trigger.branches ?? [branch] },
    ...(trigger.paths && { filePaths: { includes: trigger.paths } }),
  };
  return [
    {
      providerType: "CodeStarSourceConnection",
      gitConfiguration: { sourceActionName: sourceStage, pushes: [push] },
    },
  ];
}

/** A stage of one action, called as the stage is. */
export function stageOf({ name, ...kinds }: PipelineStageConfig): Stage {
  const { build, approval, ecs, command } = kinds;
  const action = {
    ...(build && buildAction(name, build.projectName)),
    ...(approval && approvalAction(approval)),
    ...(ecs && ecsAction(ecs)),
    ...(command && commandAction(command.commands)),
  } as Omit<Action, "name" | "owner" | "version">;
  return { name, actions: [{ ...byAws, name, ...action }] };
}

function buildAction(stage: string, projectName: string) {
  return {
    category: "Build",
    provider: "CodeBuild",
    inputArtifacts: [sourceArtifact],
    outputArtifacts: [artifactOf(stage)],
    configuration: { ProjectName: projectName },
  };
}

function approvalAction(approval: ApprovalStageConfig) {
  const { topicArn, message, timeoutMinutes } = {
    ...stageDefaults.ApprovalStageConfig,
    ...approval,
  };
  return {
    category: "Approval",
    provider: "Manual",
    timeoutInMinutes: timeoutMinutes,
    configuration: {
      ...(topicArn !== undefined && { NotificationArn: topicArn }),
      ...(message !== undefined && { CustomData: message }),
    },
  };
}

function ecsAction(ecs: EcsStageConfig) {
  const { clusterName, serviceName, from, fileName, timeoutMinutes } = {
    ...stageDefaults.EcsStageConfig,
    ...ecs,
  };
  return {
    category: "Deploy",
    provider: "ECS",
    inputArtifacts: [artifactOf(from)],
    configuration: {
      ClusterName: clusterName,
      ServiceName: serviceName,
      FileName: fileName,
      DeploymentTimeout: `${timeoutMinutes}`,
    },
  };
}

function commandAction(commands: string[]) {
  return { category: "Compute", provider: "Commands", inputArtifacts: [sourceArtifact], commands };
}
