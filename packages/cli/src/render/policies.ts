import type { Plan, PlanPolicy, Verdict } from "@plinth/preview";
import { count, shortType } from "./names";
import { nameOfUrn, typeOfUrn } from "./urns";

export function isMandatory({ level }: PlanPolicy): boolean {
  return level === "mandatory" || level === "remediate";
}

const severities: PlanPolicy["severity"][] = ["critical", "high", "medium", "low", "unspecified"];

/** Violations and deferred verdicts, the worst first. */
export function findings({ policies }: Plan): PlanPolicy[] {
  const rank = (each: PlanPolicy) =>
    (isMandatory(each) ? 0 : 10) + severities.indexOf(each.severity);
  return policies
    .filter(({ verdict }) => verdict === "fail" || verdict === "deferred")
    .sort((a, b) => rank(a) - rank(b) || (a.policy < b.policy ? -1 : 1));
}

/** What was let pass by a recorded exemption. */
export function exemptions({ policies }: Plan): PlanPolicy[] {
  return policies.filter(({ verdict }) => verdict === "exempt");
}

/** Where a verdict stands: the resource with its type, as names repeat, or the stack as a whole. */
export function subjectOf({ urn }: PlanPolicy): string {
  return urn === null ? "the stack" : `${shortType(typeOfUrn(urn))} ${nameOfUrn(urn)}`;
}

export interface PackCounts {
  pack: string;
  policies: number;
  verdicts: { [verdict in Verdict]: number };
}

/** How often each pack came to each verdict. */
export function packCounts({ policies }: Plan): PackCounts[] {
  return [...new Set(policies.map((each) => each.pack))].map((pack) => {
    const own = policies.filter((each) => each.pack === pack);
    const of = (verdict: Verdict) => own.filter((each) => each.verdict === verdict).length;
    return {
      pack,
      policies: new Set(own.map((each) => each.policy)).size,
      verdicts: {
        pass: of("pass"),
        fail: of("fail"),
        exempt: of("exempt"),
        deferred: of("deferred"),
        "not-applicable": of("not-applicable"),
      },
    };
  });
}

/** The sentence that a reviewer reads first. */
export function verdictLine(plan: Plan): string {
  const { mandatory, advisory } = plan.summary.violations;
  if (plan.policies.length === 0) return "no policy pack was run";
  return `${count(mandatory, "mandatory violation")}, ${advisory} advisory`;
}
