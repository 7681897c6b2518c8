import type { Plan, PlanValue } from "@plinth/preview";
import { count } from "./names";

function unknowns(value: PlanValue): number {
  if (value === "[unknown]") return 1;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + unknowns(each), 0);
}

/** What a reader must know to weigh the plan: what was not run, and what stood in for it. */
export function notes(plan: Plan): string[] {
  const unknown = plan.resources.reduce((sum, each) => sum + unknowns(each.inputs), 0);
  const opaque = plan.resources.filter((each) => each.remote);
  const said = plan.diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
  const answered = plan.invokes.map(
    ({ token, fixture }) => `data source ${token.split(":").at(-1) ?? token}: ${fixture}`,
  );
  return [
    `Pulumi SDK ${plan.generator.sdk}; providers were not run: what only they compute is unknown (${count(unknown, "input")}).`,
    ...(opaque.length > 0
      ? [
          `${count(opaque.length, "opaque component")}: a plug-in makes the children, which are not shown.`,
        ]
      : []),
    ...[...new Set(answered)].sort(),
    ...said,
  ];
}
