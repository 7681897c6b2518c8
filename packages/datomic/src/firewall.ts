import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ComputeContext, Listener } from "./compute-settings";

const nfs = 2049;
const https = 443;

export interface Groups {
  balancer: aws.ec2.SecurityGroup;
  nodes: aws.ec2.SecurityGroup;
}

/** The far end of a rule, of which AWS takes one. */
type End = Pick<
  aws.vpc.SecurityGroupIngressRuleArgs,
  "cidrIpv4" | "prefixListId" | "referencedSecurityGroupId"
>;

interface Rule {
  suffix: string;
  securityGroupId: pulumi.Input<string>;
  description: string;
  port: number;
  end: End;
}

function ruleArgs({ name, region, tags }: ComputeContext, rule: Rule) {
  const { suffix, securityGroupId, description, port, end } = rule;
  return {
    securityGroupId,
    description,
    ipProtocol: "tcp",
    fromPort: port,
    toPort: port,
    ...end,
    region,
    tags: named(`${name}-${suffix}`, tags),
  };
}

function ingress(context: ComputeContext, rule: Rule): pulumi.Resource {
  const { name, child } = context;
  return new aws.vpc.SecurityGroupIngressRule(
    `${name}-${rule.suffix}`,
    ruleArgs(context, rule),
    child,
  );
}

function egress(context: ComputeContext, rule: Rule): pulumi.Resource {
  const { name, child } = context;
  return new aws.vpc.SecurityGroupEgressRule(
    `${name}-${rule.suffix}`,
    ruleArgs(context, rule),
    child,
  );
}

/** Both sides of a connection between two groups. */
function connection(
  context: ComputeContext,
  suffix: string,
  [from, to]: [pulumi.Input<string>, pulumi.Input<string>],
  { description, port }: Pick<Rule, "description" | "port">,
): pulumi.Resource[] {
  const common = { description, port };
  const out = { ...common, suffix: `${suffix}-out`, securityGroupId: from };
  const into = { ...common, suffix: `${suffix}-in`, securityGroupId: to };
  return [
    egress(context, { ...out, end: { referencedSecurityGroupId: to } }),
    ingress(context, { ...into, end: { referencedSecurityGroupId: from } }),
  ];
}

function group({ name, a, region, tags, child }: ComputeContext, suffix: string, what: string) {
  const own = `${name}-${suffix}`;
  return new aws.ec2.SecurityGroup(
    own,
    // A change of the description would replace the group: it says nothing that can change.
    { vpcId: a.vpcId, description: what, region, tags: named(own, tags) },
    child,
  );
}

/** The two groups. A load balancer gets one when it is made or never. */
export function securityGroups(context: ComputeContext): Groups {
  return {
    balancer: group(context, "entry", "Datomic load balancer"),
    nodes: group(context, "nodes", "Datomic nodes"),
  };
}

function listenersOf({ a }: ComputeContext): Listener[] {
  return a.groups.flatMap(({ listeners }) => listeners);
}

/** From clients to the load balancer. */
export function clientRules(context: ComputeContext, { balancer }: Groups): void {
  for (const [key, { securityGroupId, cidrBlock, listeners }] of context.a.clients)
    for (const { key: listener, port } of listenersOf(context)) {
      if (listeners && !listeners.includes(listener)) continue;
      ingress(context, {
        suffix: `${listener}-from-${key}`,
        securityGroupId: balancer.id,
        description: `${listener} from ${key}`,
        port,
        end:
          securityGroupId === undefined
            ? { ...(cidrBlock !== undefined && { cidrIpv4: cidrBlock }) }
            : { referencedSecurityGroupId: securityGroupId },
      });
    }
}

/** From the load balancer to nodes, among nodes, and from nodes to cache and AWS. */
export function nodeRules(context: ComputeContext, { balancer, nodes }: Groups): pulumi.Resource[] {
  const { a } = context;
  const targets = listenersOf(context).flatMap((each) => [each.targetPort, each.healthCheckPort]);
  const behind = [...new Set(targets)].flatMap((port) =>
    connection(context, `target-${port}`, [balancer.id, nodes.id], {
      description: "Load balancer to nodes",
      port,
    }),
  );
  const among = a.nodePorts.flatMap((port) =>
    connection(context, `node-${port}`, [nodes.id, nodes.id], {
      description: "Among nodes",
      port,
    }),
  );
  const cache = connection(context, "cache", [nodes.id, a.storage.fileSystemSecurityGroupId], {
    description: "Datomic nodes to cache",
    port: nfs,
  });
  const outside = a.httpsTo.map(([key, { cidrBlock, securityGroupId, prefixListId }]) =>
    egress(context, {
      suffix: `https-to-${key}`,
      securityGroupId: nodes.id,
      description: `HTTPS to ${key}`,
      port: https,
      end: {
        ...(cidrBlock !== undefined && { cidrIpv4: cidrBlock }),
        ...(prefixListId !== undefined && { prefixListId }),
        ...(securityGroupId !== undefined && { referencedSecurityGroupId: securityGroupId }),
      },
    }),
  );
  return [...behind, ...among, ...cache, ...outside];
}
