import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const ctStoreCustomerKey = resourceControl({
  id: "CT-07",
  slug: "ct-store-customer-key",
  title: "Event data stores use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "They hold what the trail holds",
  fix: {
    plinth: "Plinth makes no event data store.",
    pulumi: "`kmsKeyId: key.arn`.",
    effect: "replaces",
  },
  types: types.eventDataStore,
  judge: (subject) => requireGiven(subject, "kmsKeyId", "a customer key"),
});
