import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A written, dated and approved exception to one control on one resource. */
export interface Exemption {
  id: string;
  control: string;
  /** Type token, and a URN in which `*` stands for anything. */
  resource: { type: string; urn: string };
  /** `sha256:` and the hash of the finding's message: another value voids the exemption. */
  value?: string;
  kind: "addressable-alternative" | "compensating" | "not-applicable" | "risk-accepted";
  reason: string;
  /** Controls or measures that make up for it. */
  compensating?: string[];
  owner: string;
  approvedBy: string;
  ticket: string;
  /** YYYY-MM-DD, as `expires`. */
  created: string;
  expires: string;
}

export interface ExemptionFolder {
  exemptions: Exemption[];
  /** What in the folder is no exemption. */
  faults: string[];
}

const texts = ["id", "control", "reason", "owner", "approvedBy", "ticket", "created", "expires"];
const kinds: readonly unknown[] = [
  "addressable-alternative",
  "compensating",
  "not-applicable",
  "risk-accepted",
];
const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const isDate = (value: unknown): boolean =>
  typeof value === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value));

function lacks(entry: unknown): string[] {
  if (typeof entry !== "object" || entry === null) return ["everything: it is no mapping"];
  const fields = entry as { [key: string]: unknown };
  const resource = (fields["resource"] ?? {}) as { [key: string]: unknown };
  return [
    ...texts.filter((key) => !isText(fields[key])),
    ...["type", "urn"].filter((key) => !isText(resource[key])).map((key) => `resource.${key}`),
    ...(kinds.includes(fields["kind"]) ? [] : [`kind (one of ${kinds.join(", ")})`]),
    ...["created", "expires"]
      .filter((key) => isText(fields[key]) && !isDate(fields[key]))
      .map((key) => `a date YYYY-MM-DD in ${key}`),
  ];
}

function readFile(file: string, name: string): ExemptionFolder {
  let entries: unknown;
  try {
    entries = parse(readFileSync(file, "utf8")) ?? [];
  } catch {
    return { exemptions: [], faults: [`${name} is no YAML`] };
  }
  if (!Array.isArray(entries)) return { exemptions: [], faults: [`${name} is no list`] };
  const read: ExemptionFolder = { exemptions: [], faults: [] };
  for (const [index, entry] of (entries as unknown[]).entries()) {
    const missing = lacks(entry);
    if (missing.length === 0) read.exemptions.push(entry as Exemption);
    else read.faults.push(`${name}, entry ${index + 1} lacks ${missing.join(", ")}`);
  }
  return read;
}

/** Reads every exemption of a folder, in the order of the names of its files. */
export function readExemptions(folder: string): ExemptionFolder {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
    : [];
  const files = names.map((name) => readFile(join(folder, name), name));
  return {
    exemptions: files.flatMap(({ exemptions }) => exemptions),
    faults: files.flatMap(({ faults }) => faults),
  };
}
