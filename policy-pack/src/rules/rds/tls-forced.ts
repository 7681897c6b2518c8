import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { listOf, numberOf, read, textOf, type Props } from "../../core/value";
import { fail, pass } from "../../core/verdict";

export const rdsTlsForced = stackControl({
  id: "RDS-12",
  slug: "rds-tls-forced",
  title: "Databases refuse connections with no TLS",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "Inside a network is not a private place",
  fix: {
    plinth: "PostgresCluster sets `rds.force_ssl`.",
    pulumi:
      '`parameters: [{ name: "rds.force_ssl", value: "1" }]` in the parameter group that the database names.',
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (model) =>
    [...model.of(types.dbInstance), ...model.of(types.dbCluster)].map((database) => {
      const groups = [
        ...database.refs("parameterGroupName"),
        ...database.refs("dbClusterParameterGroupName"),
      ];
      const parameters = groups.flatMap(({ props }) => listOf(props, "parameters") ?? []);
      const forced = parameters.some(
        (each) =>
          each.state === "known" &&
          /^(rds\.force_ssl|require_secure_transport)$/.test(
            textOf(read(each.value as Props, "name")) ?? "",
          ) &&
          /^(1|on)$/i.test(
            String(
              numberOf(read(each.value as Props, "value")) ??
                textOf(read(each.value as Props, "value")),
            ),
          ),
      );
      const { urn } = database;
      if (forced) return { urn, ...pass("its parameter group forces TLS") };
      return {
        urn,
        ...fail(
          groups.length > 0
            ? "its parameter group does not force TLS"
            : "it names no parameter group of this stack that forces TLS",
        ),
      };
    }),
});
