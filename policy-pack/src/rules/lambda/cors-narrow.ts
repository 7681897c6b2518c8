import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNoText } from "../../core/lists";
import { types } from "../../core/types";

export const lambdaCorsNarrow = resourceControl({
  id: "L-04",
  slug: "lambda-cors-narrow",
  title: "Functions and APIs name the pages that may call them",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "Any page a patient opens could else call in his name",
  fix: {
    plinth: "Name origins in `cors` of LambdaPlatform's API.",
    pulumi: '`allowOrigins: ["https://…"]`.',
    effect: "in place",
  },
  types: [...types.functionUrl, ...types.httpApi],
  judge: (subject) =>
    requireNoText(
      subject,
      types.httpApi.includes(subject.type) ? "corsConfiguration.allowOrigins" : "cors.allowOrigins",
      /^\*$/,
      "admits every page",
    ),
});
