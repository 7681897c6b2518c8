import { policyDocument, trustService } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { roleWith, type RoleAndPolicies } from "./roles";

/**
 * The role with which ECS moves requests between the two target groups: those two, that rule, and its listener.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AmazonECSInfrastructureRolePolicyForLoadBalancers.html
 */
export function infrastructureRole(
  context: Context,
  targets: aws.lb.TargetGroup[],
  rule: aws.lb.ListenerRule,
  boundary: pulumi.Input<string> | undefined,
): RoleAndPolicies {
  const { place } = context;
  return roleWith(context, {
    suffix: "switch",
    description: `Lets ECS move the requests of ${context.name}`,
    trust: trustService("ecs.amazonaws.com", {
      StringEquals: { "aws:SourceAccount": place.accountId },
    }),
    policy: policyDocument([
      {
        sid: "Read",
        actions: [
          "elasticloadbalancing:DescribeListeners",
          "elasticloadbalancing:DescribeRules",
          "elasticloadbalancing:DescribeTargetGroups",
          "elasticloadbalancing:DescribeTargetHealth",
        ],
        // IAM knows no narrower resource for these.
        resources: "*",
      },
      {
        sid: "Targets",
        actions: ["elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"],
        resources: targets.map((each) => each.arn),
      },
      {
        sid: "Requests",
        actions: ["elasticloadbalancing:ModifyListener", "elasticloadbalancing:ModifyRule"],
        resources: [rule.arn, pulumi.output(rule.listenerArn)],
      },
    ]),
    boundary,
  });
}
