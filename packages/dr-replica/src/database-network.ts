import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { sorted } from "./settings";
import { childName, located, type Site } from "./site";

// For ever: AWS cannot change a group's description, and a group in use cannot be replaced.
const description = "Connections to the PostgreSQL database";

export interface NetworkSpec {
  vpcId: pulumi.Input<string>;
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;
  allowedSecurityGroupIds: Record<string, pulumi.Input<string>>;
  port: number;
}

export interface DatabaseNetwork {
  subnetGroupName: pulumi.Output<string>;
  group: aws.ec2.SecurityGroup;
}

/**
 * Subnet group and security group of the second region. AWS takes the default ones of both unless
 * it is told, and the default group lets in whoever is in it.
 */
export function databaseNetwork(site: Site, spec: NetworkSpec): DatabaseNetwork {
  const { self, name } = site;
  const child = { parent: self };
  const subnets = new aws.rds.SubnetGroup(
    name,
    { description: `Subnets of ${name}`, subnetIds: spec.subnetIds, ...located(site, name) },
    child,
  );
  const group = new aws.ec2.SecurityGroup(
    name,
    { vpcId: spec.vpcId, description, ...located(site, name) },
    child,
  );
  for (const [key, referencedSecurityGroupId] of sorted(spec.allowedSecurityGroupIds)) {
    const own = childName(site, `from-${key}`);
    new aws.vpc.SecurityGroupIngressRule(
      own,
      {
        securityGroupId: group.id,
        referencedSecurityGroupId,
        ipProtocol: "tcp",
        fromPort: spec.port,
        toPort: spec.port,
        description: `PostgreSQL from security group ${key}`,
        ...located(site, own),
      },
      child,
    );
  }
  return { subnetGroupName: subnets.name, group };
}
