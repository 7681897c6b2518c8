import { strictEqual } from "node:assert";
import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { Bastion, type BastionArgs } from "../src";

export const topic = "arn:aws:sns:us-east-1:123456789012:ops";
export const key = "arn:aws:kms:us-east-1:123456789012:key/1";
const host = "db.example.internal";

/** A bastion for one database. */
export const bastionBase: BastionArgs = {
  vpcId: "vpc-1",
  subnetId: "subnet-1",
  egress: { database: { securityGroupId: "sg-db", port: 5432, host } },
};

export const ssh = { keyName: "ops", cidrs: { office: "203.0.113.0/24" } };

/** Every child of a bastion called `ops`. */
export async function bastionPlan(
  args: Partial<BastionArgs> = {},
  options: RecordOptions = {},
  name = "ops",
): Promise<Recorded[]> {
  const all = await record(() => new Bastion(name, { ...bastionBase, ...args }), options);
  return all.filter(({ custom }) => custom);
}

/** The resources of a type, by its last part. */
export function all(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type.endsWith(`:${type}`));
}

/** The only resource of a type. */
export function one(resources: Recorded[], type: string): Recorded {
  const found = all(resources, type);
  strictEqual(found.length, 1, `${found.length} of ${type}`);
  return found[0] as Recorded;
}

/** Statements of the policy of the only resource of a type. */
export function statements(resources: Recorded[], type: string): Record<string, unknown>[] {
  const policy = one(resources, type).inputs["policy"] as string;
  return (JSON.parse(policy) as { Statement: Record<string, unknown>[] }).Statement;
}

/** The lines of the refusal, without the first; fails when the arguments are taken. */
export async function bastionRefusal(args: Partial<BastionArgs>): Promise<string[]> {
  try {
    await bastionPlan(args);
  } catch (error) {
    if (!(error instanceof pulumi.ResourceError)) throw error;
    const [head = "", ...lines] = error.message.split("\n");
    const count = lines.length === 1 ? "1 bad argument" : `${lines.length} bad arguments`;
    strictEqual(head, `Bastion "ops" has ${count}:`);
    return lines.map((line) => line.slice(2));
  }
  throw new Error("the arguments are taken");
}

/** The component's outputs, once known. */
export async function bastionOutputs(
  args: Partial<BastionArgs> = {},
): Promise<Record<string, unknown>> {
  const known: Record<string, unknown> = {};
  await record(() => {
    const made = new Bastion("ops", { ...bastionBase, ...args });
    for (const [field, value] of Object.entries(made)) {
      if (pulumi.Output.isInstance(value) && field !== "urn") {
        value.apply((each) => (known[field] = each));
      }
    }
  });
  return known;
}
