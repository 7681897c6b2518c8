import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { listOf, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const cfFieldsEncrypted = resourceControl({
  id: "CF-12",
  slug: "cf-fields-encrypted",
  title: "Distributions that take forms encrypt their fields",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(1)"),
  soc2: ["PI1.4"],
  rationale: "What a patient writes is then closed to all but its reader",
  fix: {
    plinth: "Plinth makes no such profile.",
    pulumi: "`fieldLevelEncryptionId` in the behavior that admits POST.",
    effect: "in place",
  },
  types: types.distribution,
  judge: (subject) => {
    const methods = listOf(subject.props, "defaultCacheBehavior.allowedMethods");
    if (methods && !methods.some((each) => each.state === "unknown" || textOf(each) === "POST")) {
      return notApplicable("it takes no form");
    }
    return requireGiven(subject, "defaultCacheBehavior.fieldLevelEncryptionId", "a configuration");
  },
});
