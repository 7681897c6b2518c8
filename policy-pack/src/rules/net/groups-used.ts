import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { fail, pass, worst } from "../../core/verdict";
import type { Model } from "../../model/model";
import { perNode } from "../../model/parts";

const rules: readonly string[] = [
  ...types.group,
  ...types.mixedRule,
  ...types.ingressRule,
  ...types.egressRule,
];

/** URNs of what resources other than rules are made from. */
function usedGroups(model: Model): Set<string> {
  return new Set(
    model.nodes
      .filter(({ type }) => !rules.includes(type) && type.startsWith("aws:"))
      .flatMap((node) => Object.keys(node.props).flatMap((key) => node.refs(key)))
      .map(({ urn }) => urn),
  );
}

export const netGroupsUsed = stackControl({
  id: "NET-15",
  slug: "net-groups-used",
  title: "Every security group is used, and named by the program",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "A group that nobody uses is opened without being noticed",
  fix: {
    plinth: "Components make the groups they use.",
    pulumi: "drop the group.",
    effect: "in place",
  },
  types: types.group,
  judge: (model) => {
    const used = usedGroups(model);
    return perNode(model, types.group, (group) =>
      worst([
        requireUnlike(group, "name", /^launch-wizard/, "is one that the console gives"),
        used.has(group.urn) ? pass("it is used") : fail("no resource of this stack uses it"),
      ]),
    );
  },
});
