import { deepStrictEqual } from "node:assert";
import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { BackupPlan, type BackupPlanArgs, type BackupRuleConfig } from "../src";

export const schedule = "cron(0 5 * * ? *)";
export const database = "arn:aws:rds:us-east-1:123456789012:db:orders";
export const topic = "arn:aws:sns:us-east-1:123456789012:ops";
export const westKey = "arn:aws:kms:us-west-2:123456789012:key/west";

/** A daily rule for one database. */
export const base: BackupPlanArgs = {
  rules: { daily: { schedule } },
  selections: { databases: { resourceArns: [database] } },
};

/** The base with another rule. */
export function rule(given: Partial<BackupRuleConfig>): Partial<BackupPlanArgs> {
  return { rules: { daily: { schedule, ...given } } };
}

/** Every child of a plan called `orders`. */
export async function plan(
  args: Partial<BackupPlanArgs> = {},
  options: RecordOptions = {},
  name = "orders",
): Promise<Recorded[]> {
  const all = await record(() => new BackupPlan(name, { ...base, ...args }), options);
  return all.filter(({ custom }) => custom);
}

/** The resources of a type, by its last part. */
export function all(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type.endsWith(`:${type}`));
}

/** The only resource of a type. */
export function one(resources: Recorded[], type: string): Recorded {
  const found = all(resources, type);
  deepStrictEqual(found.length, 1, `${found.length} of ${type}`);
  return found[0] as Recorded;
}

/** The rules of the plan. */
export function rulesOf(resources: Recorded[]): Record<string, unknown>[] {
  return one(resources, "Plan").inputs["rules"] as Record<string, unknown>[];
}

/** The lines of the refusal, without the first; fails when the arguments are taken. */
export async function refusal(args: Partial<BackupPlanArgs>): Promise<string[]> {
  try {
    await plan(args);
  } catch (error) {
    if (!(error instanceof pulumi.ResourceError)) throw error;
    const [head = "", ...lines] = error.message.split("\n");
    const count = lines.length === 1 ? "1 bad argument" : `${lines.length} bad arguments`;
    deepStrictEqual(head, `BackupPlan "orders" has ${count}:`);
    return lines.map((line) => line.slice(2));
  }
  throw new Error("the arguments are taken");
}

/** What the program logged as warnings. */
export async function warnings(args: Partial<BackupPlanArgs>): Promise<string[]> {
  const heard: string[] = [];
  const { warn } = pulumi.log;
  const log = pulumi.log as { warn: typeof warn };
  log.warn = (message) => {
    heard.push(message);
    return Promise.resolve();
  };
  try {
    await plan(args);
  } finally {
    log.warn = warn;
  }
  return heard;
}
