import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const ddbDeletionProtected = resourceControl({
  id: "DDB-05",
  slug: "ddb-deletion-protected",
  title: "Tables cannot be deleted by mistake",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "One wrong command would take the data along",
  fix: {
    plinth: "Leave `table.deletionProtection` of DatomicStorage on.",
    pulumi: "`deletionProtectionEnabled: true`.",
    effect: "in place",
  },
  types: types.table,
  judge: (subject) => requireTrue(subject, "deletionProtectionEnabled"),
});
