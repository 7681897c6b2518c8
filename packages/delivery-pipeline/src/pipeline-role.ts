import {
  arn,
  autoNamed,
  named,
  policyDocument,
  type PolicyStatement,
  trustService,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ArtifactStore, PipelineContext } from "./artifact-bucket";
import { connectionStatement } from "./build-reach";
import { deployStatements, passStatements } from "./grants";

const longestRoleName = 64;

/** Role of the pipeline, and what the pipeline must wait for. */
export interface PipelineRole {
  role: aws.iam.Role;
  policies: pulumi.Resource[];
}

/** Name that CodePipeline gives the log group of its commands. */
export function commandLogGroup(name: string): string {
  return `/aws/codepipeline/${name}`;
}

/** The role that the pipeline runs with. The key stands in a policy of its own: its ARN is known late. */
export function pipelineRole(context: PipelineContext, store: ArtifactStore): PipelineRole {
  const { name, args, place, child } = context;
  const role = new aws.iam.Role(
    autoNamed(name, longestRoleName),
    {
      description: `Pipeline ${name}`,
      assumeRolePolicy: trustService("codepipeline.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": place.accountId },
      }),
      ...(args.permissionsBoundaryArn !== undefined && {
        permissionsBoundary: args.permissionsBoundaryArn,
      }),
      tags: named(name, args.tags),
    },
    child,
  );
  const useKey = {
    sid: "UseArtifactKey",
    actions: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"],
    resources: store.kmsKeyArn,
  };
  const attach = (suffix: string, statements: PolicyStatement[]) =>
    new aws.iam.RolePolicy(
      `${name}${suffix}`,
      { role: role.name, policy: policyDocument(statements) },
      child,
    );
  return {
    role,
    policies: [attach("", statementsOf(context, store)), attach("-key", [useKey])],
  };
}

function statementsOf(context: PipelineContext, store: ArtifactStore): PolicyStatement[] {
  const { args, place } = context;
  const services = args.stages.flatMap(({ ecs }) => (ecs ? [ecs] : []));
  return [
    connectionStatement(args.source.connectionArn, ["UseConnection"]),
    {
      sid: "ReadAndWriteArtifacts",
      actions: ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"],
      resources: pulumi.interpolate`${store.bucketArn}/*`,
    },
    {
      sid: "FindArtifacts",
      actions: ["s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:ListBucket"],
      resources: store.bucketArn,
    },
    ...buildStatements(context),
    ...approvalStatements(context),
    ...deployStatements(place, services),
    ...taskStatements(context),
    ...passStatements(args.passRoleArns),
    ...commandStatements(context),
  ];
}

function buildStatements({ args, place }: PipelineContext): PolicyStatement[] {
  const { region, accountId } = place;
  const names = args.stages.flatMap(({ build }) => (build ? [build.projectName] : []));
  if (names.length === 0) return [];
  return [
    {
      sid: "RunBuilds",
      actions: ["codebuild:BatchGetBuilds", "codebuild:StartBuild"],
      resources: [...new Set(names)].map((each) =>
        arn(place, { service: "codebuild", region, accountId, resource: `project/${each}` }),
      ),
    },
  ];
}

function approvalStatements({ args }: PipelineContext): PolicyStatement[] {
  const topics = args.stages.flatMap(({ approval }) => approval?.topicArn ?? []);
  if (topics.length === 0) return [];
  return [{ sid: "AskForApproval", actions: ["sns:Publish"], resources: topics }];
}

/** CodePipeline follows the tasks of the services it deploys, in their clusters. */
function taskStatements({ args, place }: PipelineContext): PolicyStatement[] {
  const { region, accountId } = place;
  const clusters = [...new Set(args.stages.flatMap(({ ecs }) => ecs?.clusterName ?? []))];
  if (clusters.length === 0) return [];
  const ecs = (resource: string) => arn(place, { service: "ecs", region, accountId, resource });
  const clusterArns = clusters.map((each) => ecs(`cluster/${each}`));
  return [
    {
      sid: "FollowTasks",
      actions: ["ecs:DescribeTasks"],
      resources: clusters.map((each) => ecs(`task/${each}/*`)),
    },
    {
      // By condition: the resource of this action is a container instance, and Fargate has none.
      sid: "ListTasks",
      actions: ["ecs:ListTasks"],
      resources: "*",
      conditions: { ArnEquals: { "ecs:cluster": clusterArns } },
    },
  ];
}

function commandStatements({ name, args, place }: PipelineContext): PolicyStatement[] {
  if (!args.stages.some(({ command }) => command)) return [];
  const { region, accountId } = place;
  const group = arn(place, {
    service: "logs",
    region,
    accountId,
    resource: `log-group:${commandLogGroup(name)}`,
  });
  return [
    {
      sid: "WriteCommandLogs",
      actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [group, pulumi.interpolate`${group}:*`],
    },
  ];
}
