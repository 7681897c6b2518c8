import * as pulumi from "@pulumi/pulumi";
import type { NetworkArgs } from "./args";
import { createFlowLog } from "./flow-log";
import { createGatewayEndpoints } from "./gateway-endpoints";
import { createInterfaceEndpoints } from "./interface-endpoints";
import { createNat } from "./nat";
import { networkOutputs, type Parts } from "./outputs";
import { routeAppTier, routeAppTierIpv6, routePublicTier } from "./routes";
import type { Scope } from "./scope";
import { resolveArgs } from "./settings";
import { createTier } from "./tier";
import { createDatabaseSubnetGroup, createInternetGateway, createVpc } from "./vpc";

/**
 * A VPC over 2 to 6 zones with three tiers: public (load balancers and NAT gateways), app (services,
 * which reach the internet and are not reached) and data (databases, with no way in or out).
 * Addresses follow from each zone's letter and each tier's fixed part of the VPC, so that no later
 * zone, tier or size renumbers what runs.
 *
 * It refuses Local and Wavelength Zones, zones of two regions, blocks that overlap, lie outside the
 * VPC or have host bits, a NAT gateway with nowhere to stand or nobody to serve, and settings that
 * would do nothing. The default security group is emptied, and connections are recorded.
 *
 * What costs: each NAT gateway (about 36 USD a month, and 0.045 USD per GB), each interface endpoint
 * (about 7 USD a month and zone), the flow logs' key (1 USD a month) and their storage.
 */
export class Network extends pulumi.ComponentResource {
  /** The VPC. */
  readonly vpcId: pulumi.Output<string>;
  /** ARN of the VPC. */
  readonly vpcArn: pulumi.Output<string>;
  /** IPv4 block of the VPC. */
  readonly cidrBlock: pulumi.Output<string>;
  /** IPv6 block of the VPC, a /56; absent unless `ipv6.enabled`. */
  readonly ipv6CidrBlock: pulumi.Output<string | undefined>;
  /** Names of the zones, as given. The lists below are in this order. */
  readonly availabilityZones: pulumi.Output<string[]>;
  /** Subnets for internet-facing load balancers. */
  readonly publicSubnetIds: pulumi.Output<string[]>;
  /** Subnets for services. */
  readonly appSubnetIds: pulumi.Output<string[]>;
  /** Subnets for databases. */
  readonly dataSubnetIds: pulumi.Output<string[]>;
  /** Public subnets by zone name. */
  readonly publicSubnetIdByZone: pulumi.Output<Record<string, string>>;
  /** App subnets by zone name. */
  readonly appSubnetIdByZone: pulumi.Output<Record<string, string>>;
  /** Data subnets by zone name. */
  readonly dataSubnetIdByZone: pulumi.Output<Record<string, string>>;
  /** IPv4 blocks of the public subnets. */
  readonly publicCidrBlocks: pulumi.Output<string[]>;
  /** IPv4 blocks of the app subnets. */
  readonly appCidrBlocks: pulumi.Output<string[]>;
  /** IPv4 blocks of the data subnets. */
  readonly dataCidrBlocks: pulumi.Output<string[]>;
  /** The public tier's one route table; empty without the tier. */
  readonly publicRouteTableIds: pulumi.Output<string[]>;
  /** The app tier's route tables, one per zone. */
  readonly appRouteTableIds: pulumi.Output<string[]>;
  /** The data tier's one route table; empty without the tier. */
  readonly dataRouteTableIds: pulumi.Output<string[]>;
  /** Internet gateway; absent without a public tier, unless NAT is regional. */
  readonly internetGatewayId: pulumi.Output<string | undefined>;
  /** The app tier's way out over IPv6; absent unless `ipv6.enabled`. */
  readonly egressOnlyInternetGatewayId: pulumi.Output<string | undefined>;
  /** NAT gateways: none, one, or one per zone. */
  readonly natGatewayIds: pulumi.Output<string[]>;
  /** NAT gateways by the zone that they stand in; a regional one stands in all. */
  readonly natGatewayIdByZone: pulumi.Output<Record<string, string>>;
  /** Addresses that the app tier's connections come from. A regional gateway's grow with its zones. */
  readonly natPublicIps: pulumi.Output<string[]>;
  /** Gateway endpoints by service. */
  readonly gatewayEndpointIds: pulumi.Output<Record<string, string>>;
  /** Interface endpoints by service, as given. */
  readonly interfaceEndpointIds: pulumi.Output<Record<string, string>>;
  /** Security group of the interface endpoints; absent when there are none. */
  readonly endpointSecurityGroupId: pulumi.Output<string | undefined>;
  /** RDS subnet group of the data tier; absent when switched off. */
  readonly databaseSubnetGroupName: pulumi.Output<string | undefined>;
  /** The flow log; absent when switched off. */
  readonly flowLogId: pulumi.Output<string | undefined>;
  /** Log group of the flow log; absent unless it goes to CloudWatch Logs. */
  readonly flowLogGroupName: pulumi.Output<string | undefined>;
  /** ARN of that log group. */
  readonly flowLogGroupArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: NetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super("network:index:Network", name, { ...args }, opts);
    const a = resolveArgs(this, name, args);
    const child = { parent: this };

