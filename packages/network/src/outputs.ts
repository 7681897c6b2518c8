import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Tier } from "./cidr-plan";
import type { createInterfaceEndpoints } from "./interface-endpoints";
import type { createFlowLog } from "./flow-log";
import type { NatResources } from "./nat";
import type { Scope } from "./scope";
import type { TierResources } from "./tier";

/** What a network consists of. */
export interface Parts {
  tiers: Record<Tier, TierResources>;
  internet: aws.ec2.InternetGateway | undefined;
  ipv6Gateway: aws.ec2.EgressOnlyInternetGateway | undefined;
  nat: NatResources;
  gatewayEndpoints: Record<string, pulumi.Output<string>>;
  interfaceEndpoints: ReturnType<typeof createInterfaceEndpoints>;
  databaseGroup: aws.rds.SubnetGroup | undefined;
  flowLog: ReturnType<typeof createFlowLog>;
}

function ids(resources: Iterable<pulumi.CustomResource>): pulumi.Output<string[]> {
  return pulumi.all([...new Set(resources)].map(({ id }) => id));
}

function idByZone(
  resources: Map<string, pulumi.CustomResource>,
): pulumi.Output<Record<string, string>> {
  return pulumi.output(Object.fromEntries([...resources].map(([zone, { id }]) => [zone, id])));
}

function maybe(value: pulumi.Output<string> | undefined): pulumi.Output<string | undefined> {
  return pulumi.output(value);
}

/** The outputs of the component. Lists are in the order of `availabilityZones`. */
export function networkOutputs({ a, vpc }: Scope, parts: Parts) {
  const { public: publicTier, app, data } = parts.tiers;
  const blocks = (tier: Tier) =>
    pulumi.output(
      a.tiers[tier].enabled ? a.availabilityZones.map((zone) => a.blocks[tier][zone] ?? "") : [],
    );
  return {
    vpcId: vpc.id,
    vpcArn: vpc.arn,
    cidrBlock: vpc.cidrBlock,
    ipv6CidrBlock: maybe(a.ipv6.enabled ? vpc.ipv6CidrBlock : undefined),
    availabilityZones: pulumi.output(a.availabilityZones),
    publicSubnetIds: ids(publicTier.subnets.values()),
    appSubnetIds: ids(app.subnets.values()),
    dataSubnetIds: ids(data.subnets.values()),
    publicSubnetIdByZone: idByZone(publicTier.subnets),
    appSubnetIdByZone: idByZone(app.subnets),
    dataSubnetIdByZone: idByZone(data.subnets),
    publicCidrBlocks: blocks("public"),
    appCidrBlocks: blocks("app"),
    dataCidrBlocks: blocks("data"),
    publicRouteTableIds: ids(publicTier.tables.values()),
    appRouteTableIds: ids(app.tables.values()),
    dataRouteTableIds: ids(data.tables.values()),
    internetGatewayId: maybe(parts.internet?.id),
    egressOnlyInternetGatewayId: maybe(parts.ipv6Gateway?.id),
    natGatewayIds: ids(parts.nat.gateways.values()),
    natGatewayIdByZone: idByZone(parts.nat.gateways),
    natPublicIps: parts.nat.publicIps,
    gatewayEndpointIds: pulumi.output(parts.gatewayEndpoints),
    interfaceEndpointIds: pulumi.output(parts.interfaceEndpoints.ids),
    endpointSecurityGroupId: maybe(parts.interfaceEndpoints.group?.id),
    databaseSubnetGroupName: maybe(parts.databaseGroup?.name),
    flowLogId: maybe(parts.flowLog.log?.id),
    flowLogGroupName: maybe(parts.flowLog.group?.name),
    flowLogGroupArn: maybe(parts.flowLog.group?.arn),
  };
}
