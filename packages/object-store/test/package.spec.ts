import { deepStrictEqual } from "node:assert";
import { join } from "node:path";
import {
  golden,
  idleArguments,
  matchesGolden,
  type PackageSchema,
  recordProgram,
  schemaOf,
} from "@plinth/core/testing";
import { ObjectStore, type ObjectStoreArgs } from "../src";
import { abroadKeyArn, keyArn } from "./support";

const root = join(__dirname, "..");
const created = ["s3:ObjectCreated:*"];
const functionArn = "arn:aws:lambda:us-east-1:123456789012:function:a";
const event = { events: { a: { events: created, functionArn } } };
const noTarget = (target: object) => ({ given: { events: { a: { events: created, ...target } } } });
const cors = { cors: { web: { allowedOrigins: ["https://a.example"], allowedMethods: ["GET"] } } };
const copies = { destinationBucketArn: "arn:aws:s3:::copies", destinationKmsKeyArn: abroadKeyArn };
const replication = { replication: { a: copies } };
const lifecycle = {
  lifecycleRules: {
    old: {
      transitions: [{ days: 100, storageClass: "GLACIER" }],
      noncurrentTransitions: [{ days: 100, storageClass: "GLACIER" }],
      noncurrentVersionExpirationDays: 300,
    },
  },
};
const role = "arn:aws:iam::210987654321:role/reader";
const grants = { grants: { Share: { principalArns: [role], actions: ["s3:GetObject"] } } };
const forService = { grants: { Share: { services: ["config"], actions: ["s3:PutObject"] } } };
const accessLogs = { accessLogs: { bucketName: "logs" } };
const objectLock = { objectLock: { days: 10 } };

const samples = {
  bucketName: { value: "other" },
  encryption: { value: "sse-s3" },
  kmsKeyId: { value: keyArn },
  encryptionReason: { value: "Other", given: { encryption: "sse-s3", encryptionReason: "One" } },
  uploadsMayNameKey: { value: true },
  versioning: { value: false },
  "lifecycleRules{}.prefix": { value: "tmp/", given: lifecycle },
  "lifecycleRules{}.tags": { value: { Kind: "draft" }, given: lifecycle },
  "lifecycleRules{}.transitions[].days": { value: 200, given: lifecycle },
  "lifecycleRules{}.transitions[].storageClass": { value: "DEEP_ARCHIVE", given: lifecycle },
  "lifecycleRules{}.expirationDays": { value: 200, given: lifecycle },
  "lifecycleRules{}.noncurrentTransitions[].days": { value: 200, given: lifecycle },
  "lifecycleRules{}.noncurrentTransitions[].storageClass": {
    value: "DEEP_ARCHIVE",
    given: lifecycle,
  },
  "lifecycleRules{}.noncurrentVersionExpirationDays": { value: 400, given: lifecycle },
  abortIncompleteMultipartUploadDays: { value: 1 },
  "cors{}.allowedOrigins": { value: ["https://b.example"], given: cors },
  "cors{}.allowedMethods": { value: ["PUT"], given: cors },
  "cors{}.allowedHeaders": { value: ["content-type"], given: cors },
  "cors{}.exposeHeaders": { value: ["ETag"], given: cors },
  "cors{}.maxAgeSeconds": { value: 60, given: cors },
  "accessLogs.bucketName": { value: "others", given: accessLogs },
  "accessLogs.prefix": { value: "a/", given: accessLogs },
  "objectLock.mode": { value: "COMPLIANCE", given: objectLock },
  "objectLock.days": { value: 20, given: objectLock },
  "events{}.events": { value: ["s3:ObjectRemoved:*"], given: event },
  "events{}.prefix": { value: "in/", given: event },
  "events{}.suffix": { value: ".jpg", given: event },
  "events{}.functionArn": { value: `${functionArn}2`, given: event },
  "events{}.queueArn": {
    value: "arn:aws:sqs:us-east-1:123456789012:b",
    ...noTarget({ queueArn: "arn:aws:sqs:us-east-1:123456789012:a" }),
  },
  "events{}.topicArn": {
    value: "arn:aws:sns:us-east-1:123456789012:b",
    ...noTarget({ topicArn: "arn:aws:sns:us-east-1:123456789012:a" }),
  },
  eventBridge: { value: true },
  "readers.distributionArns": {
    value: { web: "arn:aws:cloudfront::123456789012:distribution/E1ABCDEF" },
  },
  logDelivery: { value: ["delivery.logs"] },
  "grants{}.principalArns": { value: [`${role}2`], given: grants },
  "grants{}.services": { value: ["backup"], given: forService },
  "grants{}.actions": { value: ["s3:GetObjectVersion"], given: grants },
  "grants{}.prefix": { value: "out/", given: grants },
  "replication{}.destinationBucketArn": { value: "arn:aws:s3:::others", given: replication },
  "replication{}.destinationAccountId": { value: "210987654321", given: replication },
  "replication{}.destinationKmsKeyArn": { value: keyArn, given: replication },
  "replication{}.prefix": { value: "kept/", given: replication },
  "replication{}.storageClass": { value: "STANDARD_IA", given: replication },
  "replication{}.deleteMarkers": { value: true, given: replication },
  "replication{}.timeControl": { value: true, given: replication },
  "replication{}.priority": { value: 2, given: replication },
  tags: { value: { Team: "a" } },
  region: { value: "eu-west-1" },
  protect: { value: false },
};

describe("@plinth/object-store", () => {
  let schema: PackageSchema;

  before(async () => {
    schema = await schemaOf(root, [ObjectStore]);
  });

  it("has the schema that schema.json holds", () => {
    matchesGolden(join(root, "schema.json"), schema);
  });

  it("has an example of the resources in golden.json", async () => {
    matchesGolden(
      join(__dirname, "golden.json"),
      golden(await recordProgram(join(root, "example"))),
    );
  });

  it("has 0 arguments that change nothing", async () => {
    const idle = await idleArguments<ObjectStoreArgs>(schema, {
      token: "object-store:index:ObjectStore",
      build: (args) => new ObjectStore("sample", args),
      base: {},
      samples,
    });
    deepStrictEqual(idle, []);
  });
});
