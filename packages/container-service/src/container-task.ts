import { assertArgs, placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { type Context, lastPart } from "./context";
import { type ContainerTaskArgs, oneOffDefaults } from "./one-off-args";
import { networkDefaults } from "./task-args";
import { createTask } from "./task";
import { taskChecks } from "./task-checks";

/**
 * A task that runs once when somebody or something starts it, such as the first set-up of a database: definition,
 * roles, log group and security group, and no service.
 *
 * It refuses what `ContainerService` refuses of tasks. It costs only while it runs.
 */
export class ContainerTask extends pulumi.ComponentResource {
  /** Current revision of the task definition. */
  readonly taskDefinitionArn: pulumi.Output<string>;
  /** Security group of the task, for the groups of what it calls. */
  readonly securityGroupId: pulumi.Output<string>;
  /** Role that the program has. */
  readonly taskRoleArn: pulumi.Output<string>;
  /** Role that starts the task. A schedule must be allowed to pass both roles. */
  readonly executionRoleArn: pulumi.Output<string>;
  /** Where the containers log. */
  readonly logGroupName: pulumi.Output<string>;
  /** The parameter `--network-configuration` of `aws ecs run-task`. */
  readonly networkConfiguration: pulumi.Output<string>;
  /** The AWS CLI's command that runs the task once. */
  readonly runCommand: pulumi.Output<string>;

  constructor(name: string, args: ContainerTaskArgs, opts?: pulumi.ComponentResourceOptions) {
    super("container-service:index:ContainerTask", name, args, opts);
    const a = { ...oneOffDefaults, ...args };
    assertArgs(this, name, [taskChecks(args)]);
    const { region, tags } = a;
    const context: Context = { self: this, name, place: placeOf(this, region), region, tags };

    const task = createTask(context, a);
    const network = networkConfiguration(a, task.group.id);

    this.taskDefinitionArn = task.definition.arn;
    this.securityGroupId = task.group.id;
    this.taskRoleArn = task.task.role.arn;
    this.executionRoleArn = task.execution.role.arn;
    this.logGroupName = task.logGroup.name;
    this.networkConfiguration = network;
    this.runCommand = pulumi.interpolate`aws ecs run-task --region ${context.place.region} --cluster ${lastPart(pulumi.output(a.clusterArn))} --launch-type FARGATE --task-definition ${task.definition.arn} --network-configuration '${network}'`;
    this.registerOutputs({
      taskDefinitionArn: this.taskDefinitionArn,
      securityGroupId: this.securityGroupId,
      taskRoleArn: this.taskRoleArn,
      executionRoleArn: this.executionRoleArn,
      logGroupName: this.logGroupName,
      networkConfiguration: this.networkConfiguration,
      runCommand: this.runCommand,
    });
  }
}

function networkConfiguration(
  a: ContainerTaskArgs,
  groupId: pulumi.Output<string>,
): pulumi.Output<string> {
  const { assignPublicIp } = { ...networkDefaults, ...a.network };
  return pulumi.jsonStringify({
    awsvpcConfiguration: {
      subnets: a.network.subnetIds,
      securityGroups: [groupId, ...(a.network.securityGroupIds ?? [])],
      assignPublicIp: assignPublicIp ? "ENABLED" : "DISABLED",
    },
  });
}
