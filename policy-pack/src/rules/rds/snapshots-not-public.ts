import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNoText } from "../../core/lists";
import { types } from "../../core/types";

export const rdsSnapshotsNotPublic = resourceControl({
  id: "RDS-18",
  slug: "rds-snapshots-not-public",
  title: "No snapshot is shared with everyone",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)", "308(a)(3)(i)", "312(a)(1)"),
  soc2: ["CC6.6"],
  rationale: "A snapshot is the whole database",
  fix: {
    plinth: "Plinth shares none.",
    pulumi: "name accounts in `sharedAccounts`.",
    effect: "in place",
  },
  types: [...types.dbSnapshot, ...types.dbSnapshotCopy, ...types.clusterSnapshotCopy],
  judge: (subject) => requireNoText(subject, "sharedAccounts", /^all$/, "holds everyone"),
});
