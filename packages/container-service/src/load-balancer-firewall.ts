import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";
import type { LoadBalancerArgs } from "./load-balancer-args";
import { openEgressRule } from "./task-group";

/** One end that a rule admits. */
interface Source {
  key: string;
  from: { cidrIpv4: string } | { prefixListId: pulumi.Input<string> };
  ports: number[];
}

type Firewall = Pick<LoadBalancerArgs, "vpcId" | "allowedPrefixListIds" | "openEgress"> & {
  allowedCidrBlocks: Record<string, string>;
};

function sources(a: Firewall, ports: number[]): Source[] {
  const blocks = sorted(a.allowedCidrBlocks).map(([key, cidrIpv4]) => ({
    key,
    from: { cidrIpv4 },
    ports,
  }));
  // CloudFront's list counts as 55 of the 60 rules that a group has: a second port would not fit.
  const serving = ports.slice(-1);
  const lists = sorted(a.allowedPrefixListIds).map(([key, prefixListId]) => ({
    key,
    from: { prefixListId },
    ports: serving,
  }));
  return [...blocks, ...lists];
}

/** The group of the load balancer, and who may connect to it. The last of the ports is the one of the services. */
export function firewall(context: Context, a: Firewall, ports: number[]): aws.ec2.SecurityGroup {
  const { name, self, region, tags } = context;
  const child = { parent: self };
  const group = new aws.ec2.SecurityGroup(
    name,
    // A change of the description would replace the group: it says nothing that can change.
    { vpcId: a.vpcId, description: "Load balancer", region, tags: named(name, tags) },
    child,
  );
  for (const source of sources(a, ports)) {
    for (const port of source.ports) {
      const ruleName = `${name}-${port}-from-${source.key}`;
      new aws.vpc.SecurityGroupIngressRule(
        ruleName,
        {
          securityGroupId: group.id,
          description: `Port ${port} from ${source.key}`,
          ...source.from,
          ipProtocol: "tcp",
          fromPort: port,
          toPort: port,
          region,
          tags: named(ruleName, tags),
        },
        child,
      );
    }
  }
  if (a.openEgress) openEgressRule(context, group);
  return group;
}
