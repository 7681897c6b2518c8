import { arn, policyDocument, type PolicyStatement, trustService } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { type Context, lastPart } from "./context";
import { type RoleAndPolicies, roleWith } from "./roles";
import type { Task } from "./task";

export interface SchedulerRoleParts {
  task: Task;
  clusterArn: pulumi.Input<string>;
  group: { arn: pulumi.Output<string>; name: pulumi.Output<string> };
  deadLettersArn: pulumi.Output<string>;
  keyArn: pulumi.Output<string>;
  boundary: pulumi.Input<string> | undefined;
}

function runs({ place }: Context, { task, clusterArn }: SchedulerRoleParts): PolicyStatement[] {
  const { region, accountId } = place;
  const ecs = (resource: pulumi.Input<string>) =>
    arn(place, { service: "ecs", region, accountId, resource });
  const cluster = lastPart(pulumi.output(clusterArn));
  return [
    {
      sid: "RunTask",
      actions: ["ecs:RunTask"],
      // Of this family only; its revisions change with each deployment.
      resources: ecs(pulumi.interpolate`task-definition/${task.definition.family}:*`),
      conditions: { ArnEquals: { "ecs:cluster": clusterArn } },
    },
    {
      // A run that hands tags on to its task is refused without it.
      sid: "TagTask",
      actions: ["ecs:TagResource"],
      resources: ecs(pulumi.interpolate`task/${cluster}/*`),
      conditions: { StringEquals: { "ecs:CreateAction": "RunTask" } },
    },
    {
      sid: "PassRoles",
      actions: ["iam:PassRole"],
      resources: [task.execution.role.arn, task.task.role.arn],
      conditions: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
    },
  ];
}

function keeps({ place }: Context, parts: SchedulerRoleParts): PolicyStatement[] {
  const { region, accountId } = place;
  const { group, keyArn } = parts;
  const via = region.apply((code) => `sqs.${code}.amazonaws.com`);
  const schedules = arn(place, {
    service: "scheduler",
    region,
    accountId,
    resource: pulumi.interpolate`schedule/${group.name}/*`,
  });
  return [
    { sid: "DeadLetters", actions: ["sqs:SendMessage"], resources: parts.deadLettersArn },
    {
      sid: "DeadLettersKey",
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: keyArn,
      conditions: { StringEquals: { "kms:ViaService": via } },
    },
    {
      sid: "SchedulesKey",
      actions: ["kms:Decrypt"],
      resources: keyArn,
      conditions: { ArnLike: { "kms:EncryptionContext:aws:scheduler:schedule:arn": schedules } },
    },
  ];
}

/** The role that Scheduler assumes for the schedules of this group, and for no other's. */
export function schedulerRole(context: Context, parts: SchedulerRoleParts): RoleAndPolicies {
  return roleWith(context, {
    suffix: "scheduler",
    description: `Runs the tasks of ${context.name} by the clock`,
    trust: trustService("scheduler.amazonaws.com", {
      ArnEquals: { "aws:SourceArn": parts.group.arn },
      StringEquals: { "aws:SourceAccount": context.place.accountId },
    }),
    policy: policyDocument([...runs(context, parts), ...keeps(context, parts)]),
    boundary: parts.boundary,
  });
}
