import { named, physicalName } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ContainerConfig } from "./container-args";
import type { Context } from "./context";
import {
  type ServiceLoadBalancerConfig,
  targetDefaults,
  targetHealthCheckDefaults,
} from "./target-args";

const longestStem = 24;

/** A target group, the rule that fills it, and the pair of security-group rules between. */
export interface Target {
  group: aws.lb.TargetGroup;
  /** The second group that blue and green take turns with. */
  alternate: aws.lb.TargetGroup | undefined;
  rule: aws.lb.ListenerRule;
  /** What the service waits for: ECS refuses a target group that no listener uses. */
  rules: pulumi.Resource[];
}

function targetGroup(
  context: Context,
  vpcId: pulumi.Input<string>,
  port: number,
  given: ServiceLoadBalancerConfig,
  suffix = "",
): aws.lb.TargetGroup {
  const a = { ...targetDefaults, ...given };
  const health = { ...targetHealthCheckDefaults, ...a.healthCheck };
  // Port and protocol are in the name: AWS replaces the group when they change, and the new one
  // must not ask for the name of the old.
  const stem = `${context.name}${suffix}-${port}-${a.targetProtocol.toLowerCase()}`;
  const name = physicalName(stem, longestStem);
  return new aws.lb.TargetGroup(
    name,
    {
      ...(a.targetGroupName !== undefined && { name: `${a.targetGroupName}${suffix}` }),
      port,
      protocol: a.targetProtocol,
      protocolVersion: a.protocolVersion,
      targetType: "ip",
      vpcId,
      deregistrationDelay: a.deregistrationDelaySeconds,
      ...(a.slowStartSeconds !== undefined && { slowStart: a.slowStartSeconds }),
      ...(a.stickinessSeconds !== undefined && {
        stickiness: { enabled: true, type: "lb_cookie", cookieDuration: a.stickinessSeconds },
      }),
      healthCheck: {
        enabled: true,
        path: health.path,
        matcher: health.matcher,
        protocol: a.targetProtocol,
        interval: health.intervalSeconds,
        timeout: health.timeoutSeconds,
        healthyThreshold: health.healthyThreshold,
        unhealthyThreshold: health.unhealthyThreshold,
      },
      region: context.region,
      tags: named(name, context.tags),
    },
    // Another load balancer wants another group: one can belong to one load balancer only.
    { parent: context.self, replacementTrigger: a.arnSuffix },
  );
}

function listenerRule(
  context: Context,
  group: aws.lb.TargetGroup,
  given: ServiceLoadBalancerConfig,
  blueGreen: boolean,
): aws.lb.ListenerRule {
  const { hostHeaders = [], pathPatterns } = { ...targetDefaults, ...given };
  return new aws.lb.ListenerRule(
    context.name,
    {
      listenerArn: given.listenerArn,
      priority: given.priority,
      actions: [{ type: "forward", targetGroupArn: group.arn }],
      conditions: [
        ...(hostHeaders.length > 0 ? [{ hostHeader: { values: hostHeaders } }] : []),
        { pathPattern: { values: pathPatterns } },
      ],
      region: context.region,
      tags: named(context.name, context.tags),
    },
    // ECS itself moves the weights of blue and green.
    { parent: context.self, ignoreChanges: blueGreen ? ["actions"] : [] },
  );
}

/** The two ends of the hop from load balancer to task, on the task's port only. */
function hop(
  context: Context,
  tasks: aws.ec2.SecurityGroup,
  port: number,
  balancer: pulumi.Input<string>,
): pulumi.Resource[] {
  const { name, region, tags } = context;
  const child = { parent: context.self };
  const common = { ipProtocol: "tcp", fromPort: port, toPort: port, region };
  const into = `${name}-from-load-balancer`;
  const out = `${name}-from-load-balancer-out`;
  return [
    new aws.vpc.SecurityGroupIngressRule(
      into,
      {
        ...common,
        securityGroupId: tasks.id,
        referencedSecurityGroupId: balancer,
        description: "Requests from the load balancer",
        tags: named(into, tags),
      },
      child,
    ),
    new aws.vpc.SecurityGroupEgressRule(
      out,
      {
        ...common,
        securityGroupId: balancer,
        referencedSecurityGroupId: tasks.id,
        description: `Requests to ${name}`,
        tags: named(out, tags),
      },
      child,
    ),
  ];
}

/** Joins the listener of a load balancer. */
export function createTarget(
  context: Context,
  vpcId: pulumi.Input<string>,
  [main]: ContainerConfig[],
  tasks: aws.ec2.SecurityGroup,
  given: ServiceLoadBalancerConfig,
  blueGreen: boolean,
): Target {
  const port = main?.port ?? 0;
  const group = targetGroup(context, vpcId, port, given);
  const alternate = blueGreen ? targetGroup(context, vpcId, port, given, "-green") : undefined;
  const rule = listenerRule(context, group, given, blueGreen);
  const rules = [rule, ...hop(context, tasks, port, given.securityGroupId)];
  return { group, alternate, rule, rules };
}
