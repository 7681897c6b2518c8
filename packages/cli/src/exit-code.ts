import type { Plan } from "@plinth/preview";

/** What a run ends with. An error is 1, whatever else holds. */
export const ExitCode = { Fine: 0, Error: 1, Changes: 2, Violation: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A mandatory violation comes before changes, which count with `--detailed-exitcode` only. */
export function exitCodeOf(plans: Plan[], detailed: boolean): ExitCode {
  if (plans.some((plan) => plan.summary.violations.mandatory > 0)) return ExitCode.Violation;
  const changes = plans.some((plan) => plan.resources.length > 0);
  return detailed && changes ? ExitCode.Changes : ExitCode.Fine;
}
