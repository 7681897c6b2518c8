import { strictEqual } from "node:assert";
import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import { ComputeFleet, type ComputeFleetArgs, Workstation, type WorkstationArgs } from "../src";

export const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
export const keyArn = "arn:aws:kms:us-east-1:123456789012:key/1";
export const secretArn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf";

export const join = {
  listenerArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/shop/1/2",
  securityGroupId: "sg-lb",
  arnSuffix: "app/shop/1",
  priority: 10,
};

export const fleet: ComputeFleetArgs = {
  network: { vpcId: "vpc-1", subnetIds: ["subnet-a", "subnet-b"] },
};
export const balanced: ComputeFleetArgs = { ...fleet, port: 8080, loadBalancer: join };

export const workstation: WorkstationArgs = {
  network: { vpcId: "vpc-1", subnetId: "subnet-a", availabilityZone: "us-east-1a" },
};

export function run(
  args: Partial<ComputeFleetArgs> = {},
  options: RecordOptions = {},
  name = "web",
): Promise<Recorded[]> {
  return record(() => new ComputeFleet(name, { ...fleet, ...args }), options);
}

export function stand(
  args: Partial<WorkstationArgs> = {},
  options: RecordOptions = {},
  name = "lab",
): Promise<Recorded[]> {
  return record(() => new Workstation(name, { ...workstation, ...args }), options);
}

/** Every resource of a type, by the last part of its token. */
export function all(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type.endsWith(`:${type}`));
}

/** The one resource of a type, or of a type and a name. */
export function only(resources: Recorded[], type: string, name?: string): Recorded {
  const found = all(resources, type).filter((each) => name === undefined || each.name === name);
  strictEqual(found.length, 1, `${found.length} resources are ${type} ${name ?? ""}`);
  return found[0] as Recorded;
}

export interface Statement {
  Sid?: string;
  Action: string[];
  Resource: string | string[];
  Principal?: Record<string, string>;
  Condition?: Record<string, Record<string, unknown>>;
}

/** The statements of a policy, by its resource's name. */
export function statements(resource: Recorded, field = "policy"): Statement[] {
  return (JSON.parse(resource.inputs[field] as string) as { Statement: Statement[] }).Statement;
}

export function statement(resource: Recorded, sid: string): Statement {
  const found = statements(resource).find((each) => each.Sid === sid);
  if (!found) throw new Error(`${resource.name} has no statement ${sid}`);
  return found;
}

/** The user data of a launch template, as the instance reads it. */
export function script(template: Recorded): string {
  return Buffer.from(template.inputs["userData"] as string, "base64").toString();
}

/** The message with which the arguments are refused. */
export async function refusal(made: Promise<unknown>): Promise<string> {
  try {
    await made;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("the arguments are taken");
}
