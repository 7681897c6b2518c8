import { placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { DeploymentStrategy } from "./choices";
import type { Context } from "./context";
import { createScaling } from "./scaling";
import { createService, identityOf } from "./service";
import { serviceAlarms } from "./service-alarms";
import type { ContainerServiceArgs } from "./service-args";
import { checkService, serviceSettings, type ServiceSettings } from "./service-checks";
import { createTarget } from "./target";
import { createTask } from "./task";

/**
 * A Fargate service: containers as data, with their own roles, log group and security group, behind
 * the listener of a load balancer where it is given one, and scaled by its load. Closed by default:
 * no public address, no way out but those named, no shell, read-only root. It costs by the second and
 * the size of its tasks.
 */
export class ContainerService extends pulumi.ComponentResource {
  /** Name of the service, as metrics have it. */
  readonly serviceName: pulumi.Output<string>;
  /** ARN of the service. */
  readonly serviceArn: pulumi.Output<string>;
  /** ARN of the task definition with its revision. */
  readonly taskDefinitionArn: pulumi.Output<string>;
  /** ARN of the role that the program in the containers has. */
  readonly taskRoleArn: pulumi.Output<string>;
  /** Name of that role, for policies of yours. */
  readonly taskRoleName: pulumi.Output<string>;
  /** ARN of the role that starts the tasks. */
  readonly executionRoleArn: pulumi.Output<string>;
  /** Id of the tasks' security group. */
  readonly securityGroupId: pulumi.Output<string>;
  /** ARN of the target group; unset without a load balancer. */
  readonly targetGroupArn: pulumi.Output<string | undefined>;
  /** Name of the log group. */
  readonly logGroupName: pulumi.Output<string>;
  /** ARNs of the alarms. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: ContainerServiceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("container-service:index:ContainerService", name, args, opts);
    const settings = serviceSettings(args);
    checkService(this, name, args, settings);
    const { region, tags } = settings;
    const context: Context = { self: this, name, place: placeOf(this, region), region, tags };
    const made = build(context, settings);
    this.serviceName = made.serviceName;
    this.serviceArn = made.serviceArn;
    this.taskDefinitionArn = made.taskDefinitionArn;
    this.taskRoleArn = made.taskRoleArn;
    this.taskRoleName = made.taskRoleName;
    this.executionRoleArn = made.executionRoleArn;
    this.securityGroupId = made.securityGroupId;
    this.targetGroupArn = made.targetGroupArn;
    this.logGroupName = made.logGroupName;
    this.alarmArns = made.alarmArns;
    this.registerOutputs(made);
  }
}

function build(context: Context, settings: ServiceSettings) {
  const { loadBalancer, scaling, alarms, network, containers, deployment } = settings;
  const task = createTask(context, settings);
  const blueGreen = deployment.strategy === DeploymentStrategy.BlueGreen;
  const target =
    loadBalancer &&
    createTarget(context, network.vpcId, containers, task.group, loadBalancer, blueGreen);
  const service = createService(context, settings, { task, target });
  const identity = identityOf(settings, service);
  if (scaling) {
    const requestLabel =
      target &&
      loadBalancer &&
      pulumi.interpolate`${loadBalancer.arnSuffix}/${target.group.arnSuffix}`;
    createScaling({ context, service: identity, scaling, requestLabel }, service);
  }
  const watched = target &&
    loadBalancer && { arnSuffix: loadBalancer.arnSuffix, targetGroup: target.group };
  return {
    serviceName: service.name,
    serviceArn: service.arn,
    taskDefinitionArn: task.definition.arn,
    taskRoleArn: task.task.role.arn,
    taskRoleName: task.task.role.name,
    executionRoleArn: task.execution.role.arn,
    securityGroupId: task.group.id,
    targetGroupArn: pulumi.output(target?.group.arn),
    logGroupName: task.logGroup.name,
    alarmArns: pulumi.output(alarms ? serviceAlarms(context, identity, alarms, watched) : []),
  };
}
