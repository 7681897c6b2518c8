import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotFalse } from "../../core/subject";
import { types } from "../../core/types";

export const cacheMinorUpgrades = resourceControl({
  id: "EC-07",
  slug: "cache-minor-upgrades",
  title: "Caches take minor upgrades",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(5)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "They hold fixes of known holes",
  fix: {
    plinth: "RedisCache takes them.",
    pulumi: "drop `autoMinorVersionUpgrade: false`.",
    effect: "in place",
  },
  types: types.cache,
  judge: (subject) => requireNotFalse(subject, "autoMinorVersionUpgrade"),
});
