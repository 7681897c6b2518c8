import { ipv6SubnetAt, named, type Tags } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Tier, tiers } from "./cidr-plan";
import type { Scope } from "./scope";
import { letterOf, slotOf } from "./zones";

/** Numbers of /64 that each tier keeps in the VPC's /56. */
const ipv6Slots = 16;

/** The subnets of one tier, by zone, and its route tables: by zone in the app tier, else one. */
export interface TierResources {
  subnets: Map<string, aws.ec2.Subnet>;
  tables: Map<string, aws.ec2.RouteTable>;
}

/** Key of a route table that every zone of a tier shares. */
export const shared = "";

type After = pulumi.Resource | undefined;

function merged(...tags: Tags[]): pulumi.Output<Record<string, string>> {
  return pulumi.all(tags).apply((each) => Object.assign({}, ...each) as Record<string, string>);
}

function createSubnet(scope: Scope, tier: Tier, zone: string, tags: Tags, after: After) {
  const { name, a, vpc, child } = scope;
  const logical = `${name}-${tier}-${letterOf(zone)}`;
  const index = tiers.indexOf(tier) * ipv6Slots + slotOf(zone);
  return new aws.ec2.Subnet(
    logical,
    {
      vpcId: vpc.id,
      availabilityZone: zone,
      cidrBlock: a.blocks[tier][zone] ?? "",
      mapPublicIpOnLaunch: false,
      ...(a.ipv6.enabled && {
        ipv6CidrBlock: vpc.ipv6CidrBlock.apply((block) => ipv6SubnetAt(block, index)),
        assignIpv6AddressOnCreation: tier === "app" && a.ipv6.assignAddressesInAppTier,
      }),
      region: a.region,
      tags: named(logical, tags),
    },
    { ...child, protect: a.protect, ...(after && { dependsOn: after }) },
  );
}

/** Makes a tier's subnets and route tables, with no route yet: what is added none is isolated. */
export function createTier(scope: Scope, tier: Tier, after?: After): TierResources {
  const { name, a, vpc, child } = scope;
  const subnets: TierResources["subnets"] = new Map();
  const tables: TierResources["tables"] = new Map();
  if (!a.tiers[tier].enabled) return { subnets, tables };
  const tags = merged(a.tags, a.tiers[tier].tags);
  // A table per zone where each zone may leave by a gateway of its own, in every NAT mode: a change
  // of mode then changes routes and moves no subnet.
  for (const key of tier === "app" ? a.availabilityZones : [shared]) {
    const logical = key === shared ? `${name}-${tier}` : `${name}-${tier}-${letterOf(key)}`;
    const table = { vpcId: vpc.id, region: a.region, tags: named(logical, tags) };
    tables.set(key, new aws.ec2.RouteTable(logical, table, child));
  }
  for (const zone of a.availabilityZones) {
    const subnet = createSubnet(scope, tier, zone, tags, after);
    const table = tables.get(zone) ?? tables.get(shared);
    subnets.set(zone, subnet);
    if (!table) continue;
    new aws.ec2.RouteTableAssociation(
      `${name}-${tier}-${letterOf(zone)}`,
      { subnetId: subnet.id, routeTableId: table.id, region: a.region },
      child,
    );
  }
  return { subnets, tables };
}
