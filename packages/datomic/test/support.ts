import { ok, strictEqual } from "node:assert";
import { join } from "node:path";
import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import {
  DatomicCompute,
  type DatomicComputeArgs,
  DatomicStorage,
  type DatomicStorageArgs,
} from "../src";

export const root = join(__dirname, "..");

export const storageBase: DatomicStorageArgs = {
  systemName: "roads",
  vpcId: "vpc-1",
  subnetIds: { "eu-central-1a": "subnet-a", "eu-central-1b": "subnet-b" },
};

const arnOf = (service: string, resource: string) =>
  `arn:aws:${service}:us-east-1:123456789012:${resource}`;

export const topics = [arnOf("sns", "on-call")];

/** ARNs and ids of a storage. */
export const references = {
  tableArn: arnOf("dynamodb", "table/datomic-roads"),
  indexBucketArn: "arn:aws:s3:::datomic-roads-index-123456789012",
  accessLogBucketName: "datomic-roads-logs-123456789012",
  fileSystemId: "fs-1",
  fileSystemArn: arnOf("elasticfilesystem", "file-system/fs-1"),
  accessPointArn: arnOf("elasticfilesystem", "access-point/fsap-1"),
  fileSystemSecurityGroupId: "sg-cache",
  logGroupArn: arnOf("logs", "log-group:datomic-roads"),
  kmsKeyArn: arnOf("kms", "key/1"),
};

export const computeBase: DatomicComputeArgs = {
  systemName: "roads",
  vpcId: "vpc-1",
  subnetIds: ["subnet-a", "subnet-b"],
  storage: references,
  node: { imageId: "ami-0abcdef1234567890" },
  tls: { certificateArn: arnOf("acm", "certificate/1") },
};

/** Every resource of a storage with these arguments. */
export function storage(
  args: Partial<DatomicStorageArgs> = {},
  options?: RecordOptions,
): Promise<Recorded[]> {
  return record(() => new DatomicStorage("db", { ...storageBase, ...args }), options);
}

/** Every resource of a compute with these arguments. */
export function compute(
  args: Partial<DatomicComputeArgs> = {},
  options?: RecordOptions,
): Promise<Recorded[]> {
  return record(() => new DatomicCompute("db", { ...computeBase, ...args }), options);
}

/** The resources of a type, by its last part. */
export function all(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type.endsWith(`:${type}`));
}

/** The one resource of a type, or of a type and a name. */
export function only(resources: Recorded[], type: string, name?: string): Recorded {
  const found = all(resources, type).filter((each) => name === undefined || each.name === name);
  strictEqual(found.length, 1, `${found.length} of ${type} ${name ?? ""}`);
  return found[0] as Recorded;
}

export interface Statement {
  Sid: string;
  Effect: string;
  Principal?: Record<string, string | string[]>;
  Action: string[];
  Resource: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
}

/** The statements of a policy, which is known. */
export function statements(resource: Recorded): Statement[] {
  const policy = resource.inputs["policy"];
  ok(typeof policy === "string" && policy !== "[unknown]", `${resource.name}: ${String(policy)}`);
  return (JSON.parse(policy) as { Statement: Statement[] }).Statement;
}

/** The statement of that name. */
export function statement(resource: Recorded, sid: string): Statement {
  const found = statements(resource).find((each) => each.Sid === sid);
  ok(found, `${resource.name} has no statement ${sid}`);
  return found;
}

/** The script that a launch template starts with. */
export function script(template: Recorded): string {
  return Buffer.from(String(template.inputs["userData"]), "base64").toString();
}
