import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireSome } from "../../core/lists";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { notApplicable } from "../../core/verdict";

export const ciApproved = resourceControl({
  id: "CI-09",
  slug: "ci-approved",
  title: "Pipelines that deploy wait for a person",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(8)"),
  soc2: ["CC8.1"],
  rationale: "A mistake in the code must not reach patients by itself",
  fix: {
    plinth: "Give DeployPipeline a stage with `approval`.",
    pulumi: 'a stage with an action of `category: "Approval"`.',
    effect: "in place",
  },
  types: types.pipeline,
  judge: (subject) => {
    const acts = (category: RegExp, what: string) =>
      requireSome(subject, "stages", what, (stage) =>
        requireSome(stage, "actions", what, (each) =>
          requireLike(each, "category", category, what),
        ),
      );
    return acts(/^Deploy$/, "deploys").verdict === "fail"
      ? notApplicable("it deploys nothing")
      : acts(/^Approval$/, "waits for a person");
  },
});
