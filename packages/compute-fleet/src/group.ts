import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import {
  type CapacityConfig,
  capacityDefaults,
  mixedInstancesDefaults,
  type WarmPoolConfig,
  warmPoolDefaults,
} from "./capacity-args";
import { type Context, sorted } from "./context";
import { type FleetLifecycleConfig, lifecycleDefaults, refreshDefaults } from "./lifecycle-args";
import type { Joined } from "./target";
import { targetDefaults } from "./target-args";

const longestName = 255;
const secondsPerDay = 86_400;

/** What is published of the group: all that alarms and dashboards ask for. */
const enabledMetrics: aws.autoscaling.Metric[] = [
  "GroupDesiredCapacity",
  "GroupInServiceInstances",
  "GroupMaxSize",
  "GroupMinSize",
  "GroupPendingInstances",
  "GroupTerminatingInstances",
  "GroupTotalInstances",
];

export interface ScalingGroupParts {
  capacity: CapacityConfig;
  lifecycle: FleetLifecycleConfig;
  instanceType: string;
  /** Whether the image is named by its id: only then AWS can roll back. */
  fixedImage: boolean;
  warmupSeconds: number;
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;
  template: aws.ec2.LaunchTemplate;
  joined: Joined | undefined;
  ready: pulumi.Resource[];
}

/** By number: `$Latest` never differs, so that no refresh would begin and none could be undone. */
function versionOf({ latestVersion }: aws.ec2.LaunchTemplate): pulumi.Output<string> {
  return latestVersion.apply((version) => String(version));
}

/** One type by the template alone, or several by a policy. */
function launches({ capacity, template, instanceType }: ScalingGroupParts) {
  const version = versionOf(template);
  if (!capacity.mixedInstances) return { launchTemplate: { id: template.id, version } };
  const a = { ...mixedInstancesDefaults, ...capacity.mixedInstances };
  const types = [...new Set([instanceType, ...a.instanceTypes])];
  return {
    mixedInstancesPolicy: {
      instancesDistribution: {
        onDemandBaseCapacity: a.onDemandBaseCapacity,
        onDemandPercentageAboveBaseCapacity: a.onDemandPercent,
        onDemandAllocationStrategy: "prioritized",
        spotAllocationStrategy: a.spotStrategy,
      },
      launchTemplate: {
        launchTemplateSpecification: { launchTemplateId: template.id, version },
        overrides: types.map((each) => ({ instanceType: each })),
      },
    },
    // Replaces a Spot instance when AWS warns of its end, not after it.
    capacityRebalance: a.onDemandPercent < 100,
  };
}

function refresh({ lifecycle, fixedImage, warmupSeconds }: ScalingGroupParts) {
  const a = { ...refreshDefaults, ...lifecycle.refresh };
  const alarms = sorted(a.alarmNames).map(([, each]) => each);
  return {
    strategy: "Rolling",
    preferences: {
      minHealthyPercentage: a.minHealthyPercent,
      maxHealthyPercentage: a.maxHealthyPercent,
      instanceWarmup: String(warmupSeconds),
      skipMatching: a.skipMatching,
      autoRollback: a.autoRollback ?? fixedImage,
      // Otherwise a refresh waits an hour for protected instances, and fails.
      scaleInProtectedInstances: lifecycle.protectFromScaleIn ? "Refresh" : "Ignore",
      standbyInstances: "Ignore",
      ...(a.checkpointPercents && {
        checkpointPercentages: a.checkpointPercents,
        checkpointDelay: String(a.checkpointDelaySeconds),
      }),
      ...(alarms.length > 0 && { alarmSpecification: { alarms } }),
    },
  };
}

function warmPool(given: WarmPoolConfig | undefined) {
  if (!given) return {};
  const { state, minSize, maxPreparedCapacity, reuseOnScaleIn } = { ...warmPoolDefaults, ...given };
  return {
    warmPool: {
      poolState: state,
      minSize,
      ...(maxPreparedCapacity !== undefined && { maxGroupPreparedCapacity: maxPreparedCapacity }),
      instanceReusePolicy: { reuseOnScaleIn },
    },
  };
}

/** Tags of the group, handed on to its instances. */
function groupTags({ name, tags }: Context) {
  return named(name, tags).apply((all) =>
    Object.entries(all)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ({ key, value, propagateAtLaunch: true })),
  );
}

/** The group. Its number of instances is scaling's: the program says it once, at the start. */
export function scalingGroup(context: Context, parts: ScalingGroupParts): aws.autoscaling.Group {
  const { joined } = parts;
  const capacity = { ...capacityDefaults, ...parts.capacity };
  const lifecycle = { ...lifecycleDefaults, ...parts.lifecycle };
  return new aws.autoscaling.Group(
    autoNamed(context.name, longestName),
    {
      minSize: capacity.minSize,
      maxSize: capacity.maxSize,
      desiredCapacity: capacity.desiredCapacity ?? capacity.minSize,
      vpcZoneIdentifiers: parts.subnetIds,
      ...launches(parts),
      // Here only: an Attachment beside it would take the group away in turn.
      ...(joined && { targetGroupArns: [joined.targetGroup.arn] }),
      healthCheckType: joined ? "ELB" : "EC2",
      healthCheckGracePeriod:
        joined?.settings.healthCheckGracePeriodSeconds ??
        targetDefaults.healthCheckGracePeriodSeconds,
      defaultInstanceWarmup: parts.warmupSeconds,
      instanceRefresh: refresh(parts),
      maxInstanceLifetime: lifecycle.maxInstanceLifetimeDays * secondsPerDay,
      terminationPolicies: lifecycle.terminationPolicies,
      protectFromScaleIn: lifecycle.protectFromScaleIn,
      ...warmPool(capacity.warmPool),
      metricsGranularity: "1Minute",
      enabledMetrics,
      tags: groupTags(context),
      region: context.region,
    },
    { parent: context.self, dependsOn: parts.ready, ignoreChanges: ["desiredCapacity"] },
  );
}
