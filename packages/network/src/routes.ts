import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type { NatResources } from "./nat";
import type { Scope } from "./scope";
import { shared, type TierResources } from "./tier";
import { letterOf } from "./zones";

const anyIpv4 = "0.0.0.0/0";
const anyIpv6 = "::/0";

/** Routes the public tier to the internet, both ways. */
export function routePublicTier(
  { name, a, child }: Scope,
  { tables }: TierResources,
  gateway: aws.ec2.InternetGateway | undefined,
): void {
  const table = tables.get(shared);
  if (!table || !gateway) return;
  const route = { routeTableId: table.id, gatewayId: gateway.id, region: a.region };
  new aws.ec2.Route(`${name}-public`, { ...route, destinationCidrBlock: anyIpv4 }, child);
  if (!a.ipv6.enabled) return;
  new aws.ec2.Route(`${name}-public-ipv6`, { ...route, destinationIpv6CidrBlock: anyIpv6 }, child);
}

/** Lets the app tier reach the internet over IPv6, and not be reached. */
export function routeAppTierIpv6({ name, a, vpc, child }: Scope, { tables }: TierResources) {
  if (!a.ipv6.enabled || tables.size === 0) return undefined;
  const gateway = new aws.ec2.EgressOnlyInternetGateway(
    name,
    { vpcId: vpc.id, region: a.region, tags: named(name, a.tags) },
    child,
  );
  for (const [zone, table] of tables) {
    new aws.ec2.Route(
      `${name}-app-${letterOf(zone)}-ipv6`,
      {
        routeTableId: table.id,
        destinationIpv6CidrBlock: anyIpv6,
        egressOnlyGatewayId: gateway.id,
        region: a.region,
      },
      child,
    );
  }
  return gateway;
}

/** Sends each zone of the app tier to its own gateway, or to the only one. */
export function routeAppTier(
  { name, a, child }: Scope,
  { tables }: TierResources,
  { gateways }: NatResources,
): void {
  const [only] = gateways.values();
  for (const [zone, table] of tables) {
    const gateway = gateways.get(zone) ?? only;
    if (!gateway) continue;
    new aws.ec2.Route(
      `${name}-app-${letterOf(zone)}`,
      {
        routeTableId: table.id,
        destinationCidrBlock: anyIpv4,
        natGatewayId: gateway.id,
        region: a.region,
      },
      child,
    );
  }
}
