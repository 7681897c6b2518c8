import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { fail, pass } from "../../core/verdict";

export const iamNoAdministratorAttached = resourceControl({
  id: "IAM-08",
  slug: "iam-no-administrator-attached",
  title: "No administrator's managed policy is attached",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "308(a)(4)(ii)(B)"),
  soc2: ["CC6.3"],
  rationale: "One stolen credential must not be the whole account",
  fix: {
    plinth: "Components attach narrow policies only.",
    pulumi: "attach a policy of the actions used instead.",
    effect: "replaces",
  },
  types: types.rolePolicyAttachment,
  judge: ({ props }) => {
    const given = read(props, "policyArn");
    if (given.state === "unknown")
      return pass("it is a policy of this stack: IAM-01 and IAM-02 read it");
    return /:policy\/(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/.test(textOf(given) ?? "")
      ? fail("an administrator's policy is attached")
      : pass("the policy attached is not an administrator's");
  },
});
