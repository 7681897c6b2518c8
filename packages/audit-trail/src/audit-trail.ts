import {
  arn,
  assertArgs,
  check,
  encryptionKey,
  logRetentionDays,
  logsUse,
  named,
  oneOf,
  type Place,
  placeOf,
  policyDocument,
  trustService,
  within,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { makeEventAlarms } from "./alarms";
import { type AuditTrailArgs, defaults } from "./args";
import { makeBucket } from "./bucket";
import { selectors } from "./selectors";

/**
 * A CloudTrail trail of all regions with log file validation, into an encrypted bucket that only it
 * can write to, with a searchable copy in CloudWatch Logs. The first trail of an account costs only
 * its storage and the copy. The trail has a fixed name: the bucket's policy names its ARN, and the
 * bucket must exist first.
 */
export class AuditTrail extends pulumi.ComponentResource {
  /** ARN of the trail. */
  readonly trailArn: pulumi.Output<string>;
  /** Name of the bucket. */
  readonly bucketName: pulumi.Output<string>;
  /** Name of the log group with the searchable copy. */
  readonly logGroupName: pulumi.Output<string>;
  /** ARN or id of the key. */
  readonly kmsKeyId: pulumi.Output<string>;

  constructor(name: string, args: AuditTrailArgs, opts?: pulumi.ComponentResourceOptions) {
    super("audit-trail:index:AuditTrail", name, args, opts);
    const a = { ...defaults.AuditTrailArgs, ...args };
    checkArgs(this, name, a);
    const { trail, bucket, group, kmsKeyId } = build(this, name, a);
    this.trailArn = trail.arn;
    this.bucketName = bucket.bucket;
    this.logGroupName = group.name;
    this.kmsKeyId = pulumi.output(kmsKeyId);
    this.registerOutputs({
      trailArn: this.trailArn,
      bucketName: this.bucketName,
      logGroupName: this.logGroupName,
      kmsKeyId: this.kmsKeyId,
    });
  }
}

type Resolved = AuditTrailArgs & typeof defaults.AuditTrailArgs;

function checkArgs(self: pulumi.Resource, name: string, a: Resolved): void {
  assertArgs(self, name, [
    within(
      "retentionDays",
      a.retentionDays,
      [365, 36_500],
      "days",
      "Keep events for a year at least",
    ),
    within(
      "archiveAfterDays",
      a.archiveAfterDays,
      [30, a.retentionDays],
      "days",
      "Archive before events expire",
    ),
    oneOf(
      "logRetentionDays",
      a.logRetentionDays,
      logRetentionDays,
      "CloudWatch keeps logs for these only",
    ),
    oneOf("lock.mode", a.lock?.mode, ["GOVERNANCE", "COMPLIANCE"], "Pick one"),
    within(
      "lock.days",
      a.lock?.days,
      [1, a.retentionDays],
      "days",
      "Lock no longer than events are kept",
    ),
    check(
      name.length <= 35,
      "name",
      name,
      "35 characters or fewer",
      "The bucket's name holds it, the account and the region",
    ),
  ]);
}

/** The key, the bucket and the log group, then the trail that fills them. */
function build(self: pulumi.Resource, name: string, a: Resolved) {
  const child = { parent: self };
  const { region, tags } = a;
  const place = placeOf(self, region);
  const resource = `trail/${name}`;
  const trailArn = arn(place, {
    service: "cloudtrail",
    region: place.region,
    accountId: place.accountId,
    resource,
  });
  const kept = { ...child, protect: a.protect };
  const kmsKeyId = a.kmsKeyId ?? trailKey(name, a, place, trailArn, kept).arn;
  const { bucket, policy } = makeBucket({ name, args: a, place, trailArn, kmsKeyId, child });
  const retentionInDays = a.logRetentionDays;
  const group = new aws.cloudwatch.LogGroup(
    name,
    { retentionInDays, kmsKeyId, region, tags: named(name, tags) },
    child,
  );
  const trail = new aws.cloudtrail.Trail(
    name,
    {
      name,
      s3BucketName: bucket.id,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      enableLogging: true,
      kmsKeyId,
      cloudWatchLogsGroupArn: pulumi.interpolate`${group.arn}:*`,
      cloudWatchLogsRoleArn: writerRole(name, a, place, group, child).arn,
      ...selectors(a),
      region,
      tags: named(name, tags),
    },
    { ...kept, dependsOn: [policy] },
  );
  if (a.alarmTopicArns && a.alarmTopicArns.length > 0) {
    const topicArns = a.alarmTopicArns;
    makeEventAlarms({ name, logGroupName: group.name, topicArns, region, tags }, child);
  }
  return { trail, bucket, group, kmsKeyId };
}

function trailKey(
  name: string,
  { region, tags }: AuditTrailArgs,
  place: Place,
  trailArn: pulumi.Output<string>,
  opts: pulumi.CustomResourceOptions,
): aws.kms.Key {
  const byTrail = {
    sid: "UseByCloudtrail",
    principals: { Service: "cloudtrail.amazonaws.com" },
    actions: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"],
    resources: "*",
    conditions: { StringEquals: { "aws:SourceArn": trailArn } },
  };
  const statements = [byTrail, logsUse(place)];
  return encryptionKey(
    name,
    { description: `Audit trail ${name}`, place, statements, region, tags },
    opts,
  );
}

function writerRole(
  name: string,
  { tags }: AuditTrailArgs,
  place: Place,
  group: aws.cloudwatch.LogGroup,
  child: pulumi.CustomResourceOptions,
): aws.iam.Role {
  const assumeRolePolicy = trustService("cloudtrail.amazonaws.com", {
    StringEquals: { "aws:SourceAccount": place.accountId },
  });
  const role = new aws.iam.Role(
    name,
    {
      assumeRolePolicy,
      description: `Copies the trail ${name} to CloudWatch Logs`,
      tags: named(name, tags),
    },
    child,
  );
  const resources = pulumi.interpolate`${group.arn}:log-stream:*`;
  const policy = policyDocument([
    { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources },
  ]);
  new aws.iam.RolePolicy(name, { role: role.id, policy }, child);
  return role;
}
