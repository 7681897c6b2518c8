import { deepStrictEqual } from "node:assert";
import { join } from "node:path";
import { idleArguments, schemaOf } from "@plinth/core/testing";
import {
  AccountBaseline,
  type AccountBaselineArgs,
  AuditTrail,
  type AuditTrailArgs,
  ConfigRecorder,
  type ConfigRecorderArgs,
  ThreatDetection,
  type ThreatDetectionArgs,
} from "../src";

const root = join(__dirname, "..");
const topicArn = "arn:aws:sns:us-east-1:123456789012:t";
const common = {
  tags: { value: { Team: "a" } },
  region: { value: "eu-west-1" },
  protect: { value: false },
};
const off = { value: false };

describe("No argument changes nothing", () => {
  it("of AuditTrail, 11 of them", async () => {
    const lock = { lock: {} };
    const idle = await idleArguments<AuditTrailArgs>(await schemaOf(root, [AuditTrail]), {
      token: "audit-trail:index:AuditTrail",
      build: (args) => new AuditTrail("sample", args),
      base: {},
      samples: {
        kmsKeyId: { value: "key" },
        retentionDays: { value: 400 },
        archiveAfterDays: { value: 30 },
        "lock.mode": { value: "COMPLIANCE", given: lock },
        "lock.days": { value: 10, given: lock },
        logRetentionDays: { value: 731 },
        objectArnPrefixes: { value: ["arn:aws:s3:::records/"] },
        alarmTopicArns: { value: [topicArn] },
        ...common,
      },
    });
    deepStrictEqual(idle, []);
  });

  it("of ConfigRecorder, 16 of them", async () => {
    const idle = await idleArguments<ConfigRecorderArgs>(await schemaOf(root, [ConfigRecorder]), {
      token: "audit-trail:index:ConfigRecorder",
      build: (args) => new ConfigRecorder("sample", args),
      base: { rules: { a: { identifier: "REQUIRED_TAGS" } } },
      samples: {
        recorder: off,
        globalResources: off,
        frequency: { value: "DAILY" },
        excludedTypes: { value: ["AWS::EC2::Volume"] },
        bucketName: { value: "central" },
        kmsKeyArn: { value: "arn:aws:kms:us-east-1:123456789012:key/a" },
        snapshotHours: { value: 6 },
        retentionDays: { value: 400 },
        archiveAfterDays: { value: 30 },
        "rules{}.identifier": { value: "ENCRYPTED_VOLUMES" },
        "rules{}.parameters": { value: { tag1Key: "a" } },
        "rules{}.resourceTypes": { value: ["AWS::EC2::Volume"] },
        "rules{}.hours": { value: 1 },
        ...common,
      },
    });
    deepStrictEqual(idle, []);
  });

  it("of ThreatDetection, 12 of them", async () => {
    const idle = await idleArguments<ThreatDetectionArgs>(await schemaOf(root, [ThreatDetection]), {
      token: "audit-trail:index:ThreatDetection",
      build: (args) => new ThreatDetection("sample", args),
      base: {},
      samples: {
        guardDuty: off,
        features: { value: { s3: false } },
        findingFrequency: { value: "ONE_HOUR" },
        topicArn: { value: topicArn },
        minimumSeverity: { value: 4, given: { topicArn } },
        securityHub: off,
        standards: { value: ["pci"] },
        accessAnalyzer: off,
        unusedAccessDays: { value: 30 },
        ...common,
      },
    });
    deepStrictEqual(idle, []);
  });

  it("of AccountBaseline, 19 of them", async () => {
    const security = { name: "n", title: "t", email: "a@example.com", phone: "1" };
    const idle = await idleArguments<AccountBaselineArgs>(await schemaOf(root, [AccountBaseline]), {
      token: "audit-trail:index:AccountBaseline",
      build: (args) => new AccountBaseline("sample", args),
      base: { contacts: { security } },
      samples: {
        passwordPolicy: off,
        "passwords.minimumLength": { value: 20 },
        "passwords.remembered": { value: 10 },
        "passwords.maxAgeDays": { value: 0 },
        s3PublicAccessBlock: off,
        ebsEncryption: off,
        ebsKmsKeyArn: { value: "arn:aws:kms:us-east-1:123456789012:key/a" },
        snapshotBlock: off,
        snapshotSharing: { value: "block-new-sharing" },
        imageBlock: off,
        instanceMetadata: off,
        metadataHopLimit: { value: 2 },
        "contacts{}.name": { value: "x" },
        "contacts{}.title": { value: "x" },
        "contacts{}.email": { value: "b@example.com" },
        "contacts{}.phone": { value: "2" },
        ...common,
      },
    });
    deepStrictEqual(idle, []);
  });
});
