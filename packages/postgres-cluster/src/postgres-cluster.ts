import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { makeAlarms } from "./alarms";
import type { PostgresClusterArgs } from "./args";
import { auroraDatabase } from "./aurora";
import { checkArgs, warn } from "./check-args";
import { fillSecret, ownCredentials } from "./credentials";
import type { Database } from "./database";
import { firewall } from "./firewall";
import { instanceDatabase } from "./instance";
import { majorVersionGuard } from "./major-version";
import { monitoringRole } from "./monitoring";
import { parameterGroups } from "./parameter-groups";
import { makeProxy } from "./proxy";
import { settingsOf } from "./settings";
import { childName, located, type Site } from "./site";

/**
 * A PostgreSQL database: an RDS instance or an Aurora cluster, with readers by name. Encrypted, in
 * private subnets, TLS only, backed up, logged and watched; the password is made here and kept in
 * Secrets Manager, in no output. Refuses at preview what AWS refuses after minutes. A standby doubles
 * the price of the instance.
 */
export class PostgresCluster extends pulumi.ComponentResource {
  /** Host and port of the writer, as `host:port`. */
  readonly endpoint: pulumi.Output<string>;
  /** Host name of the writer. */
  readonly address: pulumi.Output<string>;
  /** Host name that spreads over the readers; unset with engine postgres. */
  readonly readerEndpoint: pulumi.Output<string | undefined>;
  /** Port of the database. */
  readonly port: pulumi.Output<number>;
  /** Name of the first database. */
  readonly databaseName: pulumi.Output<string>;
  /** Name of the master user. */
  readonly masterUsername: pulumi.Output<string>;
  /** ARN of the secret with the master user's password, as JSON. */
  readonly secretArn: pulumi.Output<string>;
  /** Id of the database's security group. */
  readonly securityGroupId: pulumi.Output<string>;
  /** ARN of the instance or the cluster. */
  readonly arn: pulumi.Output<string>;
  /** Identifier of the instance or the cluster. */
  readonly identifier: pulumi.Output<string>;
  /** Id that IAM policies of `rds-db:connect` name. */
  readonly resourceId: pulumi.Output<string>;
  /** Identifiers of the writer and the readers. */
  readonly instanceIdentifiers: pulumi.Output<string[]>;
  /** Host and port of the readers by name. */
  readonly replicaEndpoints: pulumi.Output<Record<string, string>>;
  /** Host name of the proxy; unset without one. */
  readonly proxyEndpoint: pulumi.Output<string | undefined>;
  /** Name of the subnet group. */
  readonly subnetGroupName: pulumi.Output<string>;
  /** Name of the instances' parameter group. */
  readonly parameterGroupName: pulumi.Output<string>;
  /** ARN of the storage's key. */
  readonly kmsKeyId: pulumi.Output<string>;
  /** Version that runs, minor version included. */
  readonly engineVersionActual: pulumi.Output<string>;
  /** Names of the log groups. */
  readonly logGroupNames: pulumi.Output<string[]>;
  /** ARNs of the alarms. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: PostgresClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super("postgres-cluster:index:PostgresCluster", name, args, opts);
    const settings = settingsOf(args);
    checkArgs(this, name, settings);
    warn(this, settings);
    const made = build(this, name, settings);
    this.endpoint = made.endpoint;
    this.address = made.address;
    this.readerEndpoint = made.readerEndpoint;
    this.port = made.port;
    this.databaseName = made.databaseName;
    this.masterUsername = made.masterUsername;
    this.secretArn = made.secretArn;
    this.securityGroupId = made.securityGroupId;
    this.arn = made.arn;
    this.identifier = made.identifier;
    this.resourceId = made.resourceId;
    this.instanceIdentifiers = made.instanceIdentifiers;
    this.replicaEndpoints = made.replicaEndpoints;
    this.proxyEndpoint = made.proxyEndpoint;
    this.subnetGroupName = made.subnetGroupName;
    this.parameterGroupName = made.parameterGroupName;
    this.kmsKeyId = made.kmsKeyId;
    this.engineVersionActual = made.engineVersionActual;
    this.logGroupNames = made.logGroupNames;
    this.alarmArns = made.alarmArns;
    this.registerOutputs(made);
  }
}

function subnetGroup(site: Site): pulumi.Output<string> {
  const { self, name, settings } = site;
  const { subnetGroupName, subnetIds } = settings.network;
  if (subnetGroupName !== undefined) return pulumi.output(subnetGroupName);
  const group = new aws.rds.SubnetGroup(
    name,
    { description: `Subnets of ${name}`, subnetIds: subnetIds ?? [], ...located(site, name) },
    { parent: self },
  );
  return group.name;
}

/** Copies of the backups in another region, kept by AWS and readable without this one. */
function replicateBackups(site: Site, database: Database): void {
  const { replication } = site.settings.backup;
  if (!replication) return;
  new aws.rds.InstanceAutomatedBackupsReplication(
    childName(site, replication.region),
    {
      sourceDbInstanceArn: database.arn,
      kmsKeyId: replication.kmsKeyId,
      retentionPeriod: replication.retentionDays,
      region: replication.region,
    },
    { parent: site.self },
  );
}

function build(self: pulumi.ComponentResource, name: string, settings: Site["settings"]) {
  // Lost, it would rename the database.
  const opts = { parent: self, protect: settings.protect };
  const suffix = new random.RandomId(name, { byteLength: 4 }, opts);
  const site: Site = { self, name, settings, suffix };
  majorVersionGuard(site);
  const subnetGroupName = subnetGroup(site);
  const group = firewall(site);
  const groups = parameterGroups(site);
  const credentials = ownCredentials(site);
  const role = monitoringRole(site);
  const foundation = {
    subnetGroupName,
    group,
    parameterGroups: groups,
    credentials,
    monitoringRole: role,
  };
  const database = (settings.aurora ? auroraDatabase : instanceDatabase)(site, foundation);
  const secretArn = credentials
    ? fillSecret(site, credentials, { host: database.host, port: database.port })
    : database.managedSecretArn;
  replicateBackups(site, database);
  const { proxy } = settings;
  const readers = Object.entries(database.readers);
  return {
    endpoint: pulumi.interpolate`${database.host}:${database.port}`,
    address: database.host,
    readerEndpoint: pulumi.output(database.readerHost),
    port: database.port,
    databaseName: pulumi.output(settings.database.name),
    masterUsername: pulumi.output(settings.masterUser.username),
    secretArn,
    securityGroupId: group.id,
    arn: database.arn,
    identifier: database.identifier,
    resourceId: database.resourceId,
    instanceIdentifiers: pulumi.output([
      database.writer,
      ...readers.map(([, each]) => each.identifier),
    ]),
    replicaEndpoints: pulumi.output(
      Object.fromEntries(readers.map(([key, { endpoint }]) => [key, endpoint])),
    ),
    proxyEndpoint: pulumi.output(proxy && makeProxy(site, proxy, database, group, secretArn)),
    subnetGroupName,
    parameterGroupName: groups.instance,
    kmsKeyId: database.kmsKeyId,
    engineVersionActual: database.engineVersionActual,
    logGroupNames: pulumi.output(database.logGroupNames),
    alarmArns: pulumi.output(makeAlarms(site, database)),
  };
}
