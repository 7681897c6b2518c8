import { placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { agentOf, logGroupNames } from "./agent";
import { capacityDefaults } from "./capacity-args";
import type { Context } from "./context";
import { fleetAlarms } from "./fleet-alarms";
import { type ComputeFleetArgs, fleetDefaults, fleetInstanceDefaults } from "./fleet-args";
import { checkFleet } from "./fleet-checks";
import { scalingGroup } from "./group";
import { lifecycleHooks } from "./hooks";
import { keyOf, scalingUse } from "./key";
import { launchTemplate } from "./launch-template";
import { instanceRole } from "./role";
import { scale } from "./scaling";
import { fleetScalingDefaults } from "./scaling-args";
import { securityGroup } from "./security-group";
import { joinLoadBalancer } from "./target";

/**
 * A group of EC2 instances that replaces what fails and grows with the load: encrypted disks, no public address,
 * metadata by session only, no SSH, a role that may do what is named, and the CloudWatch agent.
 *
 * It refuses types that the image does not run on, secrets in user data, and a rollback that AWS cannot do. It costs
 * by the hour of its instances; two m7g.large come to about $129 a month in us-east-1, with disks, metrics and key.
 */
export class ComputeFleet extends pulumi.ComponentResource {
  /** Name of the Auto Scaling group, as metrics have it. */
  readonly groupName: pulumi.Output<string>;
  /** ARN of the Auto Scaling group. */
  readonly groupArn: pulumi.Output<string>;
  /** Launch template of the instances. */
  readonly launchTemplateId: pulumi.Output<string>;
  /** Security group of the instances, for the groups of what they call. */
  readonly securityGroupId: pulumi.Output<string>;
  /** Role of the instances. */
  readonly roleArn: pulumi.Output<string>;
  /** Its name, to attach policies to. */
  readonly roleName: pulumi.Output<string>;
  /** Target group, if there is a load balancer. */
  readonly targetGroupArn: pulumi.Output<string | undefined>;
  /** What metrics call the target group. */
  readonly targetGroupArnSuffix: pulumi.Output<string | undefined>;
  /** Log groups by the key of their file. */
  readonly logGroupNames: pulumi.Output<Record<string, string>>;
  /** Key of volumes and logs. */
  readonly kmsKeyArn: pulumi.Output<string>;
  /** Alarms, if any. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: ComputeFleetArgs, opts?: pulumi.ComponentResourceOptions) {
    super("compute-fleet:index:ComputeFleet", name, args, opts);
    checkFleet(this, name, args);
    const a = { ...fleetDefaults, ...args };
    const { region, tags } = a;
    const context: Context = { self: this, name, place: placeOf(this, region), region, tags };
    const { kmsKeyArn, firewall, agent, role, joined, template, group } = makeFleet(context, a);
    lifecycleHooks(context, a.lifecycle?.hooks, group, role);
    scale(context, a.scaling ?? {}, group.name, joined);
    const watched = { ...capacityDefaults, ...a.capacity, group, joined };

    this.groupName = group.name;
    this.groupArn = group.arn;
    this.launchTemplateId = template.id;
    this.securityGroupId = firewall.id;
    this.roleArn = role.arn;
    this.roleName = role.name;
    this.targetGroupArn = pulumi.output(joined?.targetGroup.arn);
    this.targetGroupArnSuffix = pulumi.output(joined?.targetGroup.arnSuffix);
    this.logGroupNames = logGroupNames(agent);
    this.kmsKeyArn = pulumi.output(kmsKeyArn);
    this.alarmArns = pulumi.output(a.alarms ? fleetAlarms(context, a.alarms, watched) : []);
    this.registerOutputs({
      groupName: this.groupName,
      groupArn: this.groupArn,
      launchTemplateId: this.launchTemplateId,
      securityGroupId: this.securityGroupId,
      roleArn: this.roleArn,
      roleName: this.roleName,
      targetGroupArn: this.targetGroupArn,
      targetGroupArnSuffix: this.targetGroupArnSuffix,
      logGroupNames: this.logGroupNames,
      kmsKeyArn: this.kmsKeyArn,
      alarmArns: this.alarmArns,
    });
  }
}

type Resolved = ComputeFleetArgs & typeof fleetDefaults;

function join(context: Context, a: Resolved, instanceGroupId: pulumi.Input<string>) {
  if (!a.loadBalancer || a.port === undefined) return undefined;
  const { vpcId } = a.network;
  return joinLoadBalancer(context, { given: a.loadBalancer, vpcId, port: a.port, instanceGroupId });
}

/** Everything that the group consists of, in the order in which one needs the other. */
function makeFleet(context: Context, a: Resolved) {
  const { network, protect, agent: settings, scaling } = a;
  const instance = { ...fleetInstanceDefaults, ...a.instance };
  const kmsKeyArn = keyOf(context, a, scalingUse(context.place));
  const { group: firewall, rules } = securityGroup(context, network);
  const agent = agentOf(context, {
    settings,
    dimension: "AutoScalingGroupName",
    profiling: false,
    diskPaths: settings?.diskPaths ?? ["/"],
    kmsKeyArn,
    protect,
  });
  const { role, profile, attachments } = instanceRole(context, a.role ?? {}, agent);
  const joined = join(context, a, firewall.id);
  const template = launchTemplate(context, {
    instance,
    userData: a.userData,
    agent,
    profile,
    groupIds: [firewall.id, ...(network.securityGroupIds ?? [])],
    kmsKeyArn,
  });
  const group = scalingGroup(context, {
    capacity: a.capacity ?? {},
    lifecycle: a.lifecycle ?? {},
    instanceType: instance.type,
    fixedImage: instance.imageId !== undefined,
    warmupSeconds: scaling?.warmupSeconds ?? fleetScalingDefaults.warmupSeconds,
    subnetIds: network.subnetIds,
    template,
    joined,
    ready: [...attachments, ...rules, ...(joined?.ready ?? [])],
  });
  return { kmsKeyArn, firewall, agent, role, joined, template, group };
}
