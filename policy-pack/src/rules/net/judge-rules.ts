import { deferred, fail, type Finding, pass, worst } from "../../core/verdict";
import { type FirewallRule, firewallRules } from "../../model/firewall";
import type { Model } from "../../model/model";
import { opens } from "../../model/ports";

/** Ports of databases, caches, search, queues and file shares. */
export const dataPorts: readonly number[] = [
  111, 445, 1433, 1521, 2049, 2181, 3306, 4333, 5432, 5601, 5672, 6379, 7000, 7199, 8888, 9042,
  9092, 9200, 9300, 11_211, 27_017, 27_018,
];

/** One finding per resource that holds rules of that direction. */
export function judgeRules(
  model: Model,
  direction: FirewallRule["direction"],
  judge: (rule: FirewallRule) => Finding,
): Finding[] {
  const byHolder = new Map<string, Finding[]>();
  for (const rule of firewallRules(model)) {
    if (rule.direction !== direction) continue;
    byHolder.set(rule.node.urn, [...(byHolder.get(rule.node.urn) ?? []), judge(rule)]);
  }
  return [...byHolder].map(([urn, findings]) => ({ ...worst(findings), urn }));
}

/** Fails rules that admit the internet to one of the ports. */
export function judgePorts(model: Model, ports: readonly number[], what: string): Finding[] {
  return judgeRules(model, "ingress", (rule) => {
    const open = ports.filter((port) => opens(rule.ports, port));
    if (open.length === 0) return pass(`it does not open ${what}`);
    if (rule.internet === "no") return pass(`it opens ${what}, but not to the internet`);
    return rule.internet === "yes"
      ? fail(`it opens ${what} (${open.join(", ")}) to the internet`)
      : deferred(`it opens ${what}, and whom it admits is not known before the update`);
  });
}
