import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnset } from "../../core/subject";
import { types } from "../../core/types";

export const efsSpansZones = resourceControl({
  id: "EFS-04",
  slug: "efs-spans-zones",
  title: "File systems span zones",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "A zone that is down takes its files along",
  fix: {
    plinth: "DatomicStorage's file system spans zones.",
    pulumi: "drop `availabilityZoneName`.",
    effect: "replaces",
  },
  types: types.fileSystem,
  judge: (subject) => requireUnset(subject, "availabilityZoneName", "which keeps it in one zone"),
});
