import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";

export const ciNotPrivileged = resourceControl({
  id: "CI-04",
  slug: "ci-not-privileged",
  title: "Builds are not privileged",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "A build that is reads the host's credentials",
  fix: {
    plinth: "Leave `machine.privileged` of BuildProject off.",
    pulumi: "drop `environment.privilegedMode`.",
    effect: "in place",
  },
  types: types.buildProject,
  judge: (subject) => requireNotTrue(subject, "environment.privilegedMode"),
});
