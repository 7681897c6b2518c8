import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail } from "../../core/verdict";

export const cachePort = resourceControl({
  id: "EC-09",
  slug: "cache-port",
  title: "Caches do not listen on the port of their engine",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "Scans for open caches try it first",
  fix: { plinth: "Set `network.port` of RedisCache.", pulumi: "`port: 6380`.", effect: "replaces" },
  types: types.cache,
  judge: (subject) =>
    isGiven(subject.props, "port")
      ? requireUnlike(subject, "port", /^(6379|11211)$/, "is the engine's own")
      : fail("port is not set, and the engine's own"),
});
