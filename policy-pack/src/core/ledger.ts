import { appendFileSync } from "node:fs";
import type { Control } from "./control";
import type { Finding } from "./verdict";

/** One evaluation, as the ledger keeps it. */
export interface LedgerLine extends Omit<Finding, "urn"> {
  policy: string;
  control: string;
  urn: string | null;
  level: Control["level"];
  severity: Control["severity"];
}

const evaluated = new Set<string>();

/** True for a control that has judged something in this run. */
export function hasJudged(control: Control): boolean {
  return evaluated.has(control.slug);
}

/**
 * Keeps an evaluation in the file that `PLINTH_POLICY_LEDGER` names. The analyzer protocol carries
 * violations only; evidence needs what passed, too.
 */
export function record(control: Control, urn: string | null, { verdict, message }: Finding): void {
  evaluated.add(control.slug);
  const file = process.env["PLINTH_POLICY_LEDGER"];
  if (file === undefined || file === "") return;
  const { slug: policy, id, level, severity } = control;
  const line: LedgerLine = { policy, control: id, urn, verdict, message, level, severity };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}
