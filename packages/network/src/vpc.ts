import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Scope } from "./scope";
import type { Settings } from "./settings";
import type { TierResources } from "./tier";

/** The VPC, and its default security group without a rule. */
export function createVpc(name: string, a: Settings, child: Scope["child"]): aws.ec2.Vpc {
  const vpc = new aws.ec2.Vpc(
    name,
    {
      cidrBlock: a.cidrBlock,
      enableDnsHostnames: a.dnsHostnames,
      enableDnsSupport: a.dnsSupport,
      ...(a.ipv6.enabled && { assignGeneratedIpv6CidrBlock: true }),
      region: a.region,
      tags: named(name, a.tags),
    },
    { ...child, protect: a.protect },
  );
  if (a.restrictDefaultSecurityGroup) {
    const logical = `${name}-default`;
    new aws.ec2.DefaultSecurityGroup(
      logical,
      { vpcId: vpc.id, region: a.region, tags: named(logical, a.tags) },
      child,
    );
  }
  return vpc;
}

/** The way to the internet, where a tier or a gateway needs one. */
export function createInternetGateway({ name, a, vpc, child }: Scope) {
  if (!a.tiers.public.enabled && a.natGateways.mode !== "regional") return undefined;
  return new aws.ec2.InternetGateway(
    name,
    { vpcId: vpc.id, region: a.region, tags: named(name, a.tags) },
    child,
  );
}

/** Lets RDS place databases in the data tier. */
export function createDatabaseSubnetGroup({ name, a, child }: Scope, { subnets }: TierResources) {
  if (!a.databaseSubnetGroup) return undefined;
  const subnetIds: pulumi.Output<string>[] = [...subnets.values()].map(({ id }) => id);
  return new aws.rds.SubnetGroup(
    name,
    {
      description: "Data tier",
      subnetIds,
      region: a.region,
      tags: named(name, a.tags),
    },
    child,
  );
}
