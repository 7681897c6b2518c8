import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const ecrImmutable = resourceControl({
  id: "ECR-02",
  slug: "ecr-immutable",
  title: "Tags of images do not move",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "What was tested must be what runs",
  fix: {
    plinth: "ImageRepository has tags that do not move.",
    pulumi: '`imageTagMutability: "IMMUTABLE"`.',
    effect: "in place",
  },
  types: types.repository,
  judge: (subject) => requireLike(subject, "imageTagMutability", /^IMMUTABLE/, "IMMUTABLE"),
});
