import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";

export const acmStrongKey = resourceControl({
  id: "ACM-03",
  slug: "acm-strong-key",
  title: "Certificates have a strong key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "A weak key can be found by trying",
  fix: {
    plinth: "Plinth's certificates have keys of 2048 bits or more.",
    pulumi: '`keyAlgorithm: "RSA_2048"` or `"EC_prime256v1"`.',
    effect: "replaces",
  },
  types: types.certificate,
  judge: (subject) => requireUnlike(subject, "keyAlgorithm", /^RSA_1024$/, "is too short"),
});
