import type { Plan } from "@plinth/preview";

/** The plan itself; several plans stand in one object, so that the text is one JSON document. */
export function json(plans: Plan[]): string {
  const [only, ...others] = plans;
  const document = only && others.length === 0 ? only : { schemaVersion: "1", plans };
  return `${JSON.stringify(document, null, 2)}\n`;
}
