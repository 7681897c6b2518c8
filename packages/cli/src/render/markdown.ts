import type { Plan } from "@plinth/preview";
import { roles } from "./iam";
import { count, shortType } from "./names";
import { notes } from "./notes";
import { paintWith } from "./paint";
import { findings, packCounts, subjectOf, verdictLine } from "./policies";
import { ruleText, securityGroups } from "./security-groups";
import { tree } from "./tree";

/** A comment on GitHub holds 65,536 characters; the rest is room for what a poster adds. */
const budget = 60_000;

function escaped(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .replaceAll("`", "\\`")
    .replaceAll("<", "&lt;")
    .replace(/@(?=\w)/g, "@\u200b")
    .replace(/\s*\n\s*/g, "<br>");
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(escaped)))].join("\n");
}

function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function findingsPart(plan: Plan): string {
  const found = findings(plan);
  if (found.length === 0) return "";
  const rows = found.map((each) => [`${each.level} ${each.severity}`, each.policy, subjectOf(each), each.message]);
  return `### Policy violations\n\n${table(["level", "policy", "resource", "message"], rows)}`;
}

function securityPart(plan: Plan): string {
  const rows = securityGroups(plan).flatMap(({ name, rules }) =>
    rules.map((rule) => [name, rule.open ? `⚠ ${ruleText(rule)}` : ruleText(rule)]),
  );
  return rows.length === 0 ? "" : folded(`Security groups: ${count(rows.length, "rule")}`, table(["group", "rule"], rows));
}

function rolesPart(plan: Plan): string {
  const rows = roles(plan).flatMap(({ name, trustedBy, grants }) =>
    grants.map(({ text, wide }) => [name, trustedBy.join(", "), wide ? `⚠ ${text}` : text]),
  );
  return rows.length === 0 ? "" : folded(`IAM: ${count(rows.length, "grant")}`, table(["role", "assumed by", "may"], rows));
}

function countsPart(plan: Plan): string {
  const rows = packCounts(plan).map(({ pack, policies, verdicts }) => [
    pack,
    String(policies),
    ...Object.values(verdicts).map(String),
  ]);
  const head = ["pack", "controls", "pass", "fail", "exempt", "deferred", "not applicable"];
  return rows.length === 0 ? "" : table(head, rows);
}

function totalsPart(plan: Plan): string {
  const rows = Object.entries(plan.summary.byType).map(([type, number]) => [shortType(type), String(number)]);
  return rows.length === 0 ? "" : folded(`Resources by type`, table(["type", "count"], rows));
}

function treePart(plan: Plan): string {
  return folded("The whole plan", `\`\`\`text\n${tree(plan, paintWith(false)).replaceAll("```", "'''")}\`\`\``);
}

/** The plan for a pull request: what matters most first, and whole parts left out when there is no room. */
export function markdown(plan: Plan): string {
  const { resources, components } = plan.summary;
  const head = [
    `<!-- plinth:preview:${plan.stack} -->`,
    `## ${escaped(plan.project)}/${escaped(plan.stack)}: ${verdictLine(plan)}`,
    `Creates ${count(resources, "resource")} in ${count(components, "component")}.`,
  ];
  const parts = [findingsPart, countsPart, securityPart, rolesPart, totalsPart, notesPart, treePart]
    .map((part) => part(plan))
    .filter((part) => part !== "");
  let text = head.join("\n\n");
  let left = 0;
  for (const part of parts) {
    if (text.length + part.length + 2 <= budget - 100) text += `\n\n${part}`;
    else left++;
  }
  const rest = left === 0 ? "" : `\n\n${count(left, "part")} left out for length: see the plan that the job keeps.`;
  return `${text}${rest}\n`;
}

function notesPart(plan: Plan): string {
  return folded("Notes", notes(plan).map((each) => `- ${escaped(each)}`).join("\n"));
}
