import { DrReplica } from "@plinth/dr-replica";
import { Network } from "@plinth/network";
import { NotificationTopic } from "@plinth/observability";
import { EncryptionKey } from "@plinth/secrets-and-keys";
import type * as pulumi from "@pulumi/pulumi";
import { Primary } from "../primary";
import { bucketName } from "../recordings/archive";
import type { RecordingsDrConfig } from "./config";

const name = "recordings-dr";

/**
 * What survives the loss of the first region: a replica of the database, which people promote, and
 * copies of the recordings. The application runs in the first region only.
 */
export function recordingsDr(
  config: RecordingsDrConfig,
  region: string,
): Record<string, pulumi.Output<unknown>> {
  const primary = new Primary(config.primary);
  const tags = {
    Project: "recordings",
    Environment: config.environment,
    ManagedBy: "pulumi",
    DataClassification: "personal",
    CostCenter: "recordings",
  };
  const key = new EncryptionKey(`${name}-data`, {
    description: "Calls and recordings in the second region",
    services: ["logs"],
    tags,
  });
  const network = new Network(name, {
    cidrBlock: config.network.cidrBlock,
    availabilityZones: config.network.availabilityZones,
    natGateways: { mode: "none" },
    gatewayEndpoints: ["s3"],
    flowLogs: { kmsKeyArn: key.keyArn },
    tags,
  });
  const emails = Object.entries(config.monitoring.emails).map(
    ([each, endpoint]) => [each, { protocol: "email", endpoint }] as const,
  );
  const topic = new NotificationTopic(`${name}-alerts`, {
    subscriptions: Object.fromEntries(emails),
    tags,
  });
  const replica = copies(config, primary, { region, network, key, topic, tags });
  return {
    databaseIdentifier: replica.databaseIdentifier,
    databaseAddress: replica.databaseAddress,
    databaseSecretArn: primary.copyIn(region, "databaseSecretArn"),
    recordingsBuckets: replica.bucketNames,
  };
}

interface Base {
  region: string;
  network: Network;
  key: EncryptionKey;
  topic: NotificationTopic;
  tags: Record<string, string>;
}

function copies(
  { environment, role, database: a }: RecordingsDrConfig,
  primary: Primary,
  { region, network, key, topic, tags }: Base,
): DrReplica {
  return new DrReplica(name, {
    region,
    primaryRegion: primary.region,
    role,
    alarmTopicArns: [topic.topicArn],
    database: {
      source: {
        arn: primary.output("databaseArn"),
        engineVersion: a.engineVersion,
        backupRetentionDays: a.sourceBackupDays,
      },
      instanceClass: a.instanceClass,
      vpcId: network.vpcId,
      subnetIds: network.dataSubnetIds,
      maxAllocatedGiB: a.maxAllocatedStorageGiB,
      backupRetentionDays: a.backupRetentionDays,
      backupWindow: "09:00-10:00",
      lagSeconds: a.lagSeconds,
    },
    buckets: {
      audio: {
        bucketName: bucketName("audio", environment, region),
        sourceBucketName: bucketName("audio", environment),
        ruleId: region,
      },
    },
    kmsKeyId: key.keyArn,
    createKmsKey: false,
    tags,
  });
}
