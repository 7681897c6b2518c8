import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireAtLeast, requireNotFalse } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const kmsDeletionSlow = resourceControl({
  id: "KMS-04",
  slug: "kms-deletion-slow",
  title: "Keys are on, and are deleted only after two weeks or more",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "With the key goes all that it closed",
  fix: {
    plinth: "EncryptionKey waits for 30 days.",
    pulumi: "`deletionWindowInDays: 30`.",
    effect: "in place",
  },
  types: types.key,
  judge: (subject) =>
    worst([
      requireNotFalse(subject, "isEnabled"),
      requireAtLeast(subject, "deletionWindowInDays", 14, 30),
    ]),
});
