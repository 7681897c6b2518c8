import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable, pass } from "../../core/verdict";
import { isPublicSubnet } from "../../model/subnets";

export const rdsPrivateSubnets = stackControl({
  id: "RDS-28",
  slug: "rds-private-subnets",
  title: "Databases sit in subnets with no route to an internet gateway",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(A)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "No route is a second lock beside the security group",
  fix: {
    plinth: "Give PostgresCluster the data subnets.",
    pulumi: "list private subnets in the `aws.rds.SubnetGroup`.",
    effect: "replaces",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (model) =>
    [...model.of(types.dbInstance), ...model.of(types.dbCluster)].map((database) => {
      const { urn } = database;
      if (isGiven(database.props, "replicateSourceDb"))
        return { urn, ...notApplicable("a replica follows its source") };
      const subnets = database
        .refs("dbSubnetGroupName")
        .flatMap((group) => group.refs("subnetIds"));
      if (subnets.length === 0) {
        return {
          urn,
          ...(isGiven(database.props, "dbSubnetGroupName")
            ? notApplicable("its subnets belong to another stack")
            : fail("it names no subnet group")),
        };
      }
      const open = subnets
        .filter((subnet) => isPublicSubnet(model, subnet))
        .map(({ name }) => name);
      return {
        urn,
        ...(open.length > 0
          ? fail(`public subnets: ${open.join(", ")}`)
          : pass("none of its subnets routes to an internet gateway")),
      };
    }),
});
