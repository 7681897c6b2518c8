import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Control, Severity } from "./control";

/** A written, dated and approved exception to one control on one resource. */
export interface Exemption {
  id: string;
  control: string;
  /** URN in which `*` stands for anything; `stack` for a verdict on the stack as a whole. */
  urn: string;
  reason: string;
  /** What makes up for it: controls or measures. */
  compensating: string[];
  owner: string;
  approvedBy: string;
  created: string;
  expires: string;
}

const fields: readonly (keyof Exemption)[] = [
  "id",
  "control",
  "urn",
  "reason",
  "compensating",
  "owner",
  "approvedBy",
  "created",
  "expires",
];
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

function folder(): string {
  return process.env["PLINTH_EXEMPTIONS"] ?? join(__dirname, "../../exemptions");
}

let loaded: { folder: string; exemptions: Exemption[] } | undefined;
const used = new Set<string>();

/** Every exemption in the folder, which code owners guard. */
export function exemptions(): Exemption[] {
  const from = folder();
  if (loaded?.folder === from) return loaded.exemptions;
  const files = existsSync(from)
    ? readdirSync(from)
        .filter((file) => /\.ya?ml$/.test(file))
        .sort()
    : [];
  const all = files.flatMap(
    (file) => (parse(readFileSync(join(from, file), "utf8")) ?? []) as Exemption[],
  );
  loaded = { folder: from, exemptions: all };
  return all;
}

function matches(pattern: string, urn: string | null): boolean {
  if (urn === null) return pattern === "stack";
  const source = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${source.join(".*")}$`).test(urn);
}

function daysLeft({ expires }: Exemption): number {
  return Math.ceil((Date.parse(expires) - clock.now()) / dayMs);
}

/** The exemption that covers a finding, if one does today. */
export function exemptionFor(control: Control, urn: string | null): Exemption | undefined {
  const found = exemptions().find(
    (each) =>
      each.control === control.id &&
      matches(each.urn, urn) &&
      faultsOf(each, [control]).length === 0,
  );
  if (found) used.add(found.id);
  return found;
}

/** Why an exemption does not hold. */
export function faultsOf(exemption: Exemption, controls: readonly Control[]): string[] {
  const missing = fields.filter(
    (field) => exemption[field] === undefined || exemption[field].length === 0,
  );
  if (missing.length > 0) return [`lacks ${missing.join(", ")}`];
  const control = controls.find((each) => each.id === exemption.control);
  if (!control) return [`names the control ${exemption.control}, which is not in the pack`];
  const lasts = (Date.parse(exemption.expires) - Date.parse(exemption.created)) / dayMs;
  const longest = longestDays[control.severity];
  const faults: [boolean, string][] = [
    [Number.isNaN(lasts), "has a date that is not YYYY-MM-DD"],
    [daysLeft(exemption) <= 0, `expired on ${exemption.expires}`],
    [lasts > longest, `lasts ${lasts} days; a ${control.severity} control allows ${longest}`],
    [exemption.owner === exemption.approvedBy, "is approved by its own owner"],
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
