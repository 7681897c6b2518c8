import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const iamBounded = resourceControl({
  id: "IAM-23",
  slug: "iam-bounded",
  title: "Roles have a boundary and short sessions",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "A role that may make roles could else make a stronger one",
  fix: {
    plinth: "Give the component a `permissionsBoundaryArn`.",
    pulumi: "`permissionsBoundary: boundary.arn`; `maxSessionDuration` of 12 hours or less.",
    effect: "in place",
  },
  types: types.role,
  judge: (subject) =>
    worst([
      requireGiven(subject, "permissionsBoundary", "a boundary"),
      requireUnlike(
        subject,
        "maxSessionDuration",
        /^(4320[1-9]|432[1-9]\d|43[3-9]\d\d|4[4-9]\d{3}|[5-9]\d{4}|\d{6,})$/,
        "is longer than 12 hours",
      ),
    ]),
});
