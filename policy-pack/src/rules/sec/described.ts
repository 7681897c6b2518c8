import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const secDescribed = resourceControl({
  id: "SEC-05",
  slug: "sec-described",
  title: "Secrets say what they are for",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "A secret that nobody knows is never rotated",
  fix: { plinth: "Plinth's secrets say it.", pulumi: "`description`.", effect: "in place" },
  types: types.secret,
  judge: (subject) => requireGiven(subject, "description", "a description"),
});
