import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const rdsTagsToSnapshots = resourceControl({
  id: "RDS-16",
  slug: "rds-tags-to-snapshots",
  title: "Snapshots have the tags of their database",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.5"],
  rationale: "What has no tag has no owner",
  fix: {
    plinth: "PostgresCluster copies them.",
    pulumi: "`copyTagsToSnapshot: true`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (subject) => requireTrue(subject, "copyTagsToSnapshot"),
});
