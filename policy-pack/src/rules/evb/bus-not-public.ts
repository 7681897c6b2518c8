import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement, requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { pass } from "../../core/verdict";

export const evbBusNotPublic = resourceControl({
  id: "EVB-01",
  slug: "evb-bus-not-public",
  title: "No event bus lets everyone in",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "A forged event starts what a real one does",
  fix: {
    plinth: "Plinth makes no bus policy.",
    pulumi: "name the `Principal`, or give a condition on the organization.",
    effect: "in place",
  },
  types: [...types.eventBusPolicy, ...types.eventPermission],
  judge: (subject) =>
    types.eventBusPolicy.includes(subject.type)
      ? requireNoStatement(subject, "policy", isForAnyone, "lets everyone in")
      : isGiven(subject.props, "condition")
        ? pass("a condition narrows it")
        : requireUnlike(subject, "principal", /^\*$/, "is everyone"),
});
