import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const rdsStorageEncrypted = resourceControl({
  id: "RDS-01",
  slug: "rds-storage-encrypted",
  title: "Database storage is encrypted",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)", "312(a)(2)(iv)"),
  soc2: ["PI1.5"],
  nist: nist.atRest,
  rationale: "Disks and snapshots leave the building",
  fix: {
    plinth: "PostgresCluster encrypts.",
    pulumi: "`storageEncrypted: true`.",
    effect: "replaces",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (subject) => requireTrue(subject, "storageEncrypted"),
});
