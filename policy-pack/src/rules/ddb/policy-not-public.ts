import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const ddbPolicyNotPublic = resourceControl({
  id: "DDB-06",
  slug: "ddb-policy-not-public",
  title: "No table lets everyone in",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "A table is read from anywhere with a key",
  fix: {
    plinth: "Plinth's tables have no such policy.",
    pulumi: "name accounts or roles as `Principal`.",
    effect: "in place",
  },
  types: types.tablePolicy,
  judge: (subject) => requireNoStatement(subject, "policy", isForAnyone, "lets everyone in"),
});
