import { deepStrictEqual } from "node:assert";
import { idleArguments, schemaOf } from "@plinth/core/testing";
import {
  DatomicCompute,
  type DatomicComputeArgs,
  DatomicStorage,
  type DatomicStorageArgs,
} from "../src";
import { computeBase, root, storageBase, topics } from "./support";

const schema = () => schemaOf(root, [DatomicStorage, DatomicCompute]);
const provisioned = { table: { billing: "PROVISIONED" as const, read: {}, write: {} } };
const alarms = { alarms: { topicArns: topics } };
const bursting = { ...alarms, fileSystem: { throughputMode: "bursting" as const } };
const reports = { queryGroups: { reports: { listeners: { client: { port: 8183 } } } } };
const door = { primary: { listeners: { client: { port: 8182 } } } };
const client = { clients: { api: { securityGroupId: "sg-1" } } };
const block = { clients: { api: { cidrBlock: "10.0.0.0/8" } } };

/** What a listener of either kind of group says. */
const doorSamples = (path: string, given: Partial<DatomicComputeArgs>) => ({
  [`${path}.listeners{}.port`]: { value: 9000, given },
  [`${path}.listeners{}.targetPort`]: { value: 9000, given },
  [`${path}.listeners{}.targetProtocol`]: { value: "TLS", given },
  [`${path}.listeners{}.healthCheckPort`]: { value: 9000, given },
  [`${path}.listeners{}.healthCheckPath`]: { value: "/health", given },
});

const storageSamples = {
  systemName: { value: "rails" },
  vpcId: { value: "vpc-2" },
  subnetIds: { value: { "eu-central-1c": "subnet-c" } },
  "table.hashKey": { value: "key" },
  "table.billing": { value: "PROVISIONED" },
  "table.read.min": { value: 6, given: provisioned },
  "table.read.max": { value: 300, given: provisioned },
  "table.read.targetPercent": { value: 50, given: provisioned },
  "table.write.min": { value: 6, given: provisioned },
  "table.write.max": { value: 300, given: provisioned },
  "table.write.targetPercent": { value: 50, given: provisioned },
  "table.recoveryDays": { value: 7 },
  "table.deletionProtection": { value: false },
  "fileSystem.throughputMode": { value: "bursting" },
  "fileSystem.provisionedMiBps": {
    value: 6,
    given: { fileSystem: { throughputMode: "provisioned" as const, provisionedMiBps: 5 } },
  },
  "fileSystem.backup": { value: false },
  "fileSystem.path": { value: "/cache" },
  "fileSystem.userId": { value: 1001 },
  "retention.logDays": { value: 90 },
  "retention.accessLogDays": { value: 90 },
  "retention.segmentDays": { value: 90 },
  extraLogGroups: { value: ["ions"] },
  kmsKeyArn: { value: "arn:aws:kms:us-east-1:123456789012:key/2" },
  "alarms.topicArns": { value: ["arn:aws:sns:us-east-1:123456789012:other"], given: alarms },
  "alarms.throttles": { value: 1, given: alarms },
  "alarms.ioLimitPercent": { value: 80, given: alarms },
  "alarms.burstCreditGiB": { value: 5, given: bursting },
  tags: { value: { Team: "a" } },
  region: { value: "eu-west-1" },
  protect: { value: false },
  retainOnDelete: { value: false },
};

const referenceSamples = Object.fromEntries(
  [...Object.keys(computeBase.storage), "extraLogGroupArns"].map((key) => [
    `storage.${key}`,
    { value: key === "extraLogGroupArns" ? { ions: "arn:2" } : "arn:aws:x:us-east-1:1:other/2" },
  ]),
);

const computeSamples = {
  ...referenceSamples,
  ...doorSamples("primary", door),
  ...doorSamples("queryGroups{}", reports),
  systemName: { value: "rails" },
  vpcId: { value: "vpc-2" },
  subnetIds: { value: ["subnet-a", "subnet-c"] },
  "node.imageId": { value: "ami-0abcdef1234567891" },
  "node.imageParameter": {
    value: "/datomic/other",
    given: { node: { imageParameter: "/datomic" } },
  },
  "node.rootDeviceName": { value: "/dev/sda1" },
  "node.rootVolumeGiB": { value: 50 },
  "node.cachePath": { value: "/cache" },
  "node.startLines": { value: ["date"] },
  "node.startSeconds": { value: 300 },
  "node.permissionsBoundaryArn": { value: "arn:aws:iam::123456789012:policy/boundary" },
  "primary.nodes": { value: 3 },
  "primary.instanceType": { value: "i3.large" },
  "queryGroups{}.minNodes": { value: 2, given: reports },
  "queryGroups{}.maxNodes": { value: 4, given: reports },
  "queryGroups{}.cpuTargetPercent": { value: 50, given: reports },
  "queryGroups{}.instanceType": { value: "i3.large", given: reports },
  nodePorts: { value: [8182, 4334] },
  "tls.certificateArn": { value: "arn:aws:acm:us-east-1:123456789012:certificate/2" },
  "tls.sslPolicy": { value: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
  plainTcp: { value: true },
  "clients{}.securityGroupId": { value: "sg-2", given: client },
  "clients{}.cidrBlock": { value: "10.1.0.0/16", given: block },
  "clients{}.listeners": { value: [], given: client },
  privateLinkRules: { value: false },
  "httpsTo{}.cidrBlock": {
    value: "10.0.0.0/8",
    given: { httpsTo: { a: { cidrBlock: "10.1.0.0/16" } } },
  },
  "httpsTo{}.securityGroupId": {
    value: "sg-2",
    given: { httpsTo: { a: { securityGroupId: "sg-1" } } },
  },
  "httpsTo{}.prefixListId": { value: "pl-2", given: { httpsTo: { a: { prefixListId: "pl-1" } } } },
  "dns.zoneId": { value: "Z2" },
  "dns.zoneName": { value: "example.org" },
  "dns.recordName": { value: "datomic" },
  "alarms.topicArns": { value: ["arn:aws:sns:us-east-1:123456789012:other"], given: alarms },
  "alarms.minutes": { value: 10, given: alarms },
  deletionProtection: { value: false },
  tags: { value: { Team: "a" } },
  region: { value: "eu-west-1" },
  protect: { value: true },
};

describe("Every argument bites", () => {
  it("has no argument of DatomicStorage that changes nothing", async () => {
    const idle = await idleArguments<DatomicStorageArgs>(await schema(), {
      token: "datomic:index:DatomicStorage",
      build: (args) => new DatomicStorage("db", args),
      base: storageBase,
      samples: storageSamples,
    });
    deepStrictEqual(idle, []);
  }).timeout(60_000);

  it("has no argument of DatomicCompute that changes nothing", async () => {
    const idle = await idleArguments<DatomicComputeArgs>(await schema(), {
      token: "datomic:index:DatomicCompute",
      build: (args) => new DatomicCompute("db", args),
      base: computeBase,
      samples: computeSamples,
    });
    deepStrictEqual(idle, []);
  }).timeout(60_000);
});
