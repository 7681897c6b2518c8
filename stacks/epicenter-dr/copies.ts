import type { LoadBalancer } from "@plinth/container-service";
import { DrReplica } from "@plinth/dr-replica";
import { bucketName } from "../epicenter/bucket-names";
import { clusterName, serviceName } from "./application";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

/** What the first region copies, by the names that its stack derives. */
const kinds = ["medical-documents", "user-uploads", "backups"];

/** Replica, buckets, vault and the name that leads to either region. */
export function copies(scope: Scope, base: Foundation, front: LoadBalancer): DrReplica {
  const { name, config, primary, region, tags } = scope;
  const { database: a, api: counts, domain } = config;
  return new DrReplica(name, {
    region,
    primaryRegion: primary.region,
    role: config.role,
    serving: config.serving,
    alarmTopicArns: [base.topic.topicArn],
    database: {
      source: {
        arn: primary.output("databaseArn"),
        engineVersion: a.engineVersion,
        backupRetentionDays: a.sourceBackupDays,
      },
      instanceClass: a.instanceClass,
      multiAz: a.multiAz,
      vpcId: base.network.vpcId,
      subnetIds: base.network.dataSubnetIds,
      backupRetentionDays: a.backupRetentionDays,
      backupWindow: "09:00-10:00",
    },
    buckets: Object.fromEntries(kinds.map((kind) => [kind, bucketOf(scope, kind)])),
    vault: { maxRetentionDays: 35 },
    services: {
      api: {
        clusterName,
        serviceName,
        warmCount: counts.warmTasks,
        activeCount: counts.activeTasks,
      },
    },
    dns: {
      hostedZoneId: domain.hostedZoneId,
      records: {
        origin: {
          recordName: `origin.${domain.name}`,
          primary: {
            dnsName: primary.output("loadBalancerDnsName"),
            hostedZoneId: primary.output("loadBalancerZoneId"),
          },
          standby: { dnsName: front.dnsName, hostedZoneId: front.zoneId },
          probe: { path: "/health" },
        },
      },
    },
    kmsKeyId: base.dataKey.keyArn,
    createKmsKey: false,
    tags,
  });
}

function bucketOf({ config, region }: Scope, kind: string) {
  const of = { config: { environment: config.environment } };
  return {
    bucketName: bucketName(of, kind, region),
    sourceBucketName: bucketName(of, kind),
    ruleId: region,
  };
}
