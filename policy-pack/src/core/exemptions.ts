import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Control, Severity } from "./control";
import { type Exemption, type ExemptionFolder, readExemptions } from "./exemption-files";

/** Days that an exemption may last, by the severity of its control. A critical one has none. */
const longestDays: Readonly<Record<Severity, number>> = {
  critical: 0,
  high: 90,
  medium: 180,
  low: 365,
};
const warningDays = 14;
const dayMs = 86_400_000;
const clock = { now: () => Date.now() };

/** Fixes the day that exemptions are held against, and returns what gives the real one back. */
export function fixClock(date: string): () => void {
  const before = clock.now;
  clock.now = () => Date.parse(date);
  return () => {
    clock.now = before;
  };
}

let loaded: ({ from: string } & ExemptionFolder) | undefined;
const used = new Set<string>();

/** Every exemption in the folder that `PLINTH_EXEMPTIONS` names, by default the pack's own. */
export function exemptions(): ExemptionFolder {
  const from = process.env["PLINTH_EXEMPTIONS"] ?? join(__dirname, "../../exemptions");
  if (loaded?.from !== from) loaded = { from, ...readExemptions(from) };
  return loaded;
}

function isLike(pattern: string, urn: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(urn);
}

function isOf(type: string, urn: string): boolean {
  return urn.split("::")[2]?.split("$").at(-1) === type;
}

function daysLeft({ expires }: Exemption): number {
  return Math.ceil((Date.parse(expires) - clock.now()) / dayMs);
}

/** The hash that binds an exemption to what was found. */
export function valueHash(message: string): string {
  return `sha256:${createHash("sha256").update(message).digest("hex")}`;
}

/** The exemption that covers a finding, if one does today. */
export function exemptionFor(
  control: Control,
  urn: string | null,
  message: string,
): Exemption | undefined {
  if (urn === null) return undefined;
  const found = exemptions().exemptions.find(
    (each) =>
      each.control === control.id &&
      isOf(each.resource.type, urn) &&
      isLike(each.resource.urn, urn) &&
      (each.value === undefined || each.value === valueHash(message)) &&
      faultsOf(each, [control]).length === 0,
  );
  if (found) used.add(found.id);
  return found;
}

/** Why an exemption does not hold. */
export function faultsOf(exemption: Exemption, controls: readonly Control[]): string[] {
  const { created, expires, owner, approvedBy } = exemption;
  const control = controls.find((each) => each.id === exemption.control);
  if (!control) return [`names the control ${exemption.control}, which is not in the pack`];
  const { severity } = control;
  const lasts = (Date.parse(expires) - Date.parse(created)) / dayMs;
  const longest = longestDays[severity];
  const faults: [boolean, string][] = [
    [daysLeft(exemption) <= 0, `expired on ${expires}`],
    [lasts > longest, `lasts ${lasts} days; a ${severity} control allows ${longest}`],
    [owner === approvedBy, `is approved by its own owner, ${owner}`],
  ];
  return faults.filter(([holds]) => holds).map(([, fault]) => fault);
}

/** True for an exemption that ends within two weeks. */
export function endsSoon(exemption: Exemption): boolean {
  const left = daysLeft(exemption);
  return left > 0 && left <= warningDays;
}

/** True for an exemption that covered a finding in this run. */
export function isUsed({ id }: Exemption): boolean {
  return used.has(id);
}
