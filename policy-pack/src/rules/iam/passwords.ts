import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireAtLeast, requireAtMost, requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const iamPasswords = resourceControl({
  id: "IAM-17",
  slug: "iam-passwords",
  title: "Passwords of the account are long, varied and not used again",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(B)", "308(a)(5)(ii)(D)", "312(d)"),
  soc2: ["CC6.1"],
  rationale: "Short ones are found by trying",
  fix: {
    plinth: "AccountBaseline sets it.",
    pulumi:
      "`minimumPasswordLength: 14, passwordReusePrevention: 24, maxPasswordAge: 90` and the four kinds of characters.",
    effect: "in place",
  },
  types: types.passwordPolicy,
  judge: (subject) =>
    worst([
      requireAtLeast(subject, "minimumPasswordLength", 14),
      requireAtLeast(subject, "passwordReusePrevention", 24),
      requireAtMost(subject, "maxPasswordAge", 90),
      ...["Lowercase", "Uppercase"].map((each) => requireTrue(subject, `require${each}Characters`)),
      ...["Numbers", "Symbols"].map((each) => requireTrue(subject, `require${each}`)),
    ]),
});
