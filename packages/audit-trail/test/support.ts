import { deepStrictEqual, ok } from "node:assert";
import { type Recorded } from "@plinth/core/testing";

/** Refuses with exactly these lines below the component's headline. */
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

/** Every custom resource of a type that takes a region, and lacks the one given. */
export function strayed(resources: Recorded[], region: string, global: RegExp): string[] {
  return resources
    .filter(
      ({ custom, type, inputs }) => custom && !global.test(type) && inputs["region"] !== region,
    )
    .map(({ type, name }) => `${type} ${name}`);
}
