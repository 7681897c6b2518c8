import { ComputeFleet, type PermissionConfig } from "@plinth/compute-fleet";
import type { LoadBalancer } from "@plinth/container-service";
import type { PostgresCluster } from "@plinth/postgres-cluster";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Archive } from "./archive";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";
import { installScript } from "./install";

const https = 443;
const postgres = 5432;
/** A call that is being uploaded may end before its server goes. */
const deregistrationDelaySeconds = 120;
/** Role of the application in the database, where it logs in by IAM. */
const databaseUser = "recordings_app";

export interface Parts {
  base: Foundation;
  front: LoadBalancer;
  store: PostgresCluster | undefined;
  files: Archive;
}

/** The servers of the web application, which keep nothing. */
export function application(scope: Scope, parts: Parts): ComputeFleet {
  const { name, config, tags } = scope;
  const { fleet: a } = config;
  const { base, front, store } = parts;
  return new ComputeFleet(`${name}-web`, {
    network: {
      vpcId: base.network.vpcId,
      subnetIds: base.network.appSubnetIds,
      egress: {
        https: {
          cidrBlock: "0.0.0.0/0",
          port: https,
          description: "AWS, AI and telephony services",
        },
        ...(store && {
          database: {
            securityGroupId: store.securityGroupId,
            admitted: true,
            port: postgres,
            description: "Calls",
          },
        }),
      },
    },
    instance: { type: a.instanceType },
    capacity: { minSize: a.minSize, maxSize: a.maxSize },
    scaling: { cpuPercent: a.cpuPercent, requestsPerTarget: a.requestsPerTarget },
    port: a.port,
    loadBalancer: {
      listenerArn: front.listenerArn,
      securityGroupId: front.securityGroupId,
      arnSuffix: front.arnSuffix,
      priority: 100,
      healthCheck: { path: a.healthCheckPath, intervalSeconds: 30 },
      deregistrationDelaySeconds,
    },
    userData: { lines: installScript(scope, parts) },
    role: {
      permissions: permissionsOf(scope, parts),
      ...(store && {
        secretArns: { database: store.secretArn },
        secretKmsKeyArns: [base.dataKey.keyArn],
      }),
    },
    agent: {
      logFiles: {
        application: { path: "/var/log/recordings/*.log" },
        system: { path: "/var/log/messages" },
      },
      retentionDays: a.logRetentionDays,
    },
    kmsKeyArn: base.logsKey.keyArn,
    alarms: { topicArns: [base.topic.topicArn] },
    tags,
  });
}

/** Reading and writing recordings, reading releases, and nothing else of either bucket. */
function permissionsOf({ config }: Scope, { base, files, store }: Parts): PermissionConfig[] {
  const { recordings, releases } = files;
  const all: PermissionConfig[] = [
    {
      actions: ["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload"],
      resources: [pulumi.interpolate`${recordings.bucketArn}/*`],
    },
    {
      actions: ["s3:GetObject"],
      resources: [pulumi.interpolate`${releases.bucketArn}/releases/*`],
    },
    {
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: [base.recordingsKey.keyArn],
    },
  ];
  if (config.recordings.listable)
    all.push({ actions: ["s3:ListBucket"], resources: [recordings.bucketArn] });
  if (store && config.database?.authentication === "iam")
    all.push({ actions: ["rds-db:connect"], resources: [databaseUserArn(store)] });
  return all;
}

function databaseUserArn(store: PostgresCluster): pulumi.Output<string> {
  const { partition } = aws.getPartitionOutput();
  const { region } = aws.getRegionOutput();
  const { accountId } = aws.getCallerIdentityOutput();
  return pulumi.interpolate`arn:${partition}:rds-db:${region}:${accountId}:dbuser:${store.resourceId}/${databaseUser}`;
}
