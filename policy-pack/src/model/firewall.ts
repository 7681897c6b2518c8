import { types } from "../core/types";
import { isGiven, isTrue, listOf, type Props, read, textOf } from "../core/value";
import { isInternet } from "./cidr";
import type { Model, Node } from "./model";
import { type Ports, portsOf } from "./ports";

/** One rule of a security group, whichever of the three ways it is written. */
export interface FirewallRule {
  /** The resource that holds the rule. */
  node: Node;
  /** The group it belongs to; undefined for a group of another stack. */
  group: Node | undefined;
  direction: "ingress" | "egress";
  ports: Ports;
  /** `unknown` where an address is not known and is not that of a network of this stack. */
  internet: "yes" | "no" | "unknown";
  /** Addresses of a network of this stack, or other private ones. */
  cidr: boolean;
  /** Addresses that are known. */
  blocks: string[];
  /** Groups of the other side. */
  peers: Node[];
  description: string | undefined;
}

const networks: readonly string[] = [...types.vpc, ...types.subnet];
const addressKeys = ["cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6"];
const peerKeys = ["securityGroups", "sourceSecurityGroupId", "referencedSecurityGroupId", "self"];

function addresses(props: Props): { known: string[]; allKnown: boolean; given: boolean } {
  const known: string[] = [];
  let allKnown = true;
  const keys = addressKeys.filter((key) => isGiven(props, key));
  for (const key of keys) {
    const single = read(props, key);
    const values =
      single.state === "known" && Array.isArray(single.value) ? listOf(props, key) : [single];
    for (const value of values ?? []) {
      const text = textOf(value);
      if (text !== undefined) known.push(text);
      else allKnown = false;
    }
  }
  return { known, allKnown, given: keys.length > 0 };
}

interface Source {
  node: Node;
  group: Node | undefined;
  direction: FirewallRule["direction"];
  props: Props;
  protocolKey: string;
  refs: Node[];
}

function ruleOf({ node, group, direction, props, protocolKey, refs }: Source): FirewallRule {
  const { known, allKnown, given } = addresses(props);
  const own = refs.some(({ type }) => networks.includes(type));
  const undecided = !allKnown && !own ? "unknown" : "no";
  const other = refs.filter(({ type }) => types.group.includes(type));
  const self = group && isTrue(read(props, "self")) ? [group] : [];
  return {
    node,
    group,
    direction,
    ports: portsOf(props, protocolKey),
    internet: isInternet(known) ? "yes" : undecided,
    cidr: given,
    blocks: known,
    peers: peerKeys.some((key) => isGiven(props, key)) ? [...other, ...self] : [],
    description: textOf(read(props, "description")),
  };
}

function inline(node: Node, direction: FirewallRule["direction"]): FirewallRule[] {
  return (listOf(node.props, direction) ?? []).flatMap((value) =>
    value.state === "known"
      ? [
          ruleOf({
            node,
            group: node,
            direction,
            props: value.value as Props,
            protocolKey: "protocol",
            refs: node.refs(direction),
          }),
        ]
      : [],
  );
}

function standalone(
  node: Node,
  direction: FirewallRule["direction"],
  protocolKey: string,
): FirewallRule {
  const [group] = node.refs("securityGroupId").filter(({ type }) => types.group.includes(type));
  const refs = [...addressKeys, ...peerKeys].flatMap((key) => node.refs(key));
  return ruleOf({ node, group, direction, props: node.props, protocolKey, refs });
}

/** Every rule of every security group. */
export function firewallRules(model: Model): FirewallRule[] {
  const mixed = model.of(types.mixedRule).map((node) => {
    const egress = textOf(read(node.props, "type")) === "egress";
    return standalone(node, egress ? "egress" : "ingress", "protocol");
  });
  return [
    ...model
      .of(types.group)
      .flatMap((node) => [...inline(node, "ingress"), ...inline(node, "egress")]),
    ...mixed,
    ...model.of(types.ingressRule).map((node) => standalone(node, "ingress", "ipProtocol")),
    ...model.of(types.egressRule).map((node) => standalone(node, "egress", "ipProtocol")),
  ];
}
