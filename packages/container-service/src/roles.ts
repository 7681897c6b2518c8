import { autoNamed, named, policyDocument, type PolicyStatement } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";
import { executionPolicy, type GrantParts, taskTrust } from "./grants";
import type { ExecuteCommandConfig } from "./service-args";
import type { PermissionConfig, TaskConfig } from "./task-args";

const longestRole = 64;
const longestPolicy = 128;

export interface RoleParts {
  suffix: string;
  description: string;
  trust: pulumi.Input<string>;
  /** Policy of its own. */
  policy?: pulumi.Input<string> | undefined;
  /** Policies of others, by name. */
  policyArns?: Record<string, pulumi.Input<string>> | undefined;
  boundary?: pulumi.Input<string> | undefined;
}

export interface RoleAndPolicies {
  role: aws.iam.Role;
  /** Whoever uses the role waits for them: without them it can do nothing. */
  attachments: pulumi.Resource[];
}

/** A role with its policies as resources of their own. */
export function roleWith(context: Context, parts: RoleParts): RoleAndPolicies {
  const child = { parent: context.self };
  const name = autoNamed(`${context.name}-${parts.suffix}`, longestRole);
  const role = new aws.iam.Role(
    name,
    {
      description: parts.description,
      assumeRolePolicy: parts.trust,
      ...(parts.boundary !== undefined && { permissionsBoundary: parts.boundary }),
      tags: named(name, context.tags),
    },
    child,
  );
  const attach = (suffix: string, policyArn: pulumi.Input<string>) =>
    new aws.iam.RolePolicyAttachment(
      `${context.name}-${suffix}`,
      { role: role.name, policyArn },
      child,
    );
  const attachments = sorted(parts.policyArns).map(([key, arn]) =>
    attach(`${parts.suffix}-${key}`, arn),
  );
  if (parts.policy !== undefined) {
    const policyName = autoNamed(`${context.name}-${parts.suffix}`, longestPolicy);
    const own = new aws.iam.Policy(
      policyName,
      {
        description: parts.description,
        policy: parts.policy,
        tags: named(policyName, context.tags),
      },
      child,
    );
    attachments.push(attach(parts.suffix, own.arn));
  }
  return { role, attachments };
}

/** What a shell needs, and what it takes to record it. */
function shell(given: ExecuteCommandConfig | undefined): PolicyStatement[] {
  if (!given?.enabled || given.logGroupArn === undefined || given.kmsKeyArn === undefined)
    return [];
  return [
    {
      sid: "ShellChannel",
      actions: [
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel",
      ],
      // Channels have no ARN.
      resources: "*",
    },
    { sid: "ShellLogGroups", actions: ["logs:DescribeLogGroups"], resources: "*" },
    {
      sid: "ShellLog",
      actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
      resources: [given.logGroupArn, pulumi.interpolate`${given.logGroupArn}:*`],
    },
    { sid: "ShellKey", actions: ["kms:Decrypt"], resources: given.kmsKeyArn },
  ];
}

function statements(permissions: PermissionConfig[] = []): PolicyStatement[] {
  return permissions.map(({ actions, resources, conditions }) => ({
    actions,
    resources,
    ...(conditions && { conditions }),
  }));
}

export interface TaskRoles {
  execution: RoleAndPolicies;
  task: RoleAndPolicies;
}

/** The role that starts the task, and the role that the program in it has. */
export function taskRoles(
  context: Context,
  task: TaskConfig,
  grants: GrantParts,
  executeCommand: ExecuteCommandConfig | undefined,
): TaskRoles {
  const trust = taskTrust(context.place);
  const boundary = task.permissionsBoundaryArn;
  const may = [...statements(task.permissions), ...shell(executeCommand)];
  return {
    execution: roleWith(context, {
      suffix: "execution",
      description: `Starts the tasks of ${context.name}`,
      trust,
      policy: executionPolicy(grants),
      boundary,
    }),
    task: roleWith(context, {
      suffix: "task",
      description: `What the tasks of ${context.name} may do`,
      trust,
      policy: may.length === 0 ? undefined : policyDocument(may),
      policyArns: task.policyArns,
      boundary,
    }),
  };
}
