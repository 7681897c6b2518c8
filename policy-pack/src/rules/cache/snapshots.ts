import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireAtLeast } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven, read, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const cacheSnapshots = resourceControl({
  id: "EC-05",
  slug: "cache-snapshots",
  title: "Caches keep snapshots for 15 days or more",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(i)", "308(a)(7)(ii)(A)", "308(a)(7)(ii)(B)"),
  soc2: ["A1.2"],
  nist: nist.backedUp,
  rationale: "A queue or a session store cannot be made anew",
  fix: {
    plinth: "Set `backup.retentionDays` of RedisCache.",
    pulumi: "`snapshotRetentionLimit: 15`.",
    effect: "in place",
  },
  types: [...types.cache, ...types.cacheServerless],
  judge: (subject) =>
    textOf(read(subject.props, "engine")) === "memcached" ||
    isGiven(subject.props, "replicationGroupId")
      ? notApplicable("memcached has no snapshots, and a member's are its group's")
      : requireAtLeast(subject, "snapshotRetentionLimit", 15),
});
