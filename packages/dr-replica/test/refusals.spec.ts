import { strictEqual } from "node:assert";
import { type DrReplicaArgs } from "../src";
import { because, database, dns, record1, refused, topic } from "./support";

const key = (region: string) => `arn:aws:kms:${region}:123456789012:key/1`;
const db = (given: object): Partial<DrReplicaArgs> => ({ database: { ...database, ...given } });
const bucket = (given: object): Partial<DrReplicaArgs> => ({ buckets: { files: given } });
const vault = {};
const record = (given: object): Partial<DrReplicaArgs> => ({
  dns: { ...dns, records: { api: { ...record1, ...given } } },
});
const service = (given: object): Partial<DrReplicaArgs> => ({
  services: { api: { clusterName: "shop", serviceName: "api", ...given } },
});
const aws = "AWS takes none of another region here";
const names = "allowed lower-case letters, digits and single hyphens";

const cases: [args: Partial<DrReplicaArgs>, problem: string][] = [
  [
    { vault, region: "us-east-1", alarmTopicArns: ["topic"] },
    'region: got "us-east-1", allowed a region other than primaryRegion. A standby in the same region fails with the primary',
  ],
  [
    { vault, primaryRegion: "cn-north-1" },
    'region: got "us-west-2", allowed a region of the partition of cn-north-1. AWS copies nothing between partitions',
  ],
  [
    { vault, primaryRegion: "virginia" },
    'primaryRegion: got "virginia", allowed a region code. Write one such as us-east-1',
  ],
  [
    { vault, alarmTopicArns: [] },
    "alarmTopicArns: got [], allowed one topic in us-west-2 or more. An alarm that tells nobody is none",
  ],
  [
    { vault, alarmTopicArns: [topic.replace("us-west-2", "us-east-1")] },
    `alarmTopicArns: got "arn:aws:sns:us-east-1:123456789012:alarms", allowed a topic in us-west-2. ${aws}`,
  ],
  [
    {},
    "database: got nothing, allowed database, globalCluster, buckets, vault, services, replicaKeys or dns. Say what the second region has",
  ],
  [
    { vault, serving: "standby" },
    'serving: got "standby", allowed primary without dns. There is no record to move: set dns',
  ],
  [
    { vault, createKmsKey: false },
    "kmsKeyId: got nothing, allowed the ARN of a key in us-west-2. AWS encrypts nothing there with the primary's key: give one, or set createKmsKey",
  ],
  [
    { vault, kmsKeyId: key("us-east-1") },
    `kmsKeyId: got "${key("us-east-1")}", allowed a key in us-west-2. ${aws}`,
  ],
  [
    { vault, kmsKeyId: "alias/shop" },
    'kmsKeyId: got "alias/shop", allowed the ARN of a key in us-west-2. Ids and aliases do not say which region they mean',
  ],
  [
    { replicaKeys: { data: key("us-east-1") } },
    `replicaKeys.data: got "${key("us-east-1")}", allowed the ARN of a multi-Region key. A key of one region has no replicas, and cannot become another: make a new one`,
  ],
  [
    db({ instanceClass: "db.r6g.medium" }),
    'database.instanceClass: got "db.r6g.medium", allowed a class that exists: m, r and x begin at large. Take large',
  ],
  [
    db({ subnetIds: ["subnet-a"] }),
    'database.subnetIds: got ["subnet-a"], allowed 2 subnets or more, in two zones. AWS makes no subnet group of one zone',
  ],
  [
    db({ backupRetentionDays: 0 }),
    "database.backupRetentionDays: got 0, allowed 1 to 35 days. A promoted database needs them at once",
  ],
  [
    db({ allowedSecurityGroupIds: { API: "sg-1" } }),
    `database.allowedSecurityGroupIds: got "API", ${names}. Rename it`,
  ],
  [
    db({ parameters: { "rds.force_ssl": "0" } }),
    'database.parameters: got "rds.force_ssl", allowed parameters other than rds.force_ssl. TLS is always required: leave it out',
  ],
  [
    db({ backupWindow: "3-4" }),
    'database.backupWindow: got "3-4", allowed a window such as 03:00-04:00. Write it in UTC',
  ],
  [
    bucket({ sourceBucketName: "shop-files" }),
    "buckets.files.ruleId: got nothing, allowed sourceBucketName and ruleId together. S3 measures copies by source, destination and rule: set both or neither",
  ],
  [
    bucket({ bucketName: "Shop" }),
    'buckets.files.bucketName: got "Shop", allowed 3 to 63 lower-case letters, digits and hyphens, a letter or digit at both ends. Set a shorter one',
  ],
  [
    { vault: { minRetentionDays: 30, maxRetentionDays: 7 } },
    "vault.maxRetentionDays: got 7, allowed 30 days or more, as minRetentionDays. The vault would take no copy",
  ],
  [
    service({ warmCount: -1 }),
    "services.api.warmCount: got -1, allowed 0 to 5000 tasks. 1 serves, 0 does not",
  ],
  [
    service({ activeCount: 0 }),
    "services.api.activeCount: got 0, allowed 1 to 5000 tasks. As many as at home",
  ],
  [
    record({ standby: { dnsName: "two.example.net" } }),
    "dns.records.api.standby.hostedZoneId: got nothing, allowed both targets with a hosted zone, or none. Route 53 takes no alias and CNAME under one name",
  ],
  [
    record({ primary: { ...record1.primary, dnsName: "api.example.com" } }),
    'dns.records.api.primary.dnsName: got "api.example.com", allowed a name other than recordName. The record would lead to itself: give the load balancer\'s name',
  ],
  [
    record({ probe: { intervalSeconds: 20 } }),
    "dns.records.api.probe.intervalSeconds: got 20, allowed 10, 30. Route 53 knows no other, and 10 costs more",
  ],
  [
    record({ probe: { failureThreshold: 11 } }),
    "dns.records.api.probe.failureThreshold: got 11, allowed 1 to 10 failures. 3 is usual",
  ],
  [
    record({ probe: { alarmTopicArns: [topic] } }),
    `dns.records.api.probe.alarmTopicArns: got "${topic}", allowed a topic in us-east-1. Route 53 publishes what it measures nowhere else`,
  ],
  [
    record({ ttlSeconds: 3600 }),
    "dns.records.api.ttlSeconds: got 3600, allowed 5 to 300 seconds. Resolvers keep the old place for so long",
  ],
  [
    { dns: { ...dns, records: {} } },
    "dns.records: got {}, allowed one record or more. Name what fails over, or leave dns out",
  ],
  [
    { vault, heartbeat: { dimensions: {}, maxAgeSeconds: 10 } },
    "heartbeat.maxAgeSeconds: got 10, allowed 30 to 86400 seconds. Four times what lies between two heartbeats is usual",
  ],
];

describe("DrReplica refuses", () => {
  for (const [args, problem] of cases) {
    it(problem, async () => {
      strictEqual(await refused(args), because(`${problem}.`));
    });
  }

  it("a name that RDS, S3 and the vault would refuse after minutes, by 1 message", async () => {
    const message = await refused(db({}), "Shop");
    strictEqual(
      message,
      'DrReplica "Shop" has 1 bad argument:\n  name: got "Shop-stack", allowed lower-case letters, digits and single hyphens, a letter first. RDS names the database so: rename it.',
    );
  });
});
