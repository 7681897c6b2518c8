import { named, physicalName } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import {
  type ServiceLoadBalancerConfig,
  targetDefaults,
  targetHealthCheckDefaults,
} from "./target-args";

/** 32 characters less the suffix of auto-naming. */
const longestStem = 24;

export type TargetSettings = ServiceLoadBalancerConfig & typeof targetDefaults;

export function targetSettings(given: ServiceLoadBalancerConfig): TargetSettings {
  return { ...targetDefaults, ...given };
}

export interface TargetParts {
  settings: TargetSettings;
  vpcId: pulumi.Input<string>;
  port: number;
  /** Empty, or what tells the second group of a blue/green pair from the first. */
  suffix: string;
}

function healthCheck(settings: TargetSettings) {
  const a = { ...targetHealthCheckDefaults, ...settings.healthCheck };
  return {
    enabled: true,
    path: a.path,
    port: "traffic-port",
    protocol: settings.targetProtocol,
    matcher: a.matcher,
    interval: a.intervalSeconds,
    timeout: a.timeoutSeconds,
    healthyThreshold: a.healthyThreshold,
    unhealthyThreshold: a.unhealthyThreshold,
  };
}

/** Physical name of one group of a pair, when a name is fixed. */
function fixedName({ settings, suffix }: TargetParts) {
  const { targetGroupName } = settings;
  return targetGroupName === undefined ? {} : { name: `${targetGroupName}${suffix}` };
}

/**
 * A target group. Port and protocol are part of its name, since a group with others is another
 * group: made first, put on the rule, and only then the old one is deleted.
 */
export function targetGroup(context: Context, parts: TargetParts): aws.lb.TargetGroup {
  const { settings, port, suffix } = parts;
  const protocol = settings.targetProtocol.toLowerCase();
  const name = physicalName(`${context.name}${suffix}-${port}-${protocol}`, longestStem);
  return new aws.lb.TargetGroup(
    name,
    {
      ...fixedName(parts),
      vpcId: parts.vpcId,
      targetType: "ip",
      port,
      protocol: settings.targetProtocol,
      protocolVersion: settings.protocolVersion,
      deregistrationDelay: settings.deregistrationDelaySeconds,
      healthCheck: healthCheck(settings),
      ...(settings.stickinessSeconds !== undefined && {
        stickiness: {
          type: "lb_cookie",
          enabled: true,
          cookieDuration: settings.stickinessSeconds,
        },
      }),
      ...(settings.slowStartSeconds !== undefined && { slowStart: settings.slowStartSeconds }),
      region: context.region,
      tags: named(name, context.tags),
    },
    // A group serves one load balancer in its life: another one, as when its scheme flips, needs another group.
    { parent: context.self, replacementTrigger: pulumi.interpolate`${settings.arnSuffix}` },
  );
}

/** The way from load balancer to task: out of the one group, into the other. */
export function pathToTasks(
  { name, self, region, tags }: Context,
  loadBalancerGroup: pulumi.Input<string>,
  taskGroup: pulumi.Input<string>,
  port: number,
): pulumi.Resource[] {
  const child = { parent: self };
  const common = { ipProtocol: "tcp", fromPort: port, toPort: port, region };
  const into = `${name}-from-load-balancer`;
  const out = `${into}-out`;
  return [
    new aws.vpc.SecurityGroupEgressRule(
      out,
      {
        ...common,
        securityGroupId: loadBalancerGroup,
        referencedSecurityGroupId: taskGroup,
        description: `Requests to ${name}`,
        tags: named(out, tags),
      },
      child,
    ),
    new aws.vpc.SecurityGroupIngressRule(
      into,
      {
        ...common,
        securityGroupId: taskGroup,
        referencedSecurityGroupId: loadBalancerGroup,
        description: "Requests from the load balancer",
        tags: named(into, tags),
      },
      child,
    ),
  ];
}

function conditions({ pathPatterns, hostHeaders }: TargetSettings) {
  return [
    ...(hostHeaders ? [{ hostHeader: { values: hostHeaders } }] : []),
    { pathPattern: { values: pathPatterns } },
  ];
}

/** The rule on the listener. With two groups all requests go to the first until ECS moves them. */
export function listenerRule(
  { name, self, region, tags }: Context,
  settings: TargetSettings,
  [first, ...others]: [aws.lb.TargetGroup, ...aws.lb.TargetGroup[]],
): aws.lb.ListenerRule {
  const weighted = [
    { arn: first.arn, weight: 100 },
    ...others.map(({ arn }) => ({ arn, weight: 0 })),
  ];
  return new aws.lb.ListenerRule(
    name,
    {
      listenerArn: settings.listenerArn,
      priority: settings.priority,
      conditions: conditions(settings),
      actions: [
        others.length === 0
          ? { type: "forward", targetGroupArn: first.arn }
          : { type: "forward", forward: { targetGroups: weighted } },
      ],
      region,
      tags: named(name, tags),
    },
    // ECS moves the weights at each blue/green deployment; the program must not move them back.
    { parent: self, ignoreChanges: others.length === 0 ? [] : ["actions"] },
  );
}
