import { assertArgs, placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { type ContainerTaskArgs, oneOffDefaults } from "./one-off-args";
import { createTask } from "./task";
import { taskChecks } from "./task-checks";

/**
 * A Fargate task that is run by hand or by another service: migrations, bootstraps, repairs. It has
 * the roles, log group and security group of a service, and costs nothing until it runs.
 */
export class ContainerTask extends pulumi.ComponentResource {
  /** ARN of the task definition with its revision. */
  readonly taskDefinitionArn: pulumi.Output<string>;
  /** Id of the task's security group. */
  readonly securityGroupId: pulumi.Output<string>;
  /** ARN of the role that the program in the containers has. */
  readonly taskRoleArn: pulumi.Output<string>;
  /** ARN of the role that starts the task. */
  readonly executionRoleArn: pulumi.Output<string>;
  /** Name of the log group. */
  readonly logGroupName: pulumi.Output<string>;
  /** The AWS CLI's command that runs the task once. */
  readonly runCommand: pulumi.Output<string>;

  constructor(name: string, args: ContainerTaskArgs, opts?: pulumi.ComponentResourceOptions) {
    super("container-service:index:ContainerTask", name, args, opts);
    const a = { ...oneOffDefaults, ...args };
    assertArgs(this, name, [taskChecks(a)]);
    const { region, tags } = a;
    const context: Context = { self: this, name, place: placeOf(this, region), region, tags };
    const task = createTask(context, a);
    this.taskDefinitionArn = task.definition.arn;
    this.securityGroupId = task.group.id;
    this.taskRoleArn = task.task.role.arn;
    this.executionRoleArn = task.execution.role.arn;
    this.logGroupName = task.logGroup.name;
    this.runCommand = runCommand(a, task.definition.arn, task.group.id, context.place.region);
    this.registerOutputs({
      taskDefinitionArn: this.taskDefinitionArn,
      securityGroupId: this.securityGroupId,
      taskRoleArn: this.taskRoleArn,
      executionRoleArn: this.executionRoleArn,
      logGroupName: this.logGroupName,
      runCommand: this.runCommand,
    });
  }
}

function runCommand(
  { clusterArn, network }: ContainerTaskArgs,
  definition: pulumi.Output<string>,
  group: pulumi.Output<string>,
  region: pulumi.Output<string>,
): pulumi.Output<string> {
  const subnets = pulumi.output(network.subnetIds).apply((ids) => ids.join(","));
  const at = pulumi.interpolate`awsvpcConfiguration={subnets=[${subnets}],securityGroups=[${group}],assignPublicIp=DISABLED}`;
  return pulumi.interpolate`aws ecs run-task --region ${region} --cluster ${clusterArn} --task-definition ${definition} --launch-type FARGATE --network-configuration '${at}'`;
}
