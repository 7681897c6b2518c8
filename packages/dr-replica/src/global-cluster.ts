import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { databaseNetwork } from "./database-network";
import { logGroups, monitoringRole } from "./monitoring";
import { majorOf } from "./postgres-version";
import type { GlobalClusterSettings } from "./settings";
import { childName, derivedName, located, longestIdentifier, type Site } from "./site";

const port = 5432;
const engine = "aurora-postgresql";
const timeouts = { create: "3h", update: "3h", delete: "2h" };

// The global database changes all of these, by a switchover or an upgrade. Held to the program, the
// first would promote the cluster and the second take it out of the global database.
const ignoreChanges = [
  "replicationSourceIdentifier",
  "globalClusterIdentifier",
  "snapshotIdentifier",
  "engineVersion",
];

export interface SecondaryCluster {
  identifier: pulumi.Output<string>;
  arn: pulumi.Output<string>;
  address: pulumi.Output<string>;
  port: pulumi.Output<number>;
  group: aws.ec2.SecurityGroup;
}

function parameterGroup(site: Site, config: GlobalClusterSettings): pulumi.Output<string> {
  const family = `${engine}${majorOf(config.engineVersion)}`;
  const own = childName(site, family);
  const group = new aws.rds.ClusterParameterGroup(
    own,
    {
      family,
      parameters: [{ name: "rds.force_ssl", value: "1", applyMethod: "pending-reboot" }],
      ...located(site, own),
    },
    { parent: site.self, retainOnDelete: true },
  );
  return group.name;
}

function members(site: Site, config: GlobalClusterSettings, cluster: aws.rds.Cluster): void {
  const { self, kmsKeyId } = site;
  if (config.instances.length === 0) return;
  const { arn: monitoringRoleArn } = monitoringRole(site);
  for (const key of config.instances) {
    const own = childName(site, key);
    new aws.rds.ClusterInstance(
      own,
      {
        identifier: derivedName(own, longestIdentifier),
        clusterIdentifier: cluster.id,
        engine,
        instanceClass: config.instanceClass,
        copyTagsToSnapshot: true,
        monitoringInterval: 60,
        monitoringRoleArn,
        performanceInsightsEnabled: true,
        ...(kmsKeyId !== undefined && { performanceInsightsKmsKeyId: kmsKeyId }),
        publiclyAccessible: false,
        ...located(site, own),
      },
      { parent: self, customTimeouts: timeouts },
    );
  }
}

/** A cluster that joins a global database. Name, user and password are the global database's. */
export function secondaryCluster(site: Site, config: GlobalClusterSettings): SecondaryCluster {
  const { self, name, settings, kmsKeyId } = site;
  const { subnetGroupName, group } = databaseNetwork(site, { ...config, port });
  const clusterIdentifier = derivedName(name, longestIdentifier - "-final".length);
  const logs = logGroups(site, `/aws/rds/cluster/${clusterIdentifier}`, ["postgresql"], 365);
  const cluster = new aws.rds.Cluster(
    name,
    {
      clusterIdentifier,
      globalClusterIdentifier: config.globalClusterIdentifier,
      engine,
      engineVersion: config.engineVersion,
      dbSubnetGroupName: subnetGroupName,
      vpcSecurityGroupIds: [group.id],
      dbClusterParameterGroupName: parameterGroup(site, config),
      port,
      storageEncrypted: true,
      ...(kmsKeyId !== undefined && { kmsKeyId }),
      backupRetentionPeriod: config.backupRetentionDays,
      copyTagsToSnapshot: true,
      deletionProtection: true,
      enabledCloudwatchLogsExports: ["postgresql"],
      finalSnapshotIdentifier: `${clusterIdentifier}-final`,
      iamDatabaseAuthenticationEnabled: true,
      skipFinalSnapshot: false,
      ...located(site, name),
    },
    {
      parent: self,
      protect: settings.protect,
      dependsOn: logs,
      ignoreChanges,
      customTimeouts: timeouts,
    },
  );
  members(site, config, cluster);
  const { arn, endpoint: address } = cluster;
  return { identifier: cluster.clusterIdentifier, arn, address, port: cluster.port, group };
}
