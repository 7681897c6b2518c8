import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireMembers } from "../../core/lists";
import { types } from "../../core/types";
import { isGiven, read, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const cacheLogs = resourceControl({
  id: "EC-10",
  slug: "cache-logs",
  title: "Caches deliver their logs",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "Slow commands and refused logins are seen nowhere else",
  fix: {
    plinth: "RedisCache delivers them.",
    pulumi:
      '`logDeliveryConfigurations: [{ destination, destinationType: "cloudwatch-logs", logFormat: "json", logType: "engine-log" }]`.',
    effect: "in place",
  },
  types: types.cache,
  judge: (subject) =>
    textOf(read(subject.props, "engine")) === "memcached" ||
    isGiven(subject.props, "replicationGroupId")
      ? notApplicable("memcached has no logs, and a member's are its group's")
      : requireMembers(subject, "logDeliveryConfigurations", 1),
});
