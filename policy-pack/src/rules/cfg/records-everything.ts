import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireSome } from "../../core/lists";
import { requireLike, requireNotFalse, requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { best } from "../../core/verdict";

export const cfgRecordsEverything = resourceControl({
  id: "CFG-01",
  slug: "cfg-records-everything",
  title: "Config records every type of resource",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(A)"),
  soc2: ["CC2.1", "CC3.1", "CC3.4", "CC8.1", "PI1.3"],
  rationale: "What is not recorded cannot be shown later",
  fix: {
    plinth: "ConfigRecorder records.",
    pulumi: "`recordingGroup: { allSupported: true }`, and `isEnabled: true` of the status.",
    effect: "in place",
  },
  types: [...types.configRecorder, ...types.configRecorderStatus],
  judge: (subject) => {
    if (types.configRecorderStatus.includes(subject.type)) return requireTrue(subject, "isEnabled");
    const without = requireSome(
      subject,
      "recordingGroup.recordingStrategies",
      "names what is left out",
      (each) =>
        requireLike(
          each,
          "useOnly",
          /^(EXCLUSION_BY_RESOURCE_TYPES|ALL_SUPPORTED_RESOURCE_TYPES)$/,
          "all but some",
        ),
    );
    return best([requireNotFalse(subject, "recordingGroup.allSupported"), without]);
  },
});
