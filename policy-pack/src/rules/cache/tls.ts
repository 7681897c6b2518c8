import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue, requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const cacheTls = resourceControl({
  id: "EC-02",
  slug: "cache-tls",
  title: "Caches refuse connections with no TLS",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "Inside a network is not a private place",
  fix: {
    plinth: "RedisCache refuses them.",
    pulumi: '`transitEncryptionEnabled: true, transitEncryptionMode: "required"`.',
    effect: "in place",
  },
  types: types.cache,
  judge: (subject) =>
    worst([
      requireTrue(subject, "transitEncryptionEnabled"),
      requireUnlike(
        subject,
        "transitEncryptionMode",
        /^preferred$/,
        "admits connections with no TLS",
      ),
    ]),
});
