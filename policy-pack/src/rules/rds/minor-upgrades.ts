import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isFalse, read } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";

export const rdsMinorUpgrades = resourceControl({
  id: "RDS-10",
  slug: "rds-minor-upgrades",
  title: "Databases take minor upgrades by themselves",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(5)(ii)(A)"),
  soc2: ["CC7.1"],
  rationale: "Security fixes come as minor versions",
  fix: {
    plinth: "Leave `upgrade.autoMinorVersionUpgrade` of PostgresCluster on.",
    pulumi: "drop `autoMinorVersionUpgrade: false`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbClusterInstance],
  judge: ({ props }) => {
    const given = read(props, "autoMinorVersionUpgrade");
    if (given.state === "unknown")
      return deferred("autoMinorVersionUpgrade is not known before the update");
    return isFalse(given)
      ? fail("autoMinorVersionUpgrade is false, required true")
      : pass("minor upgrades are automatic");
  },
});
