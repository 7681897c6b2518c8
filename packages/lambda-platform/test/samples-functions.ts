import type { Sample } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { zip } from "./platform";

const folder = "packages/lambda-platform/example/functions/orders";
const runtime = "nodejs24.x";
const orders = { bundle: { folder }, runtime };
const zipped = { handler: "index.handler", runtime };
const codeObject = { bucketName: "builds", key: "work.zip" };
const vpc = { vpcId: "vpc-1", subnetIds: ["subnet-1"] };
const reach = { db: { port: 5432, cidrIpv4: "10.0.0.0/8" } };
const given = (work: object) => ({ given: { functions: { work: zip(work) } } });
const only = (work: object) => ({ given: { functions: { work } } });

/** Another value of every argument of a function. */
export const functionSamples: Record<string, Sample> = {
  description: { value: "Other" },
  "bundle.folder": { value: folder.replace("orders", "fulfilment"), ...only(orders) },
  "bundle.entry": { value: "answer.ts", ...only(orders) },
  "bundle.external": { value: ["./answer"], ...only(orders) },
  "bundle.minify": { value: false, ...only(orders) },
  "bundle.sourceMap": { value: true, ...only(orders) },
  "bundle.format": { value: "esm", ...only(orders) },
  archive: { value: new pulumi.asset.FileArchive("other.zip"), ...given({}) },
  "codeObject.bucketName": { value: "other", ...only({ codeObject, ...zipped }) },
  "codeObject.key": { value: "other", ...only({ codeObject, ...zipped }) },
  "codeObject.version": { value: "v1", ...only({ codeObject, ...zipped }) },
  imageUri: { value: "other:1", ...only({ imageUri: "work:1" }) },
  handler: { value: "other.handler" },
  runtime: { value: "nodejs22.x" },
  architecture: { value: "x86_64" },
  memorySize: { value: 1024 },
  timeoutSeconds: { value: 60 },
  ephemeralStorageMiB: { value: 1024 },
  environment: { value: { MODE: "a" } },
  secretArns: { value: { DB: "arn" } },
  decryptKeyArns: { value: { db: "arn:aws:kms:us-east-1:123456789012:key/2" } },
  layers: { value: ["layer"] },
  reservedConcurrentExecutions: { value: 5 },
  "alias.name": { value: "now", ...given({ alias: {} }) },
  "alias.stableVersion": { value: "8", ...given({ alias: weights() }) },
  "alias.newVersionPercent": { value: 20, ...given({ alias: weights() }) },
  "alias.codeDeploy.configurationName": {
    value: "CodeDeployDefault.LambdaAllAtOnce",
    ...given({ alias: { codeDeploy: {} } }),
  },
  "alias.provisionedConcurrentExecutions": { value: 1, ...given({ alias: {} }) },
  tracing: { value: false },
  logRetentionInDays: { value: 7 },
  logFormat: { value: "Text" },
  "statements{}.actions": { value: ["a:B"], ...given({ statements: granted() }) },
  "statements{}.resources": { value: ["other"], ...given({ statements: granted() }) },
  policyArns: { value: { own: "arn" } },
  "vpc.vpcId": { value: "vpc-2", ...given({ vpc }) },
  "vpc.subnetIds": { value: ["subnet-2"], ...given({ vpc }) },
  "vpc.securityGroupIds": { value: ["sg-1"], ...given({ vpc }) },
  "vpc.egress{}.port": { value: 3306, ...given({ vpc: { ...vpc, egress: reach } }) },
  "vpc.egress{}.cidrIpv4": { value: "10.1.0.0/16", ...given({ vpc: { ...vpc, egress: reach } }) },
  "vpc.egress{}.securityGroupId": {
    value: "sg-2",
    ...given({ vpc: { ...vpc, egress: { db: { port: 1, securityGroupId: "sg-1" } } } }),
  },
  "bucketAccess{}": { value: "read-write", ...reads() },
  sendsTo: { value: ["spare"] },
  "alarms.errors": { value: 1 },
  "alarms.throttles": { value: 1 },
  "alarms.durationPercent": { value: 50 },
};

function reads() {
  return given({ bucketAccess: { files: "read" } });
}

function weights() {
  return { stableVersion: "7", newVersionPercent: 10 };
}

function granted() {
  return { own: { actions: ["a:A"], resources: ["arn"] } };
}