    const scope = { name, a, child, vpc: createVpc(name, a, child) };
    const parts = createParts(scope);

    const outputs = networkOutputs(scope, parts);
    this.vpcId = outputs.vpcId;
    this.vpcArn = outputs.vpcArn;
    this.cidrBlock = outputs.cidrBlock;
    this.ipv6CidrBlock = outputs.ipv6CidrBlock;
    this.availabilityZones = outputs.availabilityZones;
    this.publicSubnetIds = outputs.publicSubnetIds;
    this.appSubnetIds = outputs.appSubnetIds;
    this.dataSubnetIds = outputs.dataSubnetIds;
    this.publicSubnetIdByZone = outputs.publicSubnetIdByZone;
    this.appSubnetIdByZone = outputs.appSubnetIdByZone;
    this.dataSubnetIdByZone = outputs.dataSubnetIdByZone;
    this.publicCidrBlocks = outputs.publicCidrBlocks;
    this.appCidrBlocks = outputs.appCidrBlocks;
    this.dataCidrBlocks = outputs.dataCidrBlocks;
    this.publicRouteTableIds = outputs.publicRouteTableIds;
    this.appRouteTableIds = outputs.appRouteTableIds;
    this.dataRouteTableIds = outputs.dataRouteTableIds;
    this.internetGatewayId = outputs.internetGatewayId;
    this.egressOnlyInternetGatewayId = outputs.egressOnlyInternetGatewayId;
    this.natGatewayIds = outputs.natGatewayIds;
    this.natGatewayIdByZone = outputs.natGatewayIdByZone;
    this.natPublicIps = outputs.natPublicIps;
    this.gatewayEndpointIds = outputs.gatewayEndpointIds;
    this.interfaceEndpointIds = outputs.interfaceEndpointIds;
    this.endpointSecurityGroupId = outputs.endpointSecurityGroupId;
    this.databaseSubnetGroupName = outputs.databaseSubnetGroupName;
    this.flowLogId = outputs.flowLogId;
    this.flowLogGroupName = outputs.flowLogGroupName;
    this.flowLogGroupArn = outputs.flowLogGroupArn;
    this.registerOutputs(outputs);
  }
}

function createParts(scope: Scope): Parts {
  const internet = createInternetGateway(scope);
  const tiers = {
    // Load balancers need the gateway and know the subnets only: these wait for it.
    public: createTier(scope, "public", internet),
    app: createTier(scope, "app"),
    data: createTier(scope, "data"),
  };
  routePublicTier(scope, tiers.public, internet);
  const nat = createNat(scope, tiers.public, internet);
  routeAppTier(scope, tiers.app, nat);
  return {
    tiers,
    internet,
    nat,
    ipv6Gateway: routeAppTierIpv6(scope, tiers.app),
    gatewayEndpoints: createGatewayEndpoints(scope, [tiers.app, tiers.data]),
    interfaceEndpoints: createInterfaceEndpoints(
      scope,
      scope.a.tiers.app.enabled ? tiers.app : tiers.data,
    ),
    databaseGroup: createDatabaseSubnetGroup(scope, tiers.data),
    flowLog: createFlowLog(scope),
  };
}
