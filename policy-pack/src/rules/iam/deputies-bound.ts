import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { trustsService } from "../../core/trust";
import { types } from "../../core/types";

export const iamDeputiesBound = resourceControl({
  id: "IAM-15",
  slug: "iam-deputies-bound",
  title: "Services take a role only for a resource of this account",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "A stranger's resource of the same service could else take it",
  fix: {
    plinth: "Plinth's roles name the source where the service sends it.",
    pulumi: "a condition on `aws:SourceArn` or `aws:SourceAccount` in the trust.",
    effect: "in place",
  },
  types: types.role,
  judge: (subject) =>
    requireNoStatement(
      subject,
      "assumeRolePolicy",
      (each) => trustsService(each) && each.Condition === undefined,
      "trusts a service without a condition",
    ),
});
