import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNoText } from "../../core/lists";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const acmNoWildcard = resourceControl({
  id: "ACM-04",
  slug: "acm-no-wildcard",
  title: "Certificates name their hosts",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "A key that is lost then opens one host, not all",
  fix: {
    plinth: "Name the hosts in `domainName` and `alternativeNames`.",
    pulumi: "list the names in `subjectAlternativeNames`.",
    effect: "replaces",
  },
  types: types.certificate,
  judge: (subject) =>
    worst([
      requireUnlike(subject, "domainName", /^\*\./, "is a wildcard"),
      requireNoText(subject, "subjectAlternativeNames", /^\*\./, "holds a wildcard"),
    ]),
});
