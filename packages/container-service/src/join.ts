import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { infrastructureRole } from "./blue-green";
import type { Context } from "./context";
import {
  listenerRule,
  pathToTasks,
  targetGroup,
  type TargetParts,
  type TargetSettings,
} from "./target";

/** How a service hangs on a load balancer. */
export interface Joined {
  settings: TargetSettings;
  targetGroup: aws.lb.TargetGroup;
  rule: aws.lb.ListenerRule;
  /** What the service names to ECS. */
  loadBalancer: aws.types.input.ecs.ServiceLoadBalancer;
  /** What must be there before the service. */
  ready: pulumi.Resource[];
}

export interface JoinParts {
  settings: TargetSettings;
  container: string;
  port: number;
  vpcId: pulumi.Input<string>;
  taskGroupId: pulumi.Input<string>;
  blueGreen: boolean;
  boundary: pulumi.Input<string> | undefined;
}

interface Traffic {
  advanced?: aws.types.input.ecs.ServiceLoadBalancerAdvancedConfiguration;
  ready: pulumi.Resource[];
}

function traffic(
  context: Context,
  parts: JoinParts,
  rule: aws.lb.ListenerRule,
  [blue, green]: [aws.lb.TargetGroup, aws.lb.TargetGroup | undefined],
): Traffic {
  if (!green) return { ready: [] };
  const { role, attachments } = infrastructureRole(context, [blue, green], rule, parts.boundary);
  const advanced = {
    alternateTargetGroupArn: green.arn,
    productionListenerRule: rule.arn,
    roleArn: role.arn,
  };
  return { advanced, ready: attachments };
}

/** Makes target group, rule and the way to the tasks; for blue/green a second group and ECS's role. */
export function joinLoadBalancer(context: Context, parts: JoinParts): Joined {
  const { settings, port, vpcId } = parts;
  const target: TargetParts = { settings, vpcId, port, suffix: "" };
  const blue = targetGroup(context, target);
  const green = parts.blueGreen ? targetGroup(context, { ...target, suffix: "-green" }) : undefined;
  const path = pathToTasks(context, settings.securityGroupId, parts.taskGroupId, port);
  const rule = listenerRule(context, settings, green ? [blue, green] : [blue]);
  const { advanced, ready } = traffic(context, parts, rule, [blue, green]);
  return {
    settings,
    targetGroup: blue,
    rule,
    loadBalancer: {
      targetGroupArn: blue.arn,
      containerName: parts.container,
      containerPort: port,
      ...(advanced && { advancedConfiguration: advanced }),
    },
    ready: [rule, ...path, ...ready],
  };
}
