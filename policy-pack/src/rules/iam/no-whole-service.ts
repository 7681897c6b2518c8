import { resourceControl } from "../../core/control";
import { wholeServices } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const iamNoWholeService = resourceControl({
  id: "IAM-02",
  slug: "iam-no-whole-service",
  title: "No policy allows a whole service on every resource",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(B)", "312(a)(1)"),
  soc2: ["CC3.3"],
  nist: nist.noWholeService,
  rationale: "Deleting and sharing are actions of a service, too",
  fix: {
    plinth: "Name actions and resources in the component's grants.",
    pulumi: "replace `s3:*` on `*` by the actions used on the ARNs used.",
    effect: "in place",
  },
  types: types.rolePolicy,
  judge: (subject) =>
    requireNoStatement(
      subject,
      "policy",
      (each) => wholeServices(each).length > 0,
      "allows a whole service on *",
    ),
});
