import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNoSecretIn } from "../../core/secret-text";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const apiNoPlainSecrets = resourceControl({
  id: "API-14",
  slug: "api-no-plain-secrets",
  title: "No secret is a variable of a stage",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(d)", "308(a)(5)(ii)(D)"),
  soc2: ["CC6.1"],
  rationale: "Whoever may describe the stage reads its variables",
  fix: {
    plinth: "LambdaPlatform's stage has none.",
    pulumi: "put the ARN of the secret in the variable.",
    effect: "in place",
  },
  types: [...types.httpStage, ...types.restStage],
  judge: (subject) =>
    worst(["stageVariables", "variables"].map((key) => requireNoSecretIn(subject, key))),
});
