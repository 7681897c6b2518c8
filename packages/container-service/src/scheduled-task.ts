import { arn, placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { deadLetters } from "./dead-letters";
import { scheduledTaskAlarms } from "./scheduled-task-alarms";
import type { ScheduledTaskArgs } from "./scheduled-task-args";
import { resolveScheduledTask } from "./scheduled-task-checks";
import { scheduleGroup, schedules } from "./schedules";
import { schedulerRole } from "./scheduler-role";
import { createTask } from "./task";

/**
 * A task that EventBridge Scheduler runs by the clock: all that `ContainerTask` makes, a group of schedules, a role
 * that may run this task in this cluster and nothing else, and an encrypted queue of the runs that could not be started.
 *
 * It refuses what `ContainerTask` refuses, and expressions, time zones and dates that Scheduler would refuse. It
 * costs only while it runs.
 */
export class ScheduledTask extends pulumi.ComponentResource {
  /** Current revision of the task definition. */
  readonly taskDefinitionArn: pulumi.Output<string>;
  /** Security group of the task, for the groups of what it calls. */
  readonly securityGroupId: pulumi.Output<string>;
  /** Role that the program has. */
  readonly taskRoleArn: pulumi.Output<string>;
  /** Its name, to attach policies to. */
  readonly taskRoleName: pulumi.Output<string>;
  /** Role that starts the task. */
  readonly executionRoleArn: pulumi.Output<string>;
  /** Role that Scheduler assumes. */
  readonly schedulerRoleArn: pulumi.Output<string>;
  /** Where the containers log. */
  readonly logGroupName: pulumi.Output<string>;
  /** Group of the schedules, as metrics have it. */
  readonly scheduleGroupName: pulumi.Output<string>;
  /** Schedules, by the names of `schedules`. */
  readonly scheduleArns: pulumi.Output<Record<string, string>>;
  /** Queue of the runs that could not be started. */
  readonly deadLetterQueueArn: pulumi.Output<string>;
  /** Its URL, to read it. */
  readonly deadLetterQueueUrl: pulumi.Output<string>;
  /** Alarms, if any. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: ScheduledTaskArgs, opts?: pulumi.ComponentResourceOptions) {
    super("container-service:index:ScheduledTask", name, args, opts);
    const a = resolveScheduledTask(this, name, args);
    const { region, tags, clusterArn } = a;
    const context: Context = { self: this, name, place: placeOf(this, region), region, tags };

    const task = createTask(context, a);
    const group = scheduleGroup(context);
    const queue = deadLetters(context, a.kmsKeyId, a.protect);
    const keyArn = keyArnOf(context, a.kmsKeyId);
    const deadLettersArn = queue.arn;
    const boundary = a.task?.permissionsBoundaryArn;
    const parts = { task, clusterArn, group, deadLettersArn, keyArn, boundary };
    const { role, attachments } = schedulerRole(context, parts);
    const scheduleArns = schedules(context, a, {
      task,
      groupName: group.name,
      roleArn: role.arn,
      deadLettersArn,
      keyArn,
      ready: [
        ...attachments,
        ...task.rules,
        ...task.execution.attachments,
        ...task.task.attachments,
      ],
    });

    this.taskDefinitionArn = task.definition.arn;
    this.securityGroupId = task.group.id;
    this.taskRoleArn = task.task.role.arn;
    this.taskRoleName = task.task.role.name;
    this.executionRoleArn = task.execution.role.arn;
    this.schedulerRoleArn = role.arn;
    this.logGroupName = task.logGroup.name;
    this.scheduleGroupName = group.name;
    this.scheduleArns = pulumi.output(scheduleArns);
    this.deadLetterQueueArn = queue.arn;
    this.deadLetterQueueUrl = queue.url;
    this.alarmArns = pulumi.output(
      a.alarms ? scheduledTaskAlarms(context, a.alarms, group, queue) : [],
    );
    this.registerOutputs({
      taskDefinitionArn: this.taskDefinitionArn,
      securityGroupId: this.securityGroupId,
      taskRoleArn: this.taskRoleArn,
      taskRoleName: this.taskRoleName,
      executionRoleArn: this.executionRoleArn,
      schedulerRoleArn: this.schedulerRoleArn,
      logGroupName: this.logGroupName,
      scheduleGroupName: this.scheduleGroupName,
      scheduleArns: this.scheduleArns,
      deadLetterQueueArn: this.deadLetterQueueArn,
      deadLetterQueueUrl: this.deadLetterQueueUrl,
      alarmArns: this.alarmArns,
    });
  }
}

/** ARN of a key that is given by ARN or by id: policies and schedules take no id. */
function keyArnOf({ place }: Context, kmsKeyId: pulumi.Input<string>): pulumi.Output<string> {
  const { region, accountId } = place;
  const ofId = arn(place, {
    service: "kms",
    region,
    accountId,
    resource: pulumi.interpolate`key/${kmsKeyId}`,
  });
  return pulumi
    .all([kmsKeyId, ofId])
    .apply(([given, made]) => (given.startsWith("arn:") ? given : made));
}
