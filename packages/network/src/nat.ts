import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Scope } from "./scope";
import type { TierResources } from "./tier";
import { letterOf } from "./zones";

/** Gateways by zone; the regional one serves every zone. */
export interface NatResources {
  gateways: Map<string, aws.ec2.NatGateway>;
  publicIps: pulumi.Output<string[]>;
}

function createZonal(scope: Scope, zone: string, subnet: aws.ec2.Subnet, igw: pulumi.Resource) {
  const { name, a, child } = scope;
  const logical = `${name}-nat-${letterOf(zone)}`;
  const given = a.natGateways.elasticIpAllocationIds[zone];
  const common = { region: a.region, tags: named(logical, a.tags) };
  const eip =
    given === undefined
      ? new aws.ec2.Eip(logical, { domain: "vpc", ...common }, { ...child, protect: a.protect })
      : undefined;
  const gateway = new aws.ec2.NatGateway(
    logical,
    { subnetId: subnet.id, allocationId: given ?? eip?.id, ...common },
    // Without the internet gateway AWS refuses a public NAT gateway.
    { ...child, dependsOn: igw },
  );
  return { gateway, publicIp: eip?.publicIp ?? gateway.publicIp };
}

function createRegional({ name, a, vpc, child }: Scope, igw: pulumi.Resource): NatResources {
  const logical = `${name}-nat`;
  const given = Object.keys(a.natGateways.elasticIpAllocationIds).sort();
  const gateway = new aws.ec2.NatGateway(
    logical,
    {
      availabilityMode: "regional",
      connectivityType: "public",
      vpcId: vpc.id,
      ...(given.length > 0 && {
        availabilityZoneAddresses: given.map((availabilityZone) => ({
          availabilityZone,
          allocationIds: [a.natGateways.elasticIpAllocationIds[availabilityZone] ?? ""],
        })),
      }),
      region: a.region,
      tags: named(logical, a.tags),
    },
    { ...child, dependsOn: igw },
  );
  const publicIps = gateway.regionalNatGatewayAddresses.apply(
    (addresses: { publicIp: string }[] | undefined) =>
      (addresses ?? []).map((each) => each.publicIp),
  );
  return { gateways: new Map(a.availabilityZones.map((zone) => [zone, gateway])), publicIps };
}

/** Makes the NAT gateways that the mode asks for. */
export function createNat(
  scope: Scope,
  publicTier: TierResources,
  igw: aws.ec2.InternetGateway | undefined,
): NatResources {
  const { a } = scope;
  const gateways: NatResources["gateways"] = new Map();
  if (!igw || a.natZones.length === 0) return { gateways, publicIps: pulumi.output([]) };
  if (a.natGateways.mode === "regional") return createRegional(scope, igw);
  const publicIps = a.natZones.flatMap((zone) => {
    const subnet = publicTier.subnets.get(zone);
    if (!subnet) return [];
    const { gateway, publicIp } = createZonal(scope, zone, subnet, igw);
    gateways.set(zone, gateway);
    return [publicIp];
  });
  return { gateways, publicIps: pulumi.all(publicIps) };
}
