import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { fail, pass } from "../../core/verdict";

export const netRulesDescribed = resourceControl({
  id: "NET-13",
  slug: "net-rules-described",
  title: "Security groups and their rules say what they are for",
  severity: "low",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "A rule that nobody can explain is never removed",
  fix: {
    plinth: "Components describe their groups and rules.",
    pulumi: "set `description` on the group and on the rule.",
    effect: "replaces",
  },
  types: [...types.group, ...types.mixedRule, ...types.ingressRule, ...types.egressRule],
  judge: ({ type, props }) => {
    const given = read(props, "description");
    if (given.state === "unknown") return pass("it has a description");
    const text = textOf(given) ?? "";
    if (text.trim() === "" || (types.group.includes(type) && text === "Managed by Pulumi")) {
      return fail("description is missing, required a sentence of its own");
    }
    return pass("it has a description");
  },
});
