import type { PolicyResource, StackValidationPolicy } from "@pulumi/policy";
import type { Control } from "./control";
import type { Exemption } from "./exemption-files";
import { endsSoon, exemptions, faultsOf, isUsed } from "./exemptions";
import { hasJudged, record } from "./ledger";
import { notApplicable } from "./verdict";

const url =
  "https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164/subpart-C/section-164.306";

/** True for an exemption that names another stack than this: it cannot be in use here. */
function isElsewhere({ resource }: Exemption, resources: readonly PolicyResource[]): boolean {
  const stack = /^urn:pulumi:([^:*]+)::/.exec(resource.urn)?.[1];
  return (
    stack !== undefined && !resources.some(({ urn }) => urn.startsWith(`urn:pulumi:${stack}::`))
  );
}

/**
 * Two policies that close a run: exemptions that do not hold are violations, and controls that
 * found nothing to judge are on record as not applicable. They stand last in the pack.
 */
export function closingPolicies(controls: readonly Control[]): StackValidationPolicy[] {
  return [
    {
      name: "exemptions",
      description:
        "Every exemption is complete, approved by another than its owner, unexpired and in use.",
      enforcementLevel: "mandatory",
      severity: "high",
      url,
      validateStack: ({ resources }, report) => {
        const found = exemptions();
        for (const fault of found.faults) report(`exemptions: ${fault}`);
        for (const each of found.exemptions) {
          const faults = faultsOf(each, controls);
          for (const fault of faults) report(`exemption ${each.id} ${fault}`);
          if (faults.length === 0 && !isUsed(each) && !isElsewhere(each, resources)) {
            report(`exemption ${each.id} covers nothing: remove it`);
          }
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
        for (const each of exemptions().exemptions.filter(endsSoon)) {
          report(`exemption ${each.id} of ${each.owner} ends on ${each.expires}`);
        }
      },
    },
  ];
}
