import { assertArgs, check, type Check, distinct, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { featureNames } from "./guard-duty";
import { standardNames } from "./security-hub";
import type { ThreatDetectionArgs, threatDefaults } from "./threat-args";

type Resolved = ThreatDetectionArgs & typeof threatDefaults.ThreatDetectionArgs;

/** Refuses an argument whose switch is off. */
function needs(on: boolean, argument: string, value: unknown, name: string): Check {
  return check(
    on || value === undefined,
    argument,
    value,
    `nothing without ${name}`,
    "Leave it out, or turn the switch on",
  );
}

function guardDutyChecks(given: ThreatDetectionArgs, a: Resolved): Check[] {
  const known = Object.keys(featureNames);
  return [
    Object.keys(given.features ?? {}).map((each) =>
      oneOf("features", each, known, "Take a feature of GuardDuty"),
    ),
    needs(a.guardDuty, "features", given.features, "guardDuty"),
    needs(a.guardDuty, "topicArn", given.topicArn, "guardDuty"),
    oneOf(
      "findingFrequency",
      a.findingFrequency,
      ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"],
      "Pick one",
    ),
    check(
      a.minimumSeverity >= 1 && a.minimumSeverity <= 10,
      "minimumSeverity",
      a.minimumSeverity,
      "1 to 10",
      "Take 7",
    ),
    check(
      given.minimumSeverity === undefined || a.topicArn !== undefined,
      "minimumSeverity",
      given.minimumSeverity,
      "nothing without topicArn",
      "Name who is told",
    ),
  ];
}

/** Refuses what no service knows, and settings of a service that is off. */
export function checkThreats(
  self: pulumi.Resource,
  name: string,
  given: ThreatDetectionArgs,
  a: Resolved,
): void {
  const known = Object.keys(standardNames);
  assertArgs(self, name, [
    check(
      a.guardDuty || a.securityHub || a.accessAnalyzer,
      "guardDuty",
      a.guardDuty,
      "true, or securityHub or accessAnalyzer",
      "Leave one of them on",
    ),
    guardDutyChecks(given, a),
    a.standards.map((each) => oneOf("standards", each, known, "Take a standard of Security Hub")),
    distinct("standards", a.standards, "Name each once"),
    needs(a.securityHub, "standards", given.standards, "securityHub"),
    within("unusedAccessDays", a.unusedAccessDays, [1, 365], "days", "Take 90"),
    needs(a.accessAnalyzer, "unusedAccessDays", given.unusedAccessDays, "accessAnalyzer"),
  ]);
}
