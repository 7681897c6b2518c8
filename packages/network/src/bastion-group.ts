import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { BastionContext } from "./bastion-settings";

interface Ports {
  description: string;
  fromPort: number;
}

function common({ a }: BastionContext, name: string, { description, fromPort }: Ports) {
  return {
    description,
    ipProtocol: "tcp",
    fromPort,
    toPort: fromPort,
    region: a.region,
    tags: named(name, a.tags),
  };
}

function toTargets(context: BastionContext, group: aws.ec2.SecurityGroup): void {
  const { name, a, child } = context;
  for (const [key, { securityGroupId, port, admitted }] of a.egress) {
    const out = `${name}-to-${key}`;
    new aws.vpc.SecurityGroupEgressRule(
      out,
      {
        securityGroupId: group.id,
        referencedSecurityGroupId: securityGroupId,
        ...common(context, out, { description: `Port forwarding to ${key}`, fromPort: port }),
      },
      child,
    );
    if (!admitted) continue;
    const into = `${name}-into-${key}`;
    new aws.vpc.SecurityGroupIngressRule(
      into,
      {
        securityGroupId,
        referencedSecurityGroupId: group.id,
        ...common(context, into, { description: `From the bastion ${name}`, fromPort: port }),
      },
      child,
    );
  }
}

function fromSsh(context: BastionContext, group: aws.ec2.SecurityGroup): void {
  const { name, a, child } = context;
  for (const [key, cidrIpv4] of a.ssh?.cidrs ?? []) {
    const own = `${name}-ssh-from-${key}`;
    new aws.vpc.SecurityGroupIngressRule(
      own,
      {
        securityGroupId: group.id,
        cidrIpv4,
        ...common(context, own, { description: `SSH from ${key}`, fromPort: 22 }),
      },
      child,
    );
  }
}

/** The bastion's group, and the rule without which the instance cannot register. */
export function createBastionGroup(context: BastionContext): {
  group: aws.ec2.SecurityGroup;
  https: pulumi.Resource;
} {
  const { name, a, child } = context;
  const group = new aws.ec2.SecurityGroup(
    name,
    // A change of the description would replace the group: it says nothing that can change.
    { vpcId: a.vpcId, description: "Bastion", region: a.region, tags: named(name, a.tags) },
    child,
  );
  const own = `${name}-https`;
  const https = new aws.vpc.SecurityGroupEgressRule(
    own,
    {
      securityGroupId: group.id,
      ...(a.endpointSecurityGroupId === undefined
        ? { cidrIpv4: "0.0.0.0/0" }
        : { referencedSecurityGroupId: a.endpointSecurityGroupId }),
      ...common(context, own, { description: "Systems Manager by HTTPS", fromPort: 443 }),
    },
    child,
  );
  toTargets(context, group);
  fromSsh(context, group);
  return { group, https };
}
