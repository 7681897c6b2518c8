import type { Plan, PlanResource, PlanValue } from "@plinth/preview";
import { brief, indexOf, referenced } from "./names";

/** One rule of a security group, in words. */
export interface RuleLine {
  group: string;
  direction: "in" | "out";
  /** Who sends, or who is sent to. */
  peer: string;
  ports: string;
  /** True when the peer is everyone. */
  open: boolean;
}

type Index = Map<string, PlanResource>;
type Fields = { [key: string]: PlanValue };

const everyone = new Set(["0.0.0.0/0", "::/0"]);

function portsOf({ ipProtocol, protocol, fromPort, toPort }: Fields): string {
  const proto = String(ipProtocol ?? protocol ?? "-1");
  if (proto === "-1") return "all traffic";
  if (fromPort === undefined || fromPort === toPort) return `${proto} ${String(fromPort ?? "all")}`;
  return `${proto} ${String(fromPort)}-${String(toPort)}`;
}

function asPeer(value: PlanValue | undefined): string {
  return everyone.has(String(value)) ? `the internet (${String(value)})` : brief(value);
}

function modernRule(index: Index, rule: PlanResource): RuleLine {
  const { inputs } = rule;
  const group = referenced(index, rule, "securityGroupId")[0]?.name ?? brief(inputs["securityGroupId"]);
  const other = referenced(index, rule, "referencedSecurityGroupId")[0]?.name;
  const given = inputs["cidrIpv4"] ?? inputs["cidrIpv6"] ?? inputs["prefixListId"] ?? inputs["referencedSecurityGroupId"];
  return {
    group,
    direction: rule.type.includes("Ingress") ? "in" : "out",
    peer: other ?? asPeer(given),
    ports: portsOf(inputs),
    open: everyone.has(String(given)),
  };
}

function legacyRule(index: Index, rule: PlanResource): RuleLine[] {
  const { inputs } = rule;
  const group = referenced(index, rule, "securityGroupId")[0]?.name ?? brief(inputs["securityGroupId"]);
  return peersOf(inputs, referenced(index, rule, "sourceSecurityGroupId")[0]?.name).map((peer) => ({
    group,
    direction: inputs["type"] === "egress" ? "out" : "in",
    peer: asPeer(peer),
    ports: portsOf(inputs),
    open: everyone.has(peer),
  }));
}

function peersOf(fields: Fields, source?: string): string[] {
  const lists = [fields["cidrBlocks"], fields["ipv6CidrBlocks"], fields["prefixListIds"], fields["securityGroups"]];
  const listed = lists.flatMap((each) => (Array.isArray(each) ? each.map(String) : []));
  const self = fields["self"] === true ? ["itself"] : [];
  const found = [...listed, ...self, ...(source === undefined ? [] : [source])];
  return found.length > 0 ? found : ["[unknown]"];
}

function inlineRules(group: PlanResource): RuleLine[] {
  return (["ingress", "egress"] as const).flatMap((kind) => {
    const rules = group.inputs[kind];
    if (!Array.isArray(rules)) return [];
    return rules.flatMap((each) => {
      const fields = (typeof each === "object" && each !== null ? each : {}) as Fields;
      return peersOf(fields).map((peer): RuleLine => ({
        group: group.name,
        direction: kind === "ingress" ? "in" : "out",
        peer: asPeer(peer),
        ports: portsOf(fields),
        open: everyone.has(peer),
      }));
    });
  });
}

/** Every security group of the plan with its rules, those without a rule too. */
export function securityGroups(plan: Plan): { name: string; rules: RuleLine[] }[] {
  const index = indexOf(plan);
  const rules = plan.resources.flatMap((each): RuleLine[] => {
    if (/^aws:vpc\/securityGroup(In|E)gressRule:/.test(each.type)) return [modernRule(index, each)];
    if (each.type === "aws:ec2/securityGroupRule:SecurityGroupRule") return legacyRule(index, each);
    return /^aws:ec2\/(default)?[sS]ecurityGroup:/.test(each.type) ? inlineRules(each) : [];
  });
  const names = plan.resources
    .filter((each) => /^aws:ec2\/(default)?[sS]ecurityGroup:/.test(each.type))
    .map((each) => each.name);
  const all = [...new Set([...names, ...rules.map((each) => each.group)])].sort();
  return all.map((name) => ({ name, rules: rules.filter((each) => each.group === name) }));
}

export function ruleText({ direction, peer, ports }: RuleLine): string {
  return direction === "in" ? `from ${peer}: ${ports}` : `to ${peer}: ${ports}`;
}
