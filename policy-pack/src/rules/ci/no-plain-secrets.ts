import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { looksSecret } from "../../core/secret-text";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";

export const ciNoPlainSecrets = resourceControl({
  id: "CI-01",
  slug: "ci-no-plain-secrets",
  title: "No secret is a plain variable of a build",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "308(a)(4)(ii)(A)", "308(a)(4)(ii)(C)", "312(a)(1)"),
  soc2: ["CC6.1"],
  rationale: "Whoever may start the build reads its variables",
  fix: {
    plinth: "Pass the secret's ARN in `secrets` of BuildProject.",
    pulumi: '`{ name, type: "SECRETS_MANAGER", value: secret.arn }`.',
    effect: "in place",
  },
  types: types.buildProject,
  judge: (subject) =>
    requireEach(
      subject,
      "environment.environmentVariables",
      pass("it has no variable"),
      ({ props }) => {
        if (/^(PARAMETER_STORE|SECRETS_MANAGER)$/.test(textOf(read(props, "type")) ?? "")) {
          return pass("it names a secret");
        }
        const name = textOf(read(props, "name")) ?? "?";
        const value = read(props, "value");
        if (!looksSecret({ name, value: textOf(value) ?? "?" }))
          return pass("it looks like no secret");
        return value.state === "unknown"
          ? deferred(`${name} is not known before the update`)
          : fail(`${name} is plain`);
      },
    ),
});
