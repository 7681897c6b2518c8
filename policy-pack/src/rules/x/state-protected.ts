import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable, pass } from "../../core/verdict";

export const xStateProtected = resourceControl({
  id: "X-02",
  slug: "x-state-protected",
  title: "What holds data is protected from delete by Pulumi",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(A)"),
  soc2: ["A1.2"],
  rationale: "A renamed resource is a deleted one",
  fix: {
    plinth: "Leave the component's `protect` on.",
    pulumi: "`{ protect: true }` in the resource options.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster, ...types.key, ...types.backupVault],
  judge: ({ protect, props }) => {
    if (isGiven(props, "replicateSourceDb")) {
      return notApplicable("a replica holds a copy, and is removed on purpose");
    }
    return protect ? pass("protect is true") : fail("protect is false, required true");
  },
});
