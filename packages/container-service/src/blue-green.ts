import { managedPolicyArn, trustService } from "@plinth/core";
import type { Context } from "./context";
import { roleWith } from "./roles";
import type { Target } from "./target";

/** The role by which ECS moves the listener rule from one target group to the other. */
export function blueGreenRole({ ...context }: Context, target: Target) {
  const { place } = context;
  const { role } = roleWith(context, {
    suffix: "switch",
    description: `Switches the target groups of ${context.name}`,
    trust: trustService("ecs.amazonaws.com", {
      StringEquals: { "aws:SourceAccount": place.accountId },
    }),
    policyArns: {
      ecs: managedPolicyArn(place, "AmazonECSInfrastructureRolePolicyForLoadBalancers"),
    },
  });
  return {
    alternateTargetGroupArn: target.alternate?.arn ?? target.group.arn,
    productionListenerRule: target.rule.arn,
    roleArn: role.arn,
  };
}
