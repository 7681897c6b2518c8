import { ok, rejects, strictEqual } from "node:assert";
import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import { DrReplica, type DrReplicaArgs, DrSource, type DrSourceArgs } from "../src";

export const sourceArn = "arn:aws:rds:us-east-1:123456789012:db:shop";
export const topic = "arn:aws:sns:us-west-2:123456789012:alarms";

export const database = {
  source: { arn: sourceArn, engineVersion: "17", backupRetentionDays: 7 },
  instanceClass: "db.r6g.large",
  vpcId: "vpc-1",
  subnetIds: ["subnet-a", "subnet-b"],
};

export const record1 = {
  recordName: "api.example.com",
  primary: { dnsName: "one.us-east-1.elb.amazonaws.com", hostedZoneId: "Z35SXDOTRQ7X7K" },
  standby: { dnsName: "two.us-west-2.elb.amazonaws.com", hostedZoneId: "Z1H1FL5HABSF5" },
};

export const dns = { hostedZoneId: "Z1", records: { api: record1 } };

export const base: DrReplicaArgs = {
  region: "us-west-2",
  primaryRegion: "us-east-1",
  alarmTopicArns: [topic],
};

/** Everything that a second region can have. */
export const whole: DrReplicaArgs = {
  ...base,
  database: { ...database, allowedSecurityGroupIds: { api: "sg-api" } },
  heartbeat: { dimensions: { System: "shop" } },
  buckets: { files: { sourceBucketName: "shop-files", ruleId: "standby" } },
  vault: {},
  services: { api: { clusterName: "shop", serviceName: "api" } },
  replicaKeys: { data: "arn:aws:kms:us-east-1:123456789012:key/mrk-1" },
  dns: { ...dns, records: { api: { ...record1, probe: {} } } },
};

export function replica(
  args: Partial<DrReplicaArgs>,
  options?: RecordOptions,
  name = "shop",
): Promise<Recorded[]> {
  return record(() => new DrReplica(name, { ...base, ...args }), options);
}

export function source(args: Partial<DrSourceArgs>): Promise<Recorded[]> {
  const topics = { alarmTopicArns: ["arn:aws:sns:us-east-1:123456789012:alarms"] };
  return record(() => new DrSource("shop", { ...topics, ...args }));
}

/** The message of the refusal, whole. */
export async function refused(args: Partial<DrReplicaArgs>, name = "shop"): Promise<string> {
  let message = "";
  await rejects(replica(args, undefined, name), (error: Error) => {
    message = error.message;
    return true;
  });
  return message;
}

/** The message of a refusal for one reason. */
export function because(problem: string): string {
  return `DrReplica "shop" has 1 bad argument:\n  ${problem}`;
}

export function only(resources: Recorded[], type: string, name?: string): Recorded {
  const found = resources.filter(
    (each) => each.type.endsWith(`:${type}`) && (name === undefined || each.name === name),
  );
  strictEqual(found.length, 1, `${found.length} of ${type} ${name ?? ""}`);
  return found[0] as Recorded;
}

interface Statement {
  Sid?: string;
  Effect: string;
  Action: string[];
  Principal: Record<string, unknown>;
}

export function statements(resource: Recorded): Statement[] {
  const { policy } = resource.inputs;
  ok(typeof policy === "string");
  return (JSON.parse(policy) as { Statement: Statement[] }).Statement;
}

export const urns = (resources: Recorded[]) => resources.map(({ urn }) => urn);
