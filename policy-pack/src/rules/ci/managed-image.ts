import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const ciManagedImage = resourceControl({
  id: "CI-06",
  slug: "ci-managed-image",
  title: "Builds run in an image of AWS",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "An image of a stranger sees the code and the keys",
  fix: {
    plinth: "BuildProject's default image is one.",
    pulumi: '`environment: { image: "aws/codebuild/standard:7.0" }`.',
    effect: "in place",
  },
  types: types.buildProject,
  judge: (subject) =>
    requireLike(subject, "environment.image", /^aws\/codebuild\//, "an image of AWS"),
});
