/** A value as the plan shows it: JSON, with `"[unknown]"` and `"[secret]"` in place of what may not or cannot be shown. */
export type PlanValue =
  null | boolean | number | string | PlanValue[] | { [key: string]: PlanValue };

/** One registration, whole, as the engine would have received it. */
export interface PlanResource {
  urn: string;
  type: string;
  name: string;
  /** URN of the parent; `null` for the stack itself. */
  parent: string | null;
  /** False for a component. */
  custom: boolean;
  /** True for a component of another package's plug-in: its children are not known here. */
  remote: boolean;
  inputs: { [key: string]: PlanValue };
  /** URNs, sorted. */
  dependencies: string[];
  /** Top-level property to the URNs that its value was made from. */
  propertyDependencies: { [property: string]: string[] };
  protect: boolean;
  retainOnDelete: boolean;
  deletedWith: string | null;
  deleteBeforeReplace: boolean;
  ignoreChanges: string[];
  replaceOnChanges: string[];
  /** URNs that the resource also answers to. */
  aliases: string[];
  /** `"<provider urn>::<id>"`, or `null` for the default provider. */
  provider: string | null;
  version: string | null;
  customTimeouts: { [operation: string]: string };
  additionalSecretOutputs: string[];
  importId: string | null;
  /** `file:line:column` relative to the project; `null` when the SDK sent none, or one of other people's code. */
  sourcePosition: string | null;
  /** True for a resource that is read (`X.get`), not created. */
  read: boolean;
}

/** A data source that the program called, and what answered it. */
export interface PlanInvoke {
  token: string;
  args: { [key: string]: PlanValue };
  /** `"built-in"`, or the fixture file's entry that answered. */
  fixture: string;
}

export type Verdict = "pass" | "fail" | "exempt" | "not-applicable" | "deferred";
export type EnforcementLevel = "advisory" | "mandatory" | "remediate" | "disabled";

export interface PlanPolicy {
  pack: string;
  policy: string;
  level: EnforcementLevel;
  severity: "low" | "medium" | "high" | "critical" | "unspecified";
  /** URN of the resource; `null` when the verdict is about the whole stack. */
  urn: string | null;
  message: string;
  verdict: Verdict;
}

export interface PlanDiagnostic {
  severity: "info" | "warning" | "error";
  message: string;
  urn: string | null;
}

export interface PlanSummary {
  resources: number;
  components: number;
  byType: { [type: string]: number };
  violations: { mandatory: number; advisory: number };
  verdicts: { [verdict in Verdict]: number };
}

/** What one stack would register, and what the policies say of it: the only source of every renderer. */
export interface Plan {
  schemaVersion: "1";
  generator: { name: "plinth"; version: string; sdk: string };
  project: string;
  stack: string;
  config: { [key: string]: PlanValue };
  /** In URN order; the stack itself is left out. */
  resources: PlanResource[];
  outputs: { [key: string]: PlanValue };
  invokes: PlanInvoke[];
  policies: PlanPolicy[];
  diagnostics: PlanDiagnostic[];
  summary: PlanSummary;
}
