import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { childName, located, type Site } from "./site";

// For ever: AWS cannot change a group's description, and a group in use cannot be replaced.
const description = "Connections to the PostgreSQL database";

export interface Peer {
  /** Identifies the rule. */
  key: string;
  description: string;
  source: { referencedSecurityGroupId: pulumi.Input<string> } | { cidrIpv4: pulumi.Input<string> };
}

/** Those that the arguments let in, in the order of their keys. */
export function allowedPeers({ settings: { network } }: Site): Peer[] {
  const groups = Object.entries(network.allowedSecurityGroupIds).map(([key, id]) => ({
    key,
    description: `PostgreSQL from security group ${key}`,
    source: { referencedSecurityGroupId: id },
  }));
  const blocks = Object.entries(network.allowedCidrBlocks).map(([key, block]) => ({
    key,
    description: `PostgreSQL from address block ${key}`,
    source: { cidrIpv4: block },
  }));
  return [...groups, ...blocks].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** One rule on the port of the database. */
export function admit(site: Site, name: string, group: aws.ec2.SecurityGroup, peer: Peer): void {
  const { port } = site.settings.network;
  new aws.vpc.SecurityGroupIngressRule(
    name,
    {
      securityGroupId: group.id,
      ...peer.source,
      ipProtocol: "tcp",
      fromPort: port,
      toPort: port,
      description: peer.description,
      ...located(site, name),
    },
    { parent: site.self },
  );
}

/** The database's security group and who gets in. Answers need no rule: it has none for egress. */
export function firewall(site: Site): aws.ec2.SecurityGroup {
  const { self, name, settings } = site;
  const group = new aws.ec2.SecurityGroup(
    name,
    { vpcId: settings.network.vpcId, description, ...located(site, name) },
    { parent: self },
  );
  for (const peer of allowedPeers(site)) {
    admit(site, childName(site, `from-${peer.key}`), group, peer);
  }
  if (settings.network.allowAllOutbound) {
    const outbound = childName(site, "to-anywhere");
    new aws.vpc.SecurityGroupEgressRule(
      outbound,
      {
        securityGroupId: group.id,
        cidrIpv4: "0.0.0.0/0",
        ipProtocol: "-1",
        description: "Connections of the database to anywhere",
        ...located(site, outbound),
      },
      { parent: self },
    );
  }
  return group;
}
