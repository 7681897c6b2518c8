import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { best } from "../../core/verdict";

export const cacheAuthenticated = resourceControl({
  id: "EC-03",
  slug: "cache-authenticated",
  title: "Caches know their users",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(d)"),
  soc2: ["CC6.1"],
  rationale: "Whoever reaches the port reads everything",
  fix: {
    plinth: "RedisCache makes a user group.",
    pulumi: "`userGroupIds: [group.id]`, or `authToken`.",
    effect: "in place",
  },
  types: [...types.cacheGroup, ...types.cacheServerless],
  judge: (subject) =>
    best(
      ["userGroupIds", "userGroupId", "authToken", "authTokenWo"].map((key) =>
        requireGiven(subject, key, "a user group or a token"),
      ),
    ),
});
