import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { decryptsEverything } from "../../core/trust";
import { types } from "../../core/types";

export const iamNoDecryptEverything = resourceControl({
  id: "IAM-20",
  slug: "iam-no-decrypt-everything",
  title: "No policy decrypts with every key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)", "312(a)(2)(iv)"),
  soc2: ["CC6.3", "CC6.1"],
  rationale: "One role that is lost would open every store",
  fix: {
    plinth: "Plinth's policies name keys.",
    pulumi: "list the ARNs of keys as `Resource`.",
    effect: "in place",
  },
  types: [...types.rolePolicy, ...types.inlinePolicy],
  judge: (subject) =>
    requireNoStatement(subject, "policy", decryptsEverything, "decrypts with every key"),
});
