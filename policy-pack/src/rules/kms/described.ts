import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const kmsDescribed = resourceControl({
  id: "KMS-06",
  slug: "kms-described",
  title: "Keys say what they are for",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "A key that nobody knows is deleted with what it closed",
  fix: { plinth: "EncryptionKey asks for it.", pulumi: "`description`.", effect: "in place" },
  types: types.key,
  judge: (subject) => requireGiven(subject, "description", "a description"),
});
