/** What a control finds. Unknown values give `deferred`, never a silent pass. */
export type Verdict = "pass" | "fail" | "exempt" | "not-applicable" | "deferred";

export interface Finding {
  verdict: Verdict;
  /** What was found, in words. Holds no value of a property that may be secret. */
  message: string;
  /** URN that the finding is about, where a stack control names one. */
  urn?: string;
}

export const pass = (message: string): Finding => ({ verdict: "pass", message });
export const fail = (message: string): Finding => ({ verdict: "fail", message });
export const deferred = (message: string): Finding => ({ verdict: "deferred", message });
export const notApplicable = (message: string): Finding => ({ verdict: "not-applicable", message });

/** The worst of several findings about one thing: a fail, else a deferred, else the first. */
export function worst(findings: Finding[]): Finding {
  const found =
    findings.find((each) => each.verdict === "fail") ??
    findings.find((each) => each.verdict === "deferred") ??
    findings[0];
  return found ?? notApplicable("nothing to decide");
}

/** The best of several findings, one of which is enough: a pass, else a deferred, else the first. */
export function best(findings: Finding[]): Finding {
  const found =
    findings.find((each) => each.verdict === "pass") ??
    findings.find((each) => each.verdict === "deferred") ??
    findings[0];
  return found ?? notApplicable("nothing to decide");
}
