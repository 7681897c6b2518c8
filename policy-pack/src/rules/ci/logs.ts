import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike, requireNotTrue, requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { best, worst } from "../../core/verdict";

export const ciLogs = resourceControl({
  id: "CI-05",
  slug: "ci-logs",
  title: "Builds write logs that are encrypted",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["A1.2"],
  rationale: "What a build did is the first question after an incident",
  fix: {
    plinth: "BuildProject logs.",
    pulumi: '`logsConfig: { cloudwatchLogs: { status: "ENABLED" } }`.',
    effect: "in place",
  },
  types: types.buildProject,
  judge: (subject) =>
    worst([
      best([
        requireUnlike(subject, "logsConfig.cloudwatchLogs.status", /^DISABLED$/, "is DISABLED"),
        requireLike(subject, "logsConfig.s3Logs.status", /^ENABLED$/, "ENABLED"),
      ]),
      requireNotTrue(subject, "logsConfig.s3Logs.encryptionDisabled"),
    ]),
});
