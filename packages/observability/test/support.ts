import { deepStrictEqual, ok } from "node:assert";
import { type Recorded } from "@plinth/core/testing";

export const topicArn = "arn:aws:sns:us-east-1:123456789012:t";

/** Refuses with exactly this message, the component's headline included. */
export async function refuses(program: Promise<unknown>, lines: string[]): Promise<void> {
  const message = await program.then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  deepStrictEqual(
    message.split("\n").slice(1),
    lines.map((each) => `  ${each}`),
    message,
  );
}

export function of(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type.endsWith(`:${type}`));
}

export function one(resources: Recorded[], type: string, name?: string): Recorded {
  const found = of(resources, type).find((each) => name === undefined || each.name === name);
  ok(found, `no ${type} ${name ?? ""}`);
  return found;
}

export const nat = {
  description: "Ports run out",
  namespace: "AWS/NATGateway",
  metricName: "ErrorPortAllocation",
  dimensions: { NatGatewayId: "nat-1" },
  threshold: 0,
};
