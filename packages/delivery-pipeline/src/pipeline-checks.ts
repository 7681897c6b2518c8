import {
  assertArgs,
  type Check,
  check,
  distinct,
  logRetentionDays,
  matches,
  oneOf,
  within,
} from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { projectName } from "./build-checks";
import { checkRoles, checkService } from "./grants";
import type { ResolvedPipeline } from "./pipeline-args";
import type { PipelineStageConfig } from "./pipeline-stage-args";
import { sourceStage } from "./pipeline-stages";

const pipelineName = /[A-Za-z0-9@_-]{1,100}/;
const stageName = /[A-Za-z0-9.@_-]{1,100}/;
const repository = /[A-Za-z0-9-]+\/[A-Za-z0-9._-]+/;
const branch = /[A-Za-z0-9._/-]+/;
const bucket = /[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/;
const nameWithBucket = /[a-z0-9][a-z0-9-]{0,34}/;
const mostStages = 49;
const mostPatterns = 8;

/** Every problem of the arguments in one error. */
export function checkPipeline(self: pulumi.Resource, name: string, a: ResolvedPipeline): void {
  const names = a.stages.map((each) => each.name);
  assertArgs(self, name, [
    matches("name", name, pipelineName, "1 to 100 letters, digits, `@`, `_` or `-`", "Rename it"),
    matches(
      "name",
      a.artifactStore ? undefined : name,
      nameWithBucket,
      "1 to 35 lower-case letters, digits or `-` without `artifactStore`",
      "The bucket's name holds it, the account and the region",
    ),
    checkSource(a),
    check(
      names.length > 0 && names.length <= mostStages,
      "stages",
      names,
      `1 to ${mostStages} stages`,
      "A pipeline has 2 to 50, the source among them",
    ),
    distinct("stages.name", [sourceStage, ...names], "Name each stage once, and none `source`"),
    a.stages.map((each, index) => checkStage(each, a.stages.slice(0, index))),
    oneOf(
      "executionMode",
      a.executionMode,
      ["QUEUED", "SUPERSEDED"],
      "Two deployments at a time would undo each other",
    ),
    checkRoles("passRoleArns", a.passRoleArns),
    matches(
      "artifactStore.bucketName",
      a.artifactStore?.bucketName,
      bucket,
      "the name of one bucket",
      "Write the name, not the ARN",
    ),
    within("artifactDays", a.artifactDays, [1, 3650], "days", "Let artifacts go"),
    oneOf(
      "logRetentionDays",
      a.logRetentionDays,
      logRetentionDays.filter((days) => days > 0),
      "CloudWatch keeps logs for these only, and logs must expire",
    ),
  ]);
}

function checkSource({ source }: ResolvedPipeline): Check[] {
  const patterns = (argument: string, values: string[] | undefined) =>
    check(
      values === undefined || (values.length > 0 && values.length <= mostPatterns),
      argument,
      values,
      `1 to ${mostPatterns} patterns`,
      "Leave it out for any",
    );
  return [
    matches("source.repository", source.repository, repository, "<owner>/<name>", "Write no URL"),
    matches("source.branch", source.branch, branch, "the name of one branch", "Write no pattern"),
    patterns("source.trigger.branches", source.trigger?.branches),
    patterns("source.trigger.paths", source.trigger?.paths),
  ];
}

function checkStage(stage: PipelineStageConfig, before: PipelineStageConfig[]): Check[] {
  const { name, build, approval, ecs, command } = stage;
  const at = `stages.${name}`;
  const kinds = [build, approval, ecs, command].filter((each) => each !== undefined);
  return [
    matches(
      "stages.name",
      name,
      stageName,
      "1 to 100 letters, digits, `.`, `@`, `_` or `-`",
      "Rename it",
    ),
    check(
      kinds.length === 1,
      at,
      kinds.length,
      "one of `build`, `approval`, `ecs` and `command`",
      "Make a stage of each",
    ),
    matches(
      `${at}.build.projectName`,
      build?.projectName,
      projectName,
      "the name of a project",
      "Write the name, not the ARN",
    ),
    within(
      `${at}.approval.timeoutMinutes`,
      approval?.timeoutMinutes,
      [5, 86_400],
      "minutes",
      "CodePipeline takes no other",
    ),
    ecs ? checkService(`${at}.ecs`, ecs) : undefined,
    check(
      ecs === undefined || before.some((each) => each.name === ecs.from && each.build),
      `${at}.ecs.from`,
      ecs?.from,
      "the name of an earlier build stage",
      "Name the stage that writes the file of images",
    ),
    within(
      `${at}.ecs.timeoutMinutes`,
      ecs?.timeoutMinutes,
      [1, 60],
      "minutes",
      "ECS takes no other",
    ),
    check(
      command === undefined || (command.commands.length > 0 && command.commands.length <= 50),
      `${at}.command.commands`,
      command?.commands,
      "1 to 50 commands",
      "Put more into a build",
    ),
  ];
}
