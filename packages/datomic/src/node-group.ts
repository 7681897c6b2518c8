import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ComputeContext, NodeGroup } from "./compute-settings";

export interface GroupParts {
  template: aws.ec2.LaunchTemplate;
  targetGroupArns: pulumi.Output<string>[];
  /** What must be there before a node starts. */
  after: pulumi.Resource[];
}

/** A new node before the old one goes, in every kind of exchange. */
const replacement = { minHealthyPercentage: 100, maxHealthyPercentage: 200 };

/** What the alarm on missing nodes reads: a group sends no metrics of its own accord. */
const enabledMetrics = [
  "GroupDesiredCapacity" as const,
  "GroupInServiceInstances" as const,
  "GroupTotalInstances" as const,
];

function refresh({ a }: ComputeContext) {
  return {
    strategy: "Rolling",
    preferences: {
      ...replacement,
      instanceWarmup: String(a.node.startSeconds),
      skipMatching: true,
      // EC2 Auto Scaling cannot go back to an image that it knows by parameter only, and refuses to try.
      autoRollback: a.node.imageId !== undefined,
    },
  };
}

function scaling(
  { name, region, child }: ComputeContext,
  group: NodeGroup,
  of: aws.autoscaling.Group,
) {
  const { cpuTargetPercent } = group;
  if (cpuTargetPercent === undefined) return;
  new aws.autoscaling.Policy(
    `${name}-${group.key}`,
    {
      autoscalingGroupName: of.name,
      policyType: "TargetTrackingScaling",
      targetTrackingConfiguration: {
        targetValue: cpuTargetPercent,
        predefinedMetricSpecification: { predefinedMetricType: "ASGAverageCPUUtilization" },
      },
      region,
    },
    child,
  );
}

/** The nodes of one group, over all subnets. */
export function nodeGroup(
  context: ComputeContext,
  group: NodeGroup,
  { template, targetGroupArns, after }: GroupParts,
): aws.autoscaling.Group {
  const { name, a, region, tags, child } = context;
  const own = `${name}-${group.key}`;
  const made = new aws.autoscaling.Group(
    own,
    {
      // A fixed name: AWS takes no second group of it, so that a system cannot have two primary groups.
      name: `datomic-${a.systemName}-${group.key}`,
      minSize: group.minNodes,
      maxSize: group.maxNodes,
      vpcZoneIdentifiers: a.subnetIds,
      launchTemplate: { id: template.id, version: template.latestVersion.apply(String) },
      targetGroupArns,
      healthCheckType: targetGroupArns.length > 0 ? "ELB" : "EC2",
      healthCheckGracePeriod: a.node.startSeconds,
      defaultInstanceWarmup: a.node.startSeconds,
      enabledMetrics,
      metricsGranularity: "1Minute",
      instanceMaintenancePolicy: replacement,
      instanceRefresh: refresh(context),
      region,
      tags: named(own, tags).apply((all) =>
        Object.keys(all)
          .sort()
          .map((key) => ({ key, value: all[key] ?? "", propagateAtLaunch: true })),
      ),
    },
    { ...child, dependsOn: after },
  );
  scaling(context, group, made);
  return made;
}
