import { strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PackageSchema, record, type Recorded } from "@plinth/core/testing";

export interface Statement {
  Sid?: string;
  Effect: string;
  Principal?: Record<string, string | string[]>;
  Action: string[];
  Resource?: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
}

/** As committed: package.spec.ts holds it against the sources, which takes a while. */
export const schema = JSON.parse(
  readFileSync(join(__dirname, "../schema.json"), "utf8"),
) as PackageSchema;

export const account = "123456789012";
export const connectionArn = `arn:aws:codeconnections:us-east-1:${account}:connection/0a1b`;
export const digest = `sha256:${"0f".repeat(32)}`;

export function all(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type.endsWith(`:${type}`));
}

export function only(resources: Recorded[], type: string): Recorded {
  const found = all(resources, type);
  strictEqual(found.length, 1, `${found.length} of ${type}`);
  return found[0] as Recorded;
}

/** Statements of a policy document by their Sid. */
export function statements(
  resource: Recorded,
  property = "policy",
): Record<string, Statement | undefined> {
  const { Statement } = JSON.parse(resource.inputs[property] as string) as {
    Statement: Statement[];
  };
  return Object.fromEntries(Statement.map((each, index) => [each.Sid ?? `${index}`, each]));
}

/** Statements of every policy of the roles. */
export function granted(resources: Recorded[]): Record<string, Statement | undefined> {
  return Object.assign(
    {},
    ...all(resources, "RolePolicy").map((each) => statements(each)),
  ) as Record<string, Statement | undefined>;
}

/** The message with which the component refuses. */
export async function refusal(program: () => unknown): Promise<string> {
  try {
    await record(program);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("nothing was refused");
}
