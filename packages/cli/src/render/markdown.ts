import type { Plan } from "@plinth/preview";
import { roles } from "./iam";
import { escaped, folded, table } from "./markdown-text";
import { count, shortType } from "./names";
import { notes } from "./notes";
import { paintWith } from "./paint";
import { exemptions, findings, packCounts, subjectOf, verdictLine } from "./policies";
import { ruleText, securityGroups } from "./security-groups";
import { tree } from "./tree";

/** A comment on GitHub holds 65,536 characters; the rest is room for what a poster adds. */
const budget = 60_000;
/** Room for the line that says what was left out. */
const reserve = 100;

/** Makes a part in the room that is left; an empty text when there is nothing to say, or no room. */
type Part = (plan: Plan, room: number) => string;

/** The first is never left out: it is cut to the rows that fit. */
function findingsPart(plan: Plan, room: number): string {
  const found = findings(plan);
  if (found.length === 0) return "";
  const title = "### Policy violations\n\n";
  const rows = found.map((each) => [
    `${each.level} ${each.severity}`,
    each.policy,
    subjectOf(each),
    each.verdict === "deferred" ? `(deferred) ${each.message}` : each.message,
  ]);
  return `${title}${table(["level", "policy", "resource", "message"], rows, room - title.length)}`;
}

function exemptionsPart(plan: Plan): string {
  const rows = exemptions(plan).map((each) => [each.policy, subjectOf(each), each.message]);
  if (rows.length === 0) return "";
  return folded(`Exemptions: ${rows.length}`, table(["policy", "resource", "reason"], rows));
}

function securityPart(plan: Plan): string {
  const rows = securityGroups(plan).flatMap(({ name, rules }) =>
    rules.map((rule) => [name, rule.open ? `⚠ ${ruleText(rule)}` : ruleText(rule)]),
  );
  if (rows.length === 0) return "";
  return folded(`Security groups: ${count(rows.length, "rule")}`, table(["group", "rule"], rows));
}

function rolesPart(plan: Plan): string {
  const rows = roles(plan).flatMap(({ name, trustedBy, grants }) =>
    (grants.length > 0 ? grants : [{ text: "nothing", wide: false }]).map(({ text, wide }) => [
      name,
      trustedBy.join(", "),
      wide ? `⚠ ${text}` : text,
    ]),
  );
  if (rows.length === 0) return "";
  return folded(`IAM: ${count(rows.length, "grant")}`, table(["role", "assumed by", "may"], rows));
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
  const rows = Object.entries(plan.summary.byType).map(([type, number]) => [
    shortType(type),
    String(number),
  ]);
  return rows.length === 0 ? "" : folded("Resources by type", table(["type", "count"], rows));
}

function notesPart(plan: Plan): string {
  return folded(
    "Notes",
    notes(plan)
      .map((each) => `- ${escaped(each)}`)
      .join("\n"),
  );
}

function treePart(plan: Plan): string {
  const text = tree(plan, paintWith(false)).replaceAll("```", "'''");
  return folded("The whole plan", `\`\`\`text\n${text}\`\`\``);
}

/** In the order of their worth: the last go first when there is no room. */
const parts: Part[] = [
  findingsPart,
  countsPart,
  exemptionsPart,
  securityPart,
  rolesPart,
  totalsPart,
  notesPart,
  treePart,
];

function one(plan: Plan, room: number): string {
  const { resources, components } = plan.summary;
  let text = [
    `<!-- plinth:preview:${plan.project}/${plan.stack} -->`,
    `## ${escaped(plan.project)}/${escaped(plan.stack)}: ${verdictLine(plan)}`,
    `Creates ${count(resources, "resource")} in ${count(components, "component")}.`,
  ].join("\n\n");
  let left = 0;
  for (const part of parts) {
    const free = room - reserve - text.length - "\n\n".length;
    const made = part(plan, free);
    if (made === "") continue;
    if (made.length <= free) text += `\n\n${made}`;
    else left++;
  }
  const rest =
    left === 0
      ? ""
      : `\n\n${count(left, "part")} left out for length: see the plan that the job keeps.`;
  return `${text}${rest}\n`;
}

/** Plans for a pull request, in one comment: what matters most first, and whole parts left out when there is no room. */
export function markdown(plans: Plan[]): string {
  let left = budget;
  const texts = plans.map((plan, index) => {
    const text = one(plan, Math.floor(left / (plans.length - index)) - 1);
    left -= text.length + 1;
    return text;
  });
  return texts.join("\n");
}
