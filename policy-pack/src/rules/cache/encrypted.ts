import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const cacheEncrypted = resourceControl({
  id: "EC-01",
  slug: "cache-encrypted",
  title: "Caches are encrypted at rest",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "Snapshots and swap hold what the cache holds",
  fix: {
    plinth: "RedisCache encrypts.",
    pulumi: "`atRestEncryptionEnabled: true`.",
    effect: "replaces",
  },
  types: types.cacheGroup,
  judge: (subject) => requireTrue(subject, "atRestEncryptionEnabled"),
});
