import type { Model } from "../model/model";
import type { Subject } from "./subject";
import type { Finding } from "./verdict";

export type Severity = "low" | "medium" | "high" | "critical";

/** A section of the HIPAA Security Rule that a control serves, and how binding it is. */
export interface Hipaa {
  /** As in `164.312(a)(2)(iv)`. */
  section: string;
  kind: "required" | "addressable";
}

/** What every control says of itself, once. */
export interface ControlText {
  /** As in `RDS-01`. Never changes. */
  id: string;
  /** Name of the policy. Never changes. */
  slug: string;
  /** What compliant means, as a sentence. */
  title: string;
  severity: Severity;
  /** Mandatory blocks an update. A policy configuration can change it. */
  level: "mandatory" | "advisory";
  hipaa: Hipaa[];
  /** SOC 2 trust services criteria. */
  soc2: string[];
  /** Controls of NIST SP 800-53 revision 5, where the catalogue has a mapping. */
  nist?: readonly string[];
  rationale: string;
  /** What to change, with Plinth's components and with plain Pulumi, and what the change does. */
  fix: { plinth: string; pulumi: string; effect: "in place" | "replaces" };
}

/** A control that one resource decides. */
export interface ResourceControl extends ControlText {
  kind: "resource";
  types: readonly string[];
  judge(subject: Subject): Finding;
}

/** A control that only several resources together decide. */
export interface StackControl extends ControlText {
  kind: "stack";
  /** Types whose presence makes it apply. */
  types: readonly string[];
  judge(model: Model): Finding[];
}

export type Control = ResourceControl | StackControl;

export function resourceControl(control: Omit<ResourceControl, "kind">): ResourceControl {
  return { kind: "resource", ...control };
}

export function stackControl(control: Omit<StackControl, "kind">): StackControl {
  return { kind: "stack", ...control };
}
