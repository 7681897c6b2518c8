import { placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { makeAlarms } from "./alarms";
import type { DrReplicaArgs } from "./args";
import { replicaBucket } from "./buckets";
import { checkArgs } from "./check-args";
import { replicaDatabase } from "./database";
import { makeDns } from "./dns";
import { secondaryCluster } from "./global-cluster";
import { regionalKey, replicaKeys } from "./key";
import { type Settings, settingsOf } from "./settings";
import type { Site } from "./site";
import { switchMetric } from "./switch";
import { copyVault } from "./vault";

/**
 * The warm standby of a system in another region: a replica of its database, buckets and a locked
 * vault that copies go to, the records that lead to one region or the other, and alarms. Everything
 * is in the second region and needs nothing of the first to be changed. A promoted database is the
 * same resource as before: `role` moves and replaces nothing.
 */
export class DrReplica extends pulumi.ComponentResource {
  /** Region of the standby. */
  readonly region: pulumi.Output<string>;
  /** `standby` or `active`. */
  readonly role: pulumi.Output<string>;
  /** Identifier of the database or the cluster; unset without one. */
  readonly databaseIdentifier: pulumi.Output<string | undefined>;
  /** ARN of the database or the cluster; unset without one. */
  readonly databaseArn: pulumi.Output<string | undefined>;
  /** Host name of the database or the cluster; unset without one. */
  readonly databaseAddress: pulumi.Output<string | undefined>;
  /** Port of the database; unset without one. */
  readonly databasePort: pulumi.Output<number | undefined>;
  /** Id of the database's security group; unset without one. */
  readonly databaseSecurityGroupId: pulumi.Output<string | undefined>;
  /** ARN of the key of the second region; unset where nothing is encrypted with one. */
  readonly kmsKeyArn: pulumi.Output<string | undefined>;
  /** ARNs of the replicas of the primary's keys, by name. */
  readonly replicaKeyArns: pulumi.Output<Record<string, string>>;
  /** Names of the buckets by kind, once they take copies. */
  readonly bucketNames: pulumi.Output<Record<string, string>>;
  /** ARNs of the buckets by kind, once they take copies. */
  readonly bucketArns: pulumi.Output<Record<string, string>>;
  /** ARN of the vault; unset without one. */
  readonly vaultArn: pulumi.Output<string | undefined>;
  /** Tasks that each service needs in its role, by name. */
  readonly taskCounts: pulumi.Output<Record<string, number>>;
  /** Id of the health check that is the records' switch; unset without records. */
  readonly switchHealthCheckId: pulumi.Output<string | undefined>;
  /** Ids of the probes, by record and place. */
  readonly probeHealthCheckIds: pulumi.Output<Record<string, string>>;
  /** Namespace of the metric that moves clients: 1 to the second region, 0 back. */
  readonly switchNamespace: pulumi.Output<string>;
  /** Name of that metric. Its one dimension is `System`, the component's name. */
  readonly switchMetricName: pulumi.Output<string>;
  /** ARNs of the alarms. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: DrReplicaArgs, opts?: pulumi.ComponentResourceOptions) {
    super("dr-replica:index:DrReplica", name, args, opts);
    const settings = settingsOf(args);
    checkArgs(this, name, settings);
    const made = build(this, name, settings);
    this.region = made.region;
    this.role = made.role;
    this.databaseIdentifier = made.databaseIdentifier;
    this.databaseArn = made.databaseArn;
    this.databaseAddress = made.databaseAddress;
    this.databasePort = made.databasePort;
    this.databaseSecurityGroupId = made.databaseSecurityGroupId;
    this.kmsKeyArn = made.kmsKeyArn;
    this.replicaKeyArns = made.replicaKeyArns;
    this.bucketNames = made.bucketNames;
    this.bucketArns = made.bucketArns;
    this.vaultArn = made.vaultArn;
    this.taskCounts = made.taskCounts;
    this.switchHealthCheckId = made.switchHealthCheckId;
    this.probeHealthCheckIds = made.probeHealthCheckIds;
    this.switchNamespace = made.switchNamespace;
    this.switchMetricName = made.switchMetricName;
    this.alarmArns = made.alarmArns;
    this.registerOutputs(made);
  }
}

function taskCounts({ services, standby }: Settings): Record<string, number> {
  return Object.fromEntries(
    services.map(([key, each]) => [key, standby ? each.warmCount : each.activeCount]),
  );
}

function build(self: pulumi.ComponentResource, name: string, settings: Settings) {
  const place = placeOf(self, settings.region);
  const kmsKeyId = regionalKey(self, name, settings, place);
  const site: Site = { self, name, settings, place, kmsKeyId };
  const keys = replicaKeys(site);
  const instance = settings.database && replicaDatabase(site, settings.database);
  const cluster = settings.globalCluster && secondaryCluster(site, settings.globalCluster);
  const database = instance ?? cluster;
  const buckets = Object.fromEntries(
    settings.buckets.map(([kind, each]) => [kind, replicaBucket(site, kind, each)]),
  );
  const byKind = (pick: "bucketName" | "bucketArn") =>
    pulumi.output(
      Object.fromEntries(Object.entries(buckets).map(([kind, each]) => [kind, each[pick]])),
    );
  const vault = settings.vault && copyVault(site, settings.vault);
  const dns = makeDns(site);
  const watched = { instance: instance?.identifier, cluster: cluster?.identifier, buckets };
  return {
    region: pulumi.output(settings.region),
    role: pulumi.output<string>(settings.role),
    databaseIdentifier: pulumi.output(database?.identifier),
    databaseArn: pulumi.output(database?.arn),
    databaseAddress: pulumi.output(database?.address),
    databasePort: pulumi.output(database?.port),
    databaseSecurityGroupId: pulumi.output(database?.group.id),
    kmsKeyArn: pulumi.output(kmsKeyId),
    replicaKeyArns: pulumi.output(keys),
    bucketNames: byKind("bucketName"),
    bucketArns: byKind("bucketArn"),
    vaultArn: pulumi.output(vault?.arn),
    taskCounts: pulumi.output(taskCounts(settings)),
    switchHealthCheckId: pulumi.output(dns?.switchId),
    probeHealthCheckIds: pulumi.output(dns?.probeIds ?? {}),
    switchNamespace: pulumi.output(switchMetric.namespace),
    switchMetricName: pulumi.output(switchMetric.metricName),
    alarmArns: pulumi.output(makeAlarms(site, watched)),
  };
}
