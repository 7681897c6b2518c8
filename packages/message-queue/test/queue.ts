import { strictEqual } from "node:assert";
import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import { MessageQueue, type MessageQueueArgs } from "../src";

/** Registrations of one queue, with a key unless told otherwise. */
export function queueWith(
  args: Partial<MessageQueueArgs> = {},
  options?: RecordOptions,
): Promise<Recorded[]> {
  return record(() => new MessageQueue("jobs", { kmsKeyId: "key", ...args }), options);
}

/** The registration of that type and name. */
export function the(resources: Recorded[], type: string, name = "jobs"): Recorded {
  const found = resources.filter((each) => each.type.endsWith(`:${type}`) && each.name === name);
  strictEqual(found.length, 1, `${found.length} of ${type} ${name}`);
  return found[0] as Recorded;
}

export interface Statement {
  Sid: string;
  Effect: string;
  Principal: Record<string, string | string[]>;
  Action: string[];
  Resource: string;
  Condition?: Record<string, Record<string, string>>;
}

/** Statements of the policy of the queue, or of its dead-letter queue. */
export function statements(resources: Recorded[], name = "jobs"): Statement[] {
  const text = the(resources, "QueuePolicy", name).inputs["policy"] as string;
  return (JSON.parse(text) as { Statement: Statement[] }).Statement;
}
