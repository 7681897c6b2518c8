import type { StackValidationPolicy } from "@pulumi/policy";
import type { Control } from "./control";
import { endsSoon, exemptions, faultsOf, isUsed } from "./exemptions";
import { hasJudged, record } from "./ledger";
import { notApplicable } from "./verdict";

const url = "https://www.hhs.gov/hipaa/for-professionals/security/laws-regulations/index.html";

/**
 * Two policies that close a run: exemptions that do not hold are violations, and controls that
 * found nothing to judge are on record as not applicable. They stand last in the pack.
 */
export function closingPolicies(controls: readonly Control[]): StackValidationPolicy[] {
  return [
    {
      name: "exemptions-hold",
      description:
        "Every exemption is complete, approved by another than its owner, unexpired and in use.",
      enforcementLevel: "mandatory",
      severity: "high",
      url,
      validateStack: (args, report) => {
        for (const each of exemptions()) {
          const faults = faultsOf(each, controls);
          const [, stack = ""] = /^urn:pulumi:([^:*]+)::/.exec(each.urn) ?? [];
          const elsewhere =
            stack !== "" &&
            !args.resources.some(({ urn }) => urn.startsWith(`urn:pulumi:${stack}::`));
          if (elsewhere) continue;
          for (const fault of faults) report(`exemption ${each.id} ${fault}`);
          if (faults.length === 0 && !isUsed(each))
            report(`exemption ${each.id} covers nothing: remove it`);
        }
        for (const control of controls) {
          if (!hasJudged(control)) record(control, null, notApplicable("no resource of its types"));
        }
      },
    },
    {
      name: "exemptions-ending",
      description: "No exemption ends within 14 days.",
      enforcementLevel: "advisory",
      severity: "medium",
      url,
      validateStack: (_, report) => {
        for (const each of exemptions().filter(endsSoon)) {
          report(`exemption ${each.id} of ${each.owner} ends on ${each.expires}`);
        }
      },
    },
  ];
}
