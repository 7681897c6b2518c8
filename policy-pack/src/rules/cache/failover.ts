import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const cacheFailover = resourceControl({
  id: "EC-06",
  slug: "cache-failover",
  title: "Caches fail over to another zone",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "A zone that is down takes the cache along",
  fix: {
    plinth: "Give RedisCache `replicas`, `automaticFailover` and `multiAz`.",
    pulumi: "`automaticFailoverEnabled: true, multiAzEnabled: true`.",
    effect: "in place",
  },
  types: types.cacheGroup,
  judge: (subject) =>
    worst([
      requireTrue(subject, "automaticFailoverEnabled"),
      requireTrue(subject, "multiAzEnabled"),
    ]),
});
