import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const rdsEvents = stackControl({
  id: "RDS-26",
  slug: "rds-events",
  title: "Somebody is told of failures of a database",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(D)"),
  soc2: ["CC7.2"],
  rationale: "A failover at night is otherwise found by users",
  fix: {
    plinth: "PostgresCluster's alarms watch load, not events.",
    pulumi:
      '`new aws.rds.EventSubscription(name, { snsTopic, sourceType: "db-instance", eventCategories: ["failure"] })`.',
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (model) =>
    perNode(model, [...types.dbInstance, ...types.dbCluster], () =>
      model.of(types.dbEvents).length > 0
        ? pass("this stack subscribes to events")
        : fail("this stack subscribes to no event"),
    ),
});
