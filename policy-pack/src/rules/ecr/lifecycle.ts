import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { perPart } from "../../model/parts";

export const ecrLifecycle = stackControl({
  id: "ECR-05",
  slug: "ecr-lifecycle",
  title: "Old images expire",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "An image that nobody runs is an old hole to come back through",
  fix: {
    plinth: "ImageRepository expires them.",
    pulumi: "`new aws.ecr.LifecyclePolicy(name, { repository: repository.name, policy })`.",
    effect: "in place",
  },
  types: types.repository,
  judge: (model) =>
    perPart(model, {
      owners: types.repository,
      parts: types.repositoryLifecycle,
      property: "repository",
    }),
});
