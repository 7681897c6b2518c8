import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const cacheCustomerKey = resourceControl({
  id: "EC-04",
  slug: "cache-customer-key",
  title: "Caches use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "Only a key of ours can be refused to a stranger",
  fix: {
    plinth: "Give RedisCache a `kmsKeyId`.",
    pulumi: "`kmsKeyId: key.arn`.",
    effect: "replaces",
  },
  types: [...types.cacheGroup, ...types.cacheServerless],
  judge: (subject) => requireGiven(subject, "kmsKeyId", "a customer key"),
});
