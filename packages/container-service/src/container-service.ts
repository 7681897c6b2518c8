import { placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { DeploymentStrategy } from "./choices";
import { type Context, lastPart } from "./context";
import { type Joined, joinLoadBalancer } from "./join";
import { scale } from "./scaling";
import { fargateService } from "./service";
import { serviceAlarms } from "./service-alarms";
import type { ContainerServiceArgs } from "./service-args";
import { type ResolvedService, resolveService } from "./service-checks";
import { targetSettings } from "./target";
import { createTask, type Task } from "./task";

/**
 * A service of Fargate tasks: roles of its own, a log group, a security group closed by default, and on request a
 * place on a load balancer, scaling, alarms and blue/green deployments.
 *
 * It refuses sizes that Fargate does not have, secrets that are not ARNs, shells that nobody records, and a fixed
 * number of tasks beside scaling. It costs by vCPU and GB of its tasks per hour.
 */
export class ContainerService extends pulumi.ComponentResource {
  /** ARN of the service. */
  readonly serviceArn: pulumi.Output<string>;
  /** Name of the service, as metrics have it. */
  readonly serviceName: pulumi.Output<string>;
  /** Name of its cluster, as metrics have it. */
  readonly clusterName: pulumi.Output<string>;
  /** Security group of the tasks, for the groups of what they call. */
  readonly securityGroupId: pulumi.Output<string>;
  /** Current revision of the task definition. */
  readonly taskDefinitionArn: pulumi.Output<string>;
  /** Role that the program has. */
  readonly taskRoleArn: pulumi.Output<string>;
  /** Its name, to attach policies to. */
  readonly taskRoleName: pulumi.Output<string>;
  /** Role that starts the tasks. */
  readonly executionRoleArn: pulumi.Output<string>;
  /** Where the containers log. */
  readonly logGroupName: pulumi.Output<string>;
  /** Target group, if there is a load balancer. */
  readonly targetGroupArn: pulumi.Output<string | undefined>;
  /** What metrics call the target group. */
  readonly targetGroupArnSuffix: pulumi.Output<string | undefined>;
  /** Alarms, if any. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: ContainerServiceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("container-service:index:ContainerService", name, args, opts);
    const a = resolveService(this, name, args);
    const { region, tags } = a;
    const context: Context = { self: this, name, place: placeOf(this, region), region, tags };

    const task = createTask(context, a);
    const joined = join(context, a, task);
    const service = fargateService(context, a, task, joined);
    const clusterName = lastPart(pulumi.output(a.clusterArn));
    if (a.scaling) scale(context, a.scaling, { clusterName, serviceName: service.name }, joined);
    const dimensions = { ClusterName: clusterName, ServiceName: service.name };

    this.serviceArn = service.arn;
    this.serviceName = service.name;
    this.clusterName = clusterName;
    this.securityGroupId = task.group.id;
    this.taskDefinitionArn = task.definition.arn;
    this.taskRoleArn = task.task.role.arn;
    this.taskRoleName = task.task.role.name;
    this.executionRoleArn = task.execution.role.arn;
    this.logGroupName = task.logGroup.name;
    this.targetGroupArn = pulumi.output(joined?.targetGroup.arn);
    this.targetGroupArnSuffix = pulumi.output(joined?.targetGroup.arnSuffix);
    this.alarmArns = pulumi.output(
      a.alarms ? serviceAlarms(context, a.alarms, dimensions, joined) : [],
    );
    this.registerOutputs({
      serviceArn: this.serviceArn,
      serviceName: this.serviceName,
      clusterName: this.clusterName,
      securityGroupId: this.securityGroupId,
      taskDefinitionArn: this.taskDefinitionArn,
      taskRoleArn: this.taskRoleArn,
      taskRoleName: this.taskRoleName,
      executionRoleArn: this.executionRoleArn,
      logGroupName: this.logGroupName,
      targetGroupArn: this.targetGroupArn,
      targetGroupArnSuffix: this.targetGroupArnSuffix,
      alarmArns: this.alarmArns,
    });
  }
}

function join(context: Context, a: ResolvedService, task: Task): Joined | undefined {
  const [main] = a.containers;
  if (!a.loadBalancer || main?.port === undefined) return undefined;
  return joinLoadBalancer(context, {
    settings: targetSettings(a.loadBalancer),
    container: main.name,
    port: main.port,
    vpcId: a.network.vpcId,
    taskGroupId: task.group.id,
    blueGreen: a.deployment.strategy === DeploymentStrategy.BlueGreen,
    boundary: a.task?.permissionsBoundaryArn,
  });
}
