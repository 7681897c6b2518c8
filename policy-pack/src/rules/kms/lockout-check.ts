import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";

export const kmsLockoutCheck = resourceControl({
  id: "KMS-05",
  slug: "kms-lockout-check",
  title: "Keys keep the check against a lock-out",
  severity: "low",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "A key that nobody may change is lost",
  fix: {
    plinth: "EncryptionKey keeps it.",
    pulumi: "drop `bypassPolicyLockoutSafetyCheck`.",
    effect: "in place",
  },
  types: types.key,
  judge: (subject) => requireNotTrue(subject, "bypassPolicyLockoutSafetyCheck"),
});
