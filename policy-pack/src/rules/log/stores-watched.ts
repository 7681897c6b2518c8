import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { type Props, read, textOf } from "../../core/value";
import { fail, pass } from "../../core/verdict";
import type { Node } from "../../model/model";
import { perNode } from "../../model/parts";

const watched: readonly string[] = [
  ...types.dbInstance,
  ...types.dbCluster,
  ...types.cacheGroup,
  ...types.service,
  ...types.loadBalancer,
  ...types.queue,
  ...types.lambda,
];
const names = ["identifier", "clusterIdentifier", "replicationGroupId", "name"];

/** True for an alarm whose dimensions were made from the resource, or hold its name or a member's. */
function watches(alarm: Node, node: Node): boolean {
  const edges = ["dimensions", "metricQueries"].flatMap((key) => alarm.refs(key));
  if (edges.some(({ urn }) => urn === node.urn)) return true;
  const dimensions = read(alarm.props, "dimensions");
  const map = dimensions.state === "known" ? (dimensions.value as Props) : {};
  const values = Object.keys(map).map((key) => textOf(read(map, key)) ?? "");
  return names
    .flatMap((key) => textOf(read(node.props, key)) ?? [])
    .some((name) =>
      values.some(
        (value) =>
          value === name || (value.startsWith(name) && /^-\d{3}$/.test(value.slice(name.length))),
      ),
    );
}

export const logStoresWatched = stackControl({
  id: "LOG-06",
  slug: "log-stores-watched",
  title: "Every store, queue, service and load balancer has an alarm",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(D)"),
  soc2: ["CC7.2"],
  rationale: "What nobody watches fails at night",
  fix: {
    plinth: "Give the component `alarms`.",
    pulumi: "an `aws.cloudwatch.MetricAlarm` with the resource in its `dimensions`.",
    effect: "in place",
  },
  types: watched,
  judge: (model) =>
    perNode(model, watched, (node) =>
      model.of(types.metricAlarm).some((alarm) => watches(alarm, node))
        ? pass("an alarm watches it")
        : fail("no alarm of this stack watches it"),
    ),
});
