import type { Plan, PlanResource } from "@plinth/preview";
import { count, shortType } from "./names";
import { highlights, marks } from "./highlights";
import { roles } from "./iam";
import { notes } from "./notes";
import type { Paint } from "./paint";
import { exemptions, findings, isMandatory, packCounts, subjectOf, verdictLine } from "./policies";
import { ruleText, securityGroups } from "./security-groups";

function heading(plan: Plan, paint: Paint): string[] {
  const { resources, components } = plan.summary;
  const violated = plan.summary.violations.mandatory > 0;
  const verdict = paint(violated ? "red" : "green", verdictLine(plan));
  const made = `creates ${count(resources, "resource")} in ${count(components, "component")}`;
  return [`${paint("bold", `${plan.project}/${plan.stack}`)}: ${made}; ${verdict}`];
}

function groupLines(plan: Plan, paint: Paint): string[] {
  const groups = securityGroups(plan);
  if (groups.length === 0) return [];
  const lines = groups.flatMap(({ name, rules }) => [
    `  ${name}${rules.length === 0 ? paint("dim", "  no rules") : ""}`,
    ...rules
      .map((rule) => (rule.open ? paint("yellow", ruleText(rule)) : ruleText(rule)))
      .sort()
      .map((text) => `    ${text}`),
  ]);
  return ["", paint("bold", "Security groups"), ...lines];
}

function roleLines(plan: Plan, paint: Paint): string[] {
  const all = roles(plan);
  if (all.length === 0) return [];
  const lines = all.flatMap(({ name, trustedBy, grants }) => [
    `  ${name}  ${paint("dim", `assumed by ${trustedBy.join(", ")}`)}`,
    ...(grants.length === 0 ? [`    ${paint("dim", "nothing")}`] : []),
    ...grants.map(({ text, wide }) => `    ${wide ? paint("yellow", text) : text}`),
  ]);
  return ["", paint("bold", "IAM roles"), ...lines];
}

function policyLines(plan: Plan, paint: Paint): string[] {
  if (plan.policies.length === 0) return [];
  const counts = packCounts(plan).map(({ pack, policies, verdicts }) => {
    const parts = Object.entries(verdicts).map(([verdict, number]) => `${number} ${verdict}`);
    return `  ${pack}: ${count(policies, "control")}; ${parts.join(", ")}`;
  });
  const found = findings(plan).flatMap((each) => {
    const style = isMandatory(each) ? "red" : "yellow";
    const label = `${each.level} ${each.severity}${each.verdict === "deferred" ? " (deferred)" : ""}`;
    const [first = "", ...rest] = each.message.split("\n");
    return [
      `  ${paint(style, label)}  ${each.policy}  ${subjectOf(each)}`,
      `    ${first}`,
      ...rest.map((line) => `    ${line}`),
    ];
  });
  const exempt = exemptions(plan).map(
    (each) =>
      `  ${paint("cyan", "exempt")}  ${each.policy}  ${subjectOf(each)}: ${each.message.split("\n")[0] ?? ""}`,
  );
  return ["", paint("bold", "Policies"), ...counts, ...found, ...exempt];
}

function resourceLine(resource: PlanResource, paint: Paint): string {
  const details = highlights(resource);
  const flags = marks(resource).map((each) => paint("cyan", ` [${each}]`));
  const name = resource.custom ? resource.name : paint("bold", resource.name);
  return `${shortType(resource.type)} ${name}${flags.join("")}${details === "" ? "" : paint("dim", `  ${details}`)}`;
}

type Family = Map<string | null, PlanResource[]>;

function familyOf(plan: Plan): Family {
  const family: Family = new Map();
  for (const each of plan.resources) {
    const siblings = family.get(each.parent);
    if (siblings) siblings.push(each);
    else family.set(each.parent, [each]);
  }
  return family;
}

function branches(family: Family, parent: string | null, indent: string, paint: Paint): string[] {
  const children = family.get(parent) ?? [];
  return children.flatMap((each, index) => {
    const last = index === children.length - 1;
    return [
      `${indent}${last ? "└─ " : "├─ "}${resourceLine(each, paint)}`,
      ...branches(family, each.urn, `${indent}${last ? "   " : "│  "}`, paint),
    ];
  });
}

function resourceLines(plan: Plan, paint: Paint): string[] {
  const lines = branches(familyOf(plan), null, "  ", paint);
  return ["", paint("bold", "Resources"), ...(lines.length > 0 ? lines : ["  none"])];
}

function totals(plan: Plan, paint: Paint): string[] {
  const rows = Object.entries(plan.summary.byType).map(
    ([type, number]) => `  ${String(number).padStart(4)}  ${shortType(type)}`,
  );
  return rows.length === 0 ? [] : ["", paint("bold", "Totals"), ...rows];
}

function outputs(plan: Plan, paint: Paint): string[] {
  const rows = Object.entries(plan.outputs).map(
    ([name, value]) => `  ${name}: ${JSON.stringify(value)}`,
  );
  return rows.length === 0 ? [] : ["", paint("bold", "Outputs"), ...rows];
}

/** The plan for a person: the verdict and what opens doors first, then every resource. */
export function tree(plan: Plan, paint: Paint): string {
  const lines = [
    ...heading(plan, paint),
    ...groupLines(plan, paint),
    ...roleLines(plan, paint),
    ...policyLines(plan, paint),
    ...resourceLines(plan, paint),
    ...totals(plan, paint),
    ...outputs(plan, paint),
    "",
    paint("bold", "Notes"),
    ...notes(plan).map((each) => `  ${each.replaceAll("\n", "\n    ")}`),
    "",
    ...heading(plan, paint),
  ];
  return `${lines.join("\n")}\n`;
}
