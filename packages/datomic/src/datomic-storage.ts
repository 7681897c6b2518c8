import { arn, placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { accessLogBucket, indexBucket } from "./buckets";
import { cacheFileSystem } from "./file-system";
import { logGroups } from "./log-groups";
import { storageAlarms } from "./storage-alarms";
import type { DatomicStorageArgs } from "./storage-args";
import { checkStorage } from "./storage-checks";
import { storageKey } from "./storage-key";
import { type StorageContext, storageSettings } from "./storage-settings";
import { transactionTable } from "./table";

/**
 * What of a Datomic system outlives its compute: the transaction log in DynamoDB, index segments in S3, the cache on
 * EFS, logs, and the key of all. It is protected, and stays in AWS even when it leaves the program.
 */
export class DatomicStorage extends pulumi.ComponentResource {
  /** Name of the table. */
  readonly tableName: pulumi.Output<string>;
  /** ARN of the table. */
  readonly tableArn: pulumi.Output<string>;
  /** Name of the bucket of index segments. */
  readonly indexBucketName: pulumi.Output<string>;
  /** ARN of the bucket of index segments. */
  readonly indexBucketArn: pulumi.Output<string>;
  /** Name of the bucket that the load balancer's access logs go to, once log delivery may write there. */
  readonly accessLogBucketName: pulumi.Output<string>;
  /** Id of the file system, once each zone has a mount target. */
  readonly fileSystemId: pulumi.Output<string>;
  /** ARN of the file system. */
  readonly fileSystemArn: pulumi.Output<string>;
  /** ARN of the access point that nodes mount. */
  readonly accessPointArn: pulumi.Output<string>;
  /** Security group of the mount targets. Nothing is let in: compute adds the rule for its nodes. */
  readonly fileSystemSecurityGroupId: pulumi.Output<string>;
  /** ARN of the log group `datomic-<system>`. */
  readonly logGroupArn: pulumi.Output<string>;
  /** ARNs of the log groups beside it, by suffix. */
  readonly extraLogGroupArns: pulumi.Output<Record<string, string>>;
  /** ARN of the key. */
  readonly kmsKeyArn: pulumi.Output<string>;

  constructor(name: string, args: DatomicStorageArgs, opts?: pulumi.ComponentResourceOptions) {
    super("datomic:index:DatomicStorage", name, args, opts);
    const context = contextOf(this, name, args);
    const kmsKeyArn = storageKey(context);
    const table = transactionTable(context, kmsKeyArn);
    const accessLogs = accessLogBucket(context);
    const index = indexBucket(context, kmsKeyArn, accessLogs);
    const cache = cacheFileSystem(context, kmsKeyArn);
    const groups = logGroups(context, kmsKeyArn);
    storageAlarms(context, table, cache.fileSystem);
    const { region, accountId } = context.place;
    const resource = pulumi.interpolate`table/${table.name}`;
    this.tableName = table.name;
    this.tableArn = arn(context.place, { service: "dynamodb", region, accountId, resource });
    this.indexBucketName = index.bucket.bucket;
    this.indexBucketArn = index.arn;
    this.accessLogBucketName = accessLogs.readyName;
    this.fileSystemId = pulumi
      .all([cache.fileSystem.id, ...cache.mountTargets.map(({ id }) => id)])
      .apply(([id = ""]) => id);
    this.fileSystemArn = cache.fileSystem.arn;
    this.accessPointArn = cache.accessPoint.arn;
    this.fileSystemSecurityGroupId = cache.group.id;
    this.logGroupArn = groups.main;
    this.extraLogGroupArns = pulumi.output(groups.extra);
    this.kmsKeyArn = pulumi.output(kmsKeyArn);
    this.registerOutputs({
      tableName: this.tableName,
      tableArn: this.tableArn,
      indexBucketName: this.indexBucketName,
      indexBucketArn: this.indexBucketArn,
      accessLogBucketName: this.accessLogBucketName,
      fileSystemId: this.fileSystemId,
      fileSystemArn: this.fileSystemArn,
      accessPointArn: this.accessPointArn,
      fileSystemSecurityGroupId: this.fileSystemSecurityGroupId,
      logGroupArn: this.logGroupArn,
      extraLogGroupArns: this.extraLogGroupArns,
      kmsKeyArn: this.kmsKeyArn,
    });
  }
}

function contextOf(
  self: pulumi.ComponentResource,
  name: string,
  args: DatomicStorageArgs,
): StorageContext {
  const a = storageSettings(args);
  checkStorage(self, name, a, {
    read: args.table?.read !== undefined,
    write: args.table?.write !== undefined,
    credits: args.alarms?.burstCreditGiB !== undefined,
  });
  const { systemName, region, tags, protect, retainOnDelete } = a;
  const child = { parent: self };
  const place = placeOf(self, region);
  const kept = { ...child, protect, retainOnDelete };
  const guard = { ...child, retainOnDelete };
  return { name, a, systemName, place, region, tags, child, kept, guard };
}
