import type { PlanValue } from "@plinth/preview";

export type Fields = { [key: string]: PlanValue };

export function listOf(value: PlanValue | undefined): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** The statements of a policy document; nothing when it is unknown or no document. */
export function statementsOf(document: PlanValue | undefined): Fields[] | undefined {
  if (typeof document !== "string") return undefined;
  try {
    const { Statement } = JSON.parse(document) as { Statement?: PlanValue };
    const all = Array.isArray(Statement) ? Statement : [Statement];
    return all.filter((each) => typeof each === "object" && each !== null) as Fields[];
  } catch {
    return undefined;
  }
}

/** Whoever a document of trust names. */
export function principalsOf(document: PlanValue | undefined): string[] {
  const statements = statementsOf(document) ?? [];
  const found = statements.flatMap(({ Principal }) =>
    typeof Principal === "object" && Principal !== null
      ? Object.values(Principal).flatMap((each) => listOf(each))
      : listOf(Principal),
  );
  return found.length > 0 ? [...new Set(found)] : ["[unknown]"];
}
