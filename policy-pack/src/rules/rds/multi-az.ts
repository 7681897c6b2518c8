import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable, pass } from "../../core/verdict";

export const rdsMultiAz = stackControl({
  id: "RDS-04",
  slug: "rds-multi-az",
  title: "Databases outlive a zone",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(i)", "308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  nist: nist.available,
  rationale: "One zone fails as a whole",
  fix: {
    plinth: "Set `instance.multiAz` of PostgresCluster, or add an instance.",
    pulumi: "`multiAz: true`, or a second `aws.rds.ClusterInstance`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (model) => [
    ...model.of(types.dbInstance).map((database) => ({
      urn: database.urn,
      ...(isGiven(database.props, "replicateSourceDb")
        ? notApplicable("a replica is the second one")
        : requireTrue(database, "multiAz")),
    })),
    ...model.of(types.dbCluster).map((cluster) => {
      const count = model.pointing(types.dbClusterInstance, "clusterIdentifier", cluster).length;
      return {
        urn: cluster.urn,
        ...(count >= 2
          ? pass(`it has ${count} instances`)
          : fail(`it has ${count} instances, required 2`)),
      };
    }),
  ],
});
