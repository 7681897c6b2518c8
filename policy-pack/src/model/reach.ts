import { types } from "../core/types";
import { isFalse, isTrue, read } from "../core/value";
import { type FirewallRule, firewallRules } from "./firewall";
import type { Model, Node } from "./model";
import { describePorts } from "./ports";

const groupKeys = [
  "securityGroups",
  "vpcSecurityGroupIds",
  "securityGroupIds",
  "networkConfiguration",
];
const stores: readonly string[] = [...types.dbInstance, ...types.dbCluster, ...types.cache];
const servers: readonly string[] = [...types.service, ...types.instance];

/** How one node is reached from another. */
export interface Hop {
  from: Node | undefined;
  to: Node;
  why: string;
}

/** What the internet can send packets to. */
export interface Reach {
  /** Nodes with a public address and a rule that admits the internet. */
  edges: Node[];
  stores: Node[];
  /** Hops from the internet to a store; undefined when there are none. */
  witness(store: Node): Hop[] | undefined;
  /** Why a store is out of reach, in words. */
  cut(store: Node): string;
}

function groupsOf(node: Node): Node[] {
  return groupKeys
    .flatMap((key) => node.refs(key))
    .filter(({ type }) => types.group.includes(type));
}

/** True unless it is proven to have no public address. */
function hasPublicAddress(node: Node): boolean {
  const { type, props } = node;
  if (types.loadBalancer.includes(type)) return !isTrue(read(props, "internal"));
  if (types.service.includes(type)) {
    const given = read(props, "networkConfiguration.assignPublicIp");
    return isTrue(given) || given.state === "unknown";
  }
  if (types.instance.includes(type)) {
    const given = read(props, "associatePublicIpAddress");
    const subnets = node.refs("subnetId");
    return given.state === "unset"
      ? subnets.some((each) => isTrue(read(each.props, "mapPublicIpOnLaunch")))
      : !isFalse(given);
  }
  const given = read(props, "publiclyAccessible");
  return isTrue(given) || given.state === "unknown";
}

/** Targets that a load balancer hands packets to, unread. */
function targetsOf(model: Model, balancer: Node): Node[] {
  const groups = model
    .pointing(types.listener, "loadBalancerArn", balancer)
    .flatMap((listener) => [
      ...listener.refs("defaultActions"),
      ...model
        .pointing(types.listenerRule, "listenerArn", listener)
        .flatMap((rule) => rule.refs("actions")),
    ]);
  return groups
    .filter(({ type }) => types.targetGroup.includes(type))
    .flatMap((group) => [
      ...model.pointing(types.service, "loadBalancers", group),
      ...model
        .pointing(types.targetAttachment, "targetGroupArn", group)
        .flatMap((each) => each.refs("targetId")),
    ]);
}

/** Follows packets: load balancers pass them on, and a server with a public address is a stepping stone. */
export function reachOf(model: Model): Reach {
  const rules = firewallRules(model).filter(({ direction }) => direction === "ingress");
  const into = (node: Node) => {
    const groups = groupsOf(node);
    return rules.filter(({ group }) => group && groups.includes(group));
  };
  const nodes = model.nodes.filter(
    ({ type }) =>
      stores.includes(type) || servers.includes(type) || types.loadBalancer.includes(type),
  );
  const fromInternet = (node: Node): Hop | undefined => {
    const rule = hasPublicAddress(node)
      ? into(node).find(({ internet }) => internet !== "no")
      : undefined;
    return (
      rule && {
        from: undefined,
        to: node,
        why: `${rule.node.name} opens ${describePorts(rule.ports)}`,
      }
    );
  };
  const entries = nodes.map(fromInternet).filter((hop) => hop !== undefined);
  const admits = (from: Node, to: Node): FirewallRule | undefined =>
    into(to).find(
      ({ peers, cidr, internet }) =>
        internet === "yes" || cidr || groupsOf(from).some((group) => peers.includes(group)),
    );
  const next = (from: Node): Node[] =>
    types.loadBalancer.includes(from.type) ? targetsOf(model, from) : nodes;
  const paths = new Map<Node, Hop[]>(entries.map((hop) => [hop.to, [hop]]));
  const queue = entries.map(({ to }) => to);
  for (let at = queue.shift(); at; at = queue.shift()) {
    // A server that only a load balancer reaches reads its requests: the path of packets ends there.
    if (servers.includes(at.type) && !entries.some(({ to }) => to === at)) continue;
    for (const to of next(at)) {
      const rule = paths.has(to) ? undefined : admits(at, to);
      if (!rule) continue;
      const why = `${rule.node.name} opens ${describePorts(rule.ports)}`;
      paths.set(to, [...(paths.get(at) ?? []), { from: at, to, why }]);
      queue.push(to);
    }
  }
  return {
    edges: entries.map(({ to }) => to),
    stores: nodes.filter(({ type }) => stores.includes(type)),
    witness: (store) => paths.get(store),
    cut: (store) => cutOf(into(store), nodes),
  };
}

function cutOf(rules: FirewallRule[], nodes: Node[]): string {
  const admitted = rules.map(({ peers, ports }) => {
    const who = peers.flatMap((peer) => nodes.filter((node) => groupsOf(node).includes(peer)));
    const names = who.length > 0 ? who : peers;
    return `${
      names
        .map(({ name }) => name)
        .sort()
        .join(", ") || "private addresses"
    } on ${describePorts(ports)}`;
  });
  const only = admitted.length > 0 ? [...new Set(admitted)].sort().join("; ") : "nothing";
  return `it has no way in from the internet: its security groups admit only ${only}`;
}
