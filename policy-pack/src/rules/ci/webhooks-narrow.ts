import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireLike, requireUnlike, type Subject } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { fail, pass } from "../../core/verdict";

export const ciWebhooksNarrow = resourceControl({
  id: "CI-07",
  slug: "ci-webhooks-narrow",
  title: "Projects are not public, and webhooks match whole names",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "A branch that is named like main would else start a build with our keys",
  fix: {
    plinth: "BuildProject's webhooks match whole names.",
    pulumi: '`pattern: "^refs/heads/main$"`, and no `projectVisibility`.',
    effect: "in place",
  },
  types: [...types.buildProject, ...types.buildWebhook],
  judge: (subject) => {
    if (types.buildProject.includes(subject.type)) {
      return requireUnlike(subject, "projectVisibility", /^PUBLIC_READ$/, "is public");
    }
    const group = (each: Subject) =>
      requireEach(each, "filters", fail("it has no filter"), (filter) =>
        textOf(read(filter.props, "type")) === "EVENT"
          ? pass("it names events")
          : requireLike(filter, "pattern", /^\^.*\$$/, "a pattern with ^ and $"),
      );
    return requireEach(subject, "filterGroups", fail("it has no filter, required one"), group);
  },
});
