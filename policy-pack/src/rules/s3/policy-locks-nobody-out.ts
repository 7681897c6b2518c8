import { resourceControl } from "../../core/control";
import { refusesEveryone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const s3PolicyLocksNobodyOut = resourceControl({
  id: "S3-19",
  slug: "s3-policy-locks-nobody-out",
  title: "No bucket policy locks everyone out",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "Only the root user can undo it",
  fix: {
    plinth: "Plinth's bucket policies deny nothing without a condition.",
    pulumi: "give the `Deny` a condition, or narrow its actions.",
    effect: "in place",
  },
  types: types.bucketPolicy,
  judge: (subject) =>
    requireNoStatement(
      subject,
      "policy",
      (each) => refusesEveryone(each, "s3:*"),
      "refuses everything to everyone",
    ),
});
