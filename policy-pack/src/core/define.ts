import type {
  Policy,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import { modelOf } from "../model/build";
import type { Control, ResourceControl, StackControl } from "./control";
import { exemptionFor } from "./exemptions";
import { guarded } from "./guard";
import { record } from "./ledger";
import { referenceOf } from "./references";
import type { Props } from "./value";
import type { Finding } from "./verdict";

/** What the SDK and the engine are told of a control. */
function metadata(control: Control): Omit<Policy, "validateResource" | "validateStack"> {
  const { id, slug, title, rationale, severity, level, hipaa, soc2, nist, fix } = control;
  return {
    name: slug,
    displayName: `${id} ${title}`,
    description: `${title}. ${rationale}`,
    enforcementLevel: level,
    severity,
    framework: {
      name: "HIPAA Security Rule",
      version: "2013",
      reference: hipaa.map(({ section }) => section).join(", "),
      specification: hipaa.map(({ section, kind }) => `${section} (${kind})`).join(", "),
    },
    tags: [
      ...hipaa.map(({ section }) => `hipaa:${section}`),
      ...soc2.map((criterion) => `soc2:${criterion}`),
      ...(nist ?? []).map((number) => `nist:800-53r5:${number}`),
      `control:${id}`,
    ],
    remediationSteps: `${fix.plinth} Plain Pulumi: ${fix.pulumi} The change ${fix.effect === "in place" ? "is made in place" : "replaces the resource"}.`,
    url: referenceOf(id),
  };
}

/** Records a finding, and reports it where it is a violation: a deferred one is, since it may hide a fail. */
function settle(
  control: Control,
  urn: string | null,
  finding: Finding,
  report: (message: string) => void,
): void {
  const exemption =
    finding.verdict === "fail" || finding.verdict === "deferred"
      ? exemptionFor(control, urn, finding.message)
      : undefined;
  if (exemption) {
    const message = `${finding.message}; exempt until ${exemption.expires} (${exemption.id}): ${exemption.reason}`;
    record(control, urn, { verdict: "exempt", message });
    return;
  }
  record(control, urn, finding);
  if (finding.verdict === "fail") report(`${control.id} ${finding.message}. ${control.fix.plinth}`);
  if (finding.verdict === "deferred") {
    report(`${control.id} cannot be decided yet: ${finding.message}. ${control.fix.plinth}`);
  }
}

function resourcePolicy(control: ResourceControl): ResourceValidationPolicy {
  const validateResource = (
    args: ResourceValidationArgs,
    report: (message: string, urn?: string) => void,
  ): void => {
    if (!control.types.includes(args.type)) return;
    const { type, name, urn, opts } = args;
    const subject = { type, name, urn, props: args.props as Props, protect: opts.protect };
    const finding = guarded(control, () => control.judge(subject));
    settle(control, urn, finding, report);
    if (finding.verdict === "not-applicable") args.notApplicable(finding.message);
  };
  return { ...metadata(control), validateResource };
}

function stackPolicy(control: StackControl): StackValidationPolicy {
  const validateStack = (
    args: StackValidationArgs,
    report: (message: string, urn?: string) => void,
  ): void => {
    if (!args.resources.some((each) => control.types.includes(each.type))) return;
    const findings = guardedAll(control, () => control.judge(modelOf(args)));
    for (const finding of findings) {
      settle(control, finding.urn ?? null, finding, (message) => report(message, finding.urn));
    }
  };
  return { ...metadata(control), validateStack };
}

function guardedAll(control: StackControl, judge: () => Finding[]): Finding[] {
  let findings: Finding[] = [];
  const crash = guarded(control, () => {
    findings = judge();
    return { verdict: "pass", message: "" };
  });
  return crash.verdict === "fail" ? [crash] : findings;
}

/** Makes the policy that runs a control. */
export function define(control: Control): ResourceValidationPolicy | StackValidationPolicy {
  return control.kind === "resource" ? resourcePolicy(control) : stackPolicy(control);
}
