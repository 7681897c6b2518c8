import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";

/** Runtimes that AWS has stopped to fix, as of November 2026. */
const ended =
  /^(nodejs\d?|nodejs(1[0246]|18|20)\.x|nodejs[468]\.\d+(-edge)?|python2\.7|python3\.[6-9]|ruby2\.\d|ruby3\.2|java8|go1\.x|dotnetcore\d\.\d|dotnet[5-7]|provided)$/;

export const lambdaRuntimeSupported = resourceControl({
  id: "L-12",
  slug: "lambda-runtime-supported",
  title: "Functions run on a runtime that gets fixes",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(5)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "What is not fixed stays open",
  fix: {
    plinth: "Set `runtime` of the function in LambdaPlatform.",
    pulumi: '`runtime: "nodejs22.x"`.',
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) => requireUnlike(subject, "runtime", ended, "gets no more fixes"),
});
