import type { Plan, PlanResource, PlanValue } from "@plinth/preview";
import { brief, indexOf, lineOf, referenced } from "./names";

/** One rule of a security group, in words. */
export interface RuleLine {
  direction: "in" | "out";
  /** Who sends, or who is sent to. */
  peer: string;
  ports: string;
  /** True when the peer is everyone. */
  open: boolean;
}

export interface GroupLine {
  name: string;
  rules: RuleLine[];
}

type Index = Map<string, PlanResource>;
type Fields = { [key: string]: PlanValue };
/** A rule, and its group by URN, or by what the program gives where the group is not of this plan. */
type Placed = [group: string, rule: RuleLine];

const everyone = new Set(["0.0.0.0/0", "::/0"]);

function isGroup({ type }: PlanResource): boolean {
  return /^aws:ec2\/(default)?[sS]ecurityGroup:/.test(type);
}

function portsOf({ ipProtocol, protocol, fromPort, toPort }: Fields): string {
  const proto = lineOf(ipProtocol ?? protocol ?? "-1");
  if (proto === "-1") return "all traffic";
  if (fromPort === undefined || fromPort === -1) return `${proto} all`;
  return fromPort === toPort
    ? `${proto} ${lineOf(fromPort)}`
    : `${proto} ${lineOf(fromPort)}-${lineOf(toPort)}`;
}

/** Who a value stands for: a group by its name, anything else that it was made from with its type. */
function nameOf(value: PlanValue, references: PlanResource[]): string {
  if (value !== "[unknown]" || references.length === 0) return brief(value);
  const names = references.map((each) =>
    isGroup(each) ? each.name : `${each.name} (${each.type.split(":").at(-1)})`,
  );
  return names.join(", ");
}

function asPeer(name: string): string {
  return everyone.has(name) ? `the internet (${name})` : name;
}

function groupOf(index: Index, rule: PlanResource): string {
  const owners = referenced(index, rule, "securityGroupId");
  const own = owners.find(isGroup);
  if (own) return own.urn;
  const names = owners.map(({ name }) => name).join(", ");
  return names === ""
    ? `${brief(rule.inputs["securityGroupId"])} (not in this plan)`
    : `a group of ${names}`;
}

function modernRule(index: Index, rule: PlanResource): Placed {
  const peers = ["cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId"];
  const property = peers.find((each) => rule.inputs[each] !== undefined) ?? "";
  const given = rule.inputs[property];
  const line: RuleLine = {
    direction: rule.type.includes("Ingress") ? "in" : "out",
    peer:
      given === undefined ? "[unknown]" : asPeer(nameOf(given, referenced(index, rule, property))),
    ports: portsOf(rule.inputs),
    open: everyone.has(lineOf(given)),
  };
  return [groupOf(index, rule), line];
}

const lists = ["cidrBlocks", "ipv6CidrBlocks", "prefixListIds", "securityGroups"];

/** Peers of a rule of the older forms, which names many at once. */
function peersOf(
  fields: Fields,
  source: PlanValue | undefined,
  references: PlanResource[],
): string[] {
  const listed = lists.flatMap((each): PlanValue[] => {
    const value = fields[each];
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
  });
  const found = [...listed, ...(source === undefined ? [] : [source])];
  const names = found.map((each) => nameOf(each, references));
  const all = [...names, ...(fields["self"] === true ? ["itself"] : [])];
  return all.length > 0 ? [...new Set(all)] : ["[unknown]"];
}

function olderRules(fields: Fields, direction: RuleLine["direction"], peers: string[]): RuleLine[] {
  return peers.map((peer) => ({
    direction,
    peer: asPeer(peer),
    ports: portsOf(fields),
    open: everyone.has(peer),
  }));
}

function legacyRules(index: Index, rule: PlanResource): Placed[] {
  const { inputs } = rule;
  const references = ["sourceSecurityGroupId", ...lists].flatMap((each) =>
    referenced(index, rule, each),
  );
  const peers = peersOf(inputs, inputs["sourceSecurityGroupId"], references);
  const direction = inputs["type"] === "egress" ? "out" : "in";
  return olderRules(inputs, direction, peers).map((line) => [groupOf(index, rule), line]);
}

/** Rules that stand in the group itself. A list that is unknown is not the same as no rule. */
function inlineRules(index: Index, group: PlanResource): Placed[] {
  return (["ingress", "egress"] as const).flatMap((kind) => {
    const given = group.inputs[kind];
    if (given === undefined) return [];
    const direction = kind === "ingress" ? "in" : "out";
    const references = referenced(index, group, kind);
    const rules = Array.isArray(given) ? given : [given];
    return rules
      .flatMap((each): RuleLine[] => {
        if (typeof each === "object" && each !== null && !Array.isArray(each)) {
          return olderRules(each, direction, peersOf(each, undefined, references));
        }
        return [{ direction, peer: nameOf(each, references), ports: "unknown ports", open: false }];
      })
      .map((line): Placed => [group.urn, line]);
  });
}

function placedRules(index: Index, resource: PlanResource): Placed[] {
  if (/^aws:vpc\/securityGroup(In|E)gressRule:/.test(resource.type))
    return [modernRule(index, resource)];
  if (resource.type === "aws:ec2/securityGroupRule:SecurityGroupRule")
    return legacyRules(index, resource);
  return isGroup(resource) ? inlineRules(index, resource) : [];
}

/** Names of groups by URN: with the parent's where two groups have one name. */
function namesOf(index: Index, groups: PlanResource[]): Map<string, string> {
  const often = (name: string) => groups.filter((each) => each.name === name).length;
  return new Map(
    groups.map(({ urn, name, parent }) => {
      const above = index.get(parent ?? "")?.name ?? "the stack";
      return [urn, often(name) > 1 ? `${name} (in ${above})` : name];
    }),
  );
}

/** Every security group of the plan with its rules, those without a rule too. */
export function securityGroups(plan: Plan): GroupLine[] {
  const index = indexOf(plan);
  const names = namesOf(index, plan.resources.filter(isGroup));
  const lines = new Map<string, RuleLine[]>([...names.keys()].map((urn) => [urn, []]));
  for (const [group, rule] of plan.resources.flatMap((each) => placedRules(index, each))) {
    lines.set(group, [...(lines.get(group) ?? []), rule]);
  }
  return [...lines]
    .map(([group, rules]) => ({ name: names.get(group) ?? group, rules }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function ruleText({ direction, peer, ports }: RuleLine): string {
  return direction === "in" ? `from ${peer}: ${ports}` : `to ${peer}: ${ports}`;
}
