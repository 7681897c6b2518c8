import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const ciArtifactsCustomerKey = resourceControl({
  id: "CI-03",
  slug: "ci-artifacts-customer-key",
  title: "What a build makes is encrypted with a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "It runs in production later",
  fix: {
    plinth: "Give BuildProject a `kmsKeyArn`.",
    pulumi: "`encryptionKey: key.arn`; drop `artifacts.encryptionDisabled`.",
    effect: "in place",
  },
  types: types.buildProject,
  judge: (subject) =>
    worst([
      requireGiven(subject, "encryptionKey", "a customer key"),
      requireNotTrue(subject, "artifacts.encryptionDisabled"),
    ]),
});
