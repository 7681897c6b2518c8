import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { best, notApplicable } from "../../core/verdict";

export const lambdaCallerBound = resourceControl({
  id: "L-02",
  slug: "lambda-caller-bound",
  title: "Services may call a function only for a named resource",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "A stranger's bucket or topic could else start it",
  fix: {
    plinth: "LambdaPlatform's permissions name the source.",
    pulumi: "`sourceArn` or `sourceAccount`.",
    effect: "replaces",
  },
  types: types.functionPermission,
  judge: (subject) => {
    const principal = read(subject.props, "principal");
    return principal.state === "known" && !/\.amazonaws\.com(\.cn)?$/.test(textOf(principal) ?? "")
      ? notApplicable("it is no service")
      : best(
          ["sourceArn", "sourceAccount", "principalOrgId"].map((key) =>
            requireGiven(subject, key, "a source"),
          ),
        );
  },
});
