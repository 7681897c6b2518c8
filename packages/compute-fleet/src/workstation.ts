import { placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { addressOf } from "./address";
import { agentOf, logGroupNames } from "./agent";
import type { Context } from "./context";
import { attach, dataVolume } from "./data-volume";
import { keyOf } from "./key";
import { operatingHours } from "./operating-hours";
import { instanceRole } from "./role";
import { securityGroup } from "./security-group";
import { server } from "./server";
import { snapshotPolicy } from "./snapshots";
import { dataVolumeDefaults } from "./volume-args";
import { recovery, workstationAlarms } from "./workstation-alarms";
import type { WorkstationArgs } from "./workstation-args";
import { checkWorkstation } from "./workstation-checks";
import { workstationDefaults, workstationInstanceDefaults } from "./workstation-defaults";

/**
 * One server with a data volume that survives it: encrypted, reached by named networks and Session Manager only,
 * measured down to its processes, moved to other hardware when its host fails, and its data kept by daily snapshots.
 *
 * It refuses the world as a network, types that the image does not run on, and secrets in user data. An m7g.2xlarge
 * that runs all day comes to about $259 a month in us-east-1, with 120 GiB of disks, metrics and key.
 */
export class Workstation extends pulumi.ComponentResource {
  /** Id of the server: the host of an Ansible inventory, and the target of `aws ssm start-session`. */
  readonly instanceId: pulumi.Output<string>;
  /** Address in the VPC. */
  readonly privateIp: pulumi.Output<string>;
  /** Elastic IP address, if there is one. */
  readonly publicIp: pulumi.Output<string | undefined>;
  /** Data volume. */
  readonly volumeId: pulumi.Output<string>;
  /** Where it is mounted. */
  readonly mountPath: pulumi.Output<string>;
  /** Security group of the server, for the groups of what it calls. */
  readonly securityGroupId: pulumi.Output<string>;
  /** Role of the server. */
  readonly roleArn: pulumi.Output<string>;
  /** Its name, to attach policies to. */
  readonly roleName: pulumi.Output<string>;
  /** Log groups by the key of their file. */
  readonly logGroupNames: pulumi.Output<Record<string, string>>;
  /** Snapshot policy of the data volume. */
  readonly snapshotPolicyArn: pulumi.Output<string>;
  /** Key of volumes, snapshots and logs. */
  readonly kmsKeyArn: pulumi.Output<string>;
  /** Alarms, the recovering one first. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: WorkstationArgs, opts?: pulumi.ComponentResourceOptions) {
    super("compute-fleet:index:Workstation", name, args, opts);
    checkWorkstation(this, name, args);
    const a = { ...workstationDefaults, ...args };
    const { region, tags } = a;
    const context: Context = { self: this, name, place: placeOf(this, region), region, tags };
    const made = makeWorkstation(context, a);

    this.instanceId = made.instance.id;
    this.privateIp = made.instance.privateIp;
    this.publicIp = pulumi.output(made.publicIp);
    this.volumeId = made.volume.id;
    this.mountPath = pulumi.output(a.dataVolume?.mountPath ?? dataVolumeDefaults.mountPath);
    this.securityGroupId = made.firewall.id;
    this.roleArn = made.role.arn;
    this.roleName = made.role.name;
    this.logGroupNames = logGroupNames(made.agent);
    this.snapshotPolicyArn = made.snapshots.arn;
    this.kmsKeyArn = pulumi.output(made.kmsKeyArn);
    this.alarmArns = pulumi.output(made.alarms);
    this.registerOutputs({
      instanceId: this.instanceId,
      privateIp: this.privateIp,
      publicIp: this.publicIp,
      volumeId: this.volumeId,
      mountPath: this.mountPath,
      securityGroupId: this.securityGroupId,
      roleArn: this.roleArn,
      roleName: this.roleName,
      logGroupNames: this.logGroupNames,
      snapshotPolicyArn: this.snapshotPolicyArn,
      kmsKeyArn: this.kmsKeyArn,
      alarmArns: this.alarmArns,
    });
  }
}

type Resolved = WorkstationArgs & typeof workstationDefaults;

/** The volume with its snapshots, and the server in front of it. */
function makeWorkstation(context: Context, a: Resolved) {
  const { network, protect, dataVolume: given = {}, role: allowed = {} } = a;
  const boundary = allowed.permissionsBoundaryArn;
  const kmsKeyArn = keyOf(context, a, []);
  const { group: firewall, rules } = securityGroup(context, network);
  const { availabilityZone } = network;
  const volume = dataVolume(context, { given, availabilityZone, kmsKeyArn, protect });
  const snapshots = snapshotPolicy(context, {
    given: a.snapshots ?? {},
    ...{ volume, kmsKeyArn, boundary },
  });
  const diskPaths = a.agent?.diskPaths ?? ["/", given.mountPath ?? dataVolumeDefaults.mountPath];
  const agent = agentOf(context, {
    settings: a.agent,
    dimension: "InstanceId",
    profiling: true,
    ...{ diskPaths, kmsKeyArn, protect },
  });
  const { role, profile, attachments } = instanceRole(context, allowed, agent);
  const instance = server(context, {
    args: a,
    instance: { ...workstationInstanceDefaults, ...a.instance },
    groupId: firewall.id,
    ready: [...attachments, ...rules],
    ...{ agent, profile, volume, kmsKeyArn },
  });
  attach(context, volume, instance, given);
  const publicIp = addressOf(context, instance, a.address ?? {}, protect);
  if (a.operatingHours)
    operatingHours(context, { given: a.operatingHours, instance, kmsKeyArn, boundary });
  const watched = { instance, diskPaths, topicArns: a.alarms?.topicArns ?? [] };
  const recover = recovery(context, watched).arn;
  const others = a.alarms ? workstationAlarms(context, a.alarms, watched) : [];
  const alarms = [recover, ...others];
  return { kmsKeyArn, firewall, volume, snapshots, agent, role, instance, publicIp, alarms };
}
