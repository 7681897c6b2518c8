import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail } from "../../core/verdict";

export const iamNoUsers = resourceControl({
  id: "IAM-12",
  slug: "iam-no-users",
  title: "People log in by single sign-on",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)", "312(d)"),
  soc2: ["CC6.3", "CC6.1"],
  rationale: "A user of IAM keeps his password when he leaves",
  fix: { plinth: "Plinth makes no user.", pulumi: "use IAM Identity Center.", effect: "replaces" },
  types: [...types.user, ...types.userLogin],
  judge: () => fail("it is a user of IAM, required single sign-on"),
});
