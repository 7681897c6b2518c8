import { named, physicalName } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { ruleOf } from "./security-group";
import {
  type FleetLoadBalancerConfig,
  targetDefaults,
  targetHealthCheckDefaults,
} from "./target-args";

/** 32 characters less the suffix of auto-naming. */
const longestStem = 24;

type TargetSettings = FleetLoadBalancerConfig & typeof targetDefaults;

export interface TargetParts {
  given: FleetLoadBalancerConfig;
  vpcId: pulumi.Input<string>;
  port: number;
  instanceGroupId: pulumi.Input<string>;
}

/** How a fleet hangs on a load balancer. */
export interface Joined {
  settings: TargetSettings;
  targetGroup: aws.lb.TargetGroup;
  rule: aws.lb.ListenerRule;
  /** What must be there before the first instance. */
  ready: pulumi.Resource[];
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

/**
 * A target group. Port and protocol are part of its name, since a group with others is another
 * group: made first, put on the rule, and only then the old one is deleted.
 */
function targetGroup(
  context: Context,
  settings: TargetSettings,
  { vpcId, port }: TargetParts,
): aws.lb.TargetGroup {
  const { targetProtocol, targetGroupName, stickinessSeconds, slowStartSeconds } = settings;
  const name = physicalName(`${context.name}-${port}-${targetProtocol.toLowerCase()}`, longestStem);
  return new aws.lb.TargetGroup(
    name,
    {
      ...(targetGroupName !== undefined && { name: targetGroupName }),
      vpcId,
      targetType: "instance",
      port,
      protocol: targetProtocol,
      protocolVersion: settings.protocolVersion,
      deregistrationDelay: settings.deregistrationDelaySeconds,
      healthCheck: healthCheck(settings),
      ...(stickinessSeconds !== undefined && {
        stickiness: { type: "lb_cookie", enabled: true, cookieDuration: stickinessSeconds },
      }),
      ...(slowStartSeconds !== undefined && { slowStart: slowStartSeconds }),
      region: context.region,
      tags: named(name, context.tags),
    },
    // A group serves one load balancer in its life: another one needs another group.
    { parent: context.self, replacementTrigger: pulumi.interpolate`${settings.arnSuffix}` },
  );
}

/** The way from load balancer to instance: out of the one group, into the other. */
function pathToInstances(
  context: Context,
  loadBalancerGroup: pulumi.Input<string>,
  { port, instanceGroupId }: TargetParts,
): pulumi.Resource[] {
  const out = ruleOf(context, "from-load-balancer-out", port);
  const into = ruleOf(context, "from-load-balancer", port);
  return [
    new aws.vpc.SecurityGroupEgressRule(
      out.name,
      {
        ...out.common,
        securityGroupId: loadBalancerGroup,
        referencedSecurityGroupId: instanceGroupId,
        description: `Requests to ${context.name}`,
      },
      out.child,
    ),
    new aws.vpc.SecurityGroupIngressRule(
      into.name,
      {
        ...into.common,
        securityGroupId: instanceGroupId,
        referencedSecurityGroupId: loadBalancerGroup,
        description: "Requests from the load balancer",
      },
      into.child,
    ),
  ];
}

/** Makes target group, rule and the way to the instances. */
export function joinLoadBalancer(context: Context, parts: TargetParts): Joined {
  const { name, self, region, tags } = context;
  const settings = { ...targetDefaults, ...parts.given };
  const { hostHeaders, pathPatterns } = settings;
  const target = targetGroup(context, settings, parts);
  const path = pathToInstances(context, settings.securityGroupId, parts);
  const rule = new aws.lb.ListenerRule(
    name,
    {
      listenerArn: settings.listenerArn,
      priority: settings.priority,
      conditions: [
        ...(hostHeaders ? [{ hostHeader: { values: hostHeaders } }] : []),
        { pathPattern: { values: pathPatterns } },
      ],
      actions: [{ type: "forward", targetGroupArn: target.arn }],
      region,
      tags: named(name, tags),
    },
    { parent: self },
  );
  return { settings, targetGroup: target, rule, ready: [...path, rule] };
}
