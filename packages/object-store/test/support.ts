import { ok, rejects, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import { ObjectStore, type ObjectStoreArgs } from "../src";

export const keyArn = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555";
export const abroadKeyArn = keyArn.replace("us-east-1", "us-west-2");
export const sseS3: ObjectStoreArgs = { encryption: "sse-s3", encryptionReason: "Public assets" };

/** The registrations of a store called `data` in the stack `stack`. */
export const store = (args: ObjectStoreArgs = {}) => record(() => new ObjectStore("data", args));

/** The only resource of a type. */
export function only(resources: Recorded[], type: string): Recorded {
  const found = resources.filter((each) => each.type.endsWith(`:${type}`));
  strictEqual(found.length, 1, `${found.length} of ${type}`);
  return found[0] as Recorded;
}

export function has(resources: Recorded[], type: string): boolean {
  return resources.some((each) => each.type.endsWith(`:${type}`));
}

export interface Statement {
  Sid: string;
  Effect: string;
  Principal: Record<string, string | string[]>;
  Action: string[];
  Resource: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
}

/** Statements of a policy by their ids. */
export function statements(resource: Recorded): Record<string, Statement> {
  const { Statement: all } = JSON.parse(resource.inputs["policy"] as string) as {
    Statement: Statement[];
  };
  return Object.fromEntries(all.map((each) => [each.Sid, each]));
}

/** Statements of the bucket's policy by their ids. */
export async function policyOf(args: ObjectStoreArgs): Promise<Record<string, Statement>> {
  return statements(only(await store(args), "BucketPolicy"));
}

/** Holds the refusal to these lines, and to no other. */
export async function refuses(args: ObjectStoreArgs, ...lines: string[]): Promise<void> {
  const count = lines.length === 1 ? "1 bad argument" : `${lines.length} bad arguments`;
  const message = [`ObjectStore "data" has ${count}:`, ...lines.map((each) => `  ${each}`)];
  await rejects(store(args), (error: Error) => {
    strictEqual(error.message, message.join("\n"));
    return true;
  });
}

/** True when one resource waits for another. */
export function waits(resources: Recorded[], type: string, forType: string): void {
  const { dependencies } = only(resources, type);
  ok(dependencies.includes(only(resources, forType).urn), `${type} does not wait for ${forType}`);
}
