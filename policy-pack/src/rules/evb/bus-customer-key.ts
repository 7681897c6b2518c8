import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const evbBusCustomerKey = resourceControl({
  id: "EVB-04",
  slug: "evb-bus-customer-key",
  title: "Event buses use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "Events name systems and people",
  fix: {
    plinth: "Plinth makes no event bus.",
    pulumi: "`kmsKeyIdentifier: key.arn`.",
    effect: "in place",
  },
  types: types.eventBus,
  judge: (subject) => requireGiven(subject, "kmsKeyIdentifier", "a customer key"),
});
