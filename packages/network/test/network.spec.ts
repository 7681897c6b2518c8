import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { documentedDefaults, record } from "@plinth/core/testing";
import { Network } from "../src";
import { defaults } from "../src/defaults";
import * as t from "./support";

const { plan, twoZones, zones } = t;
const LogGroup = "aws:cloudwatch/logGroup:LogGroup";
const SubnetGroup = "aws:rds/subnetGroup:SubnetGroup";
const InternetGateway = "aws:ec2/internetGateway:InternetGateway";

describe("Network: documented defaults", () => {
  const sources = join(__dirname, "../src");
  const owners: Record<string, object> = {
    NetworkArgs: defaults.network,
    NetworkTierConfig: defaults.tier,
    NatGatewaysConfig: defaults.natGateways,
    NetworkIpv6Config: defaults.ipv6,
    FlowLogsConfig: defaults.flowLogs,
    InterfaceEndpointConfig: defaults.interfaceEndpoint,
  };

  it("are those of the code, every one of them", () => {
    const documented = readdirSync(sources)
      .filter((file) => file.startsWith("args"))
      .flatMap((file) => Object.entries(documentedDefaults(join(sources, file))))
      .map(([key, literal]): [string, unknown] => [key, JSON.parse(literal)]);
    const coded = Object.entries(owners).flatMap(([owner, values]) =>
      Object.entries(values).map(([key, value]): [string, unknown] => [`${owner}.${key}`, value]),
    );
    deepStrictEqual(Object.fromEntries(documented), Object.fromEntries(coded));
  });
});

describe("Network", () => {
  it("makes 10.0.0.0/16 with DNS names, and 6 subnets that hand out no public address", async () => {
    const resources = await plan();
    deepStrictEqual(t.inputsOf(resources, t.Vpc)["net"], {
      cidrBlock: "10.0.0.0/16",
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: { Name: "net" },
    });
    deepStrictEqual(t.input(resources, t.Subnet, "cidrBlock"), {
      "net-app-a": "10.0.128.0/20",
      "net-app-b": "10.0.144.0/20",
      "net-data-a": "10.0.64.0/24",
      "net-data-b": "10.0.72.0/24",
      "net-public-a": "10.0.0.0/24",
      "net-public-b": "10.0.8.0/24",
    });
    const mapped = Object.values(t.input(resources, t.Subnet, "mapPublicIpOnLaunch"));
    deepStrictEqual(mapped, Array(6).fill(false));
  });

  it("takes 6 zones, and 2 at the least", async () => {
    const six = [..."abcdef"].map((letter) => `us-east-1${letter}`);
    strictEqual(t.ofType(await plan({ availabilityZones: six }), t.Subnet).length, 18);
  });

  it("takes EHRbase's six explicit blocks, one NAT gateway in zone a and 365 days of flow logs", async () => {
    const [a = "", b = ""] = twoZones;
    const resources = await plan({
      publicTier: { cidrBlocks: { [a]: "10.0.0.0/24", [b]: "10.0.1.0/24" } },
      appTier: { cidrBlocks: { [a]: "10.0.2.0/24", [b]: "10.0.3.0/24" } },
      dataTier: { cidrBlocks: { [a]: "10.0.4.0/24", [b]: "10.0.5.0/24" } },
      natGateways: { mode: "single", zone: a },
      flowLogs: { retentionInDays: 365, kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1" },
    });
    deepStrictEqual(t.input(resources, t.Subnet, "cidrBlock"), {
      "net-app-a": "10.0.2.0/24",
      "net-app-b": "10.0.3.0/24",
      "net-data-a": "10.0.4.0/24",
      "net-data-b": "10.0.5.0/24",
      "net-public-a": "10.0.0.0/24",
      "net-public-b": "10.0.1.0/24",
    });
    deepStrictEqual(t.input(resources, t.NatGateway, "subnetId"), {
      "net-nat-a": "net-public-a-id",
    });
    deepStrictEqual(t.inputsOf(resources, LogGroup)["net-flow-logs"], {
      kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1",
      retentionInDays: 365,
      tags: { Name: "net-flow-logs" },
    });
    deepStrictEqual(t.ofType(resources, "aws:kms/key:Key"), []);
  });

  it("plans the zones that cidrBlocks leaves out", async () => {
    const blocks = { "us-east-1b": "10.0.5.0/24" };
    const resources = await plan({ dataTier: { cidrBlocks: blocks } });
    const all = t.input(resources, t.Subnet, "cidrBlock");
    deepStrictEqual([all["net-data-a"], all["net-data-b"]], ["10.0.64.0/24", "10.0.5.0/24"]);
  });

  it("uses given Elastic IPs by zone, and makes none", async () => {
    const elasticIpAllocationIds = { "us-east-1a": "eipalloc-a", "us-east-1b": "eipalloc-b" };
    const zonal = await plan({ natGateways: { mode: "one-per-az", elasticIpAllocationIds } });
    deepStrictEqual(t.input(zonal, t.NatGateway, "allocationId"), {
      "net-nat-a": "eipalloc-a",
      "net-nat-b": "eipalloc-b",
    });
    deepStrictEqual(t.ofType(zonal, t.Eip), []);
    const regional = await plan({ natGateways: { mode: "regional", elasticIpAllocationIds } });
    deepStrictEqual(t.input(regional, t.NatGateway, "availabilityZoneAddresses")["net-nat"], [
      { availabilityZone: "us-east-1a", allocationIds: ["eipalloc-a"] },
      { availabilityZone: "us-east-1b", allocationIds: ["eipalloc-b"] },
    ]);
  });

  it("puts the single NAT gateway in the zone that it is told", async () => {
    const resources = await plan({ natGateways: { zone: "us-east-1b" } });
    deepStrictEqual(t.names(t.ofType(resources, t.NatGateway)), [`${t.NatGateway} net-nat-b`]);
  });

  it("makes NAT gateways and public subnets after the internet gateway", async () => {
    const resources = await plan();
    const internet = t.ofType(resources, InternetGateway)[0]?.urn ?? "";
    const waiting = resources.filter((each) => each.dependencies.includes(internet));
    deepStrictEqual(t.names(waiting), [
      `${t.NatGateway} net-nat-a`,
      `${t.Route} net-public`,
      `${t.Subnet} net-public-a`,
      `${t.Subnet} net-public-b`,
    ]);
  });

  it("has an internet gateway for a regional NAT gateway without a public tier, and else none", async () => {
    const publicTier = { enabled: false };
    const regional = await plan({ publicTier, natGateways: { mode: "regional" } });
    strictEqual(t.ofType(regional, InternetGateway).length, 1);
    const none = await plan({ publicTier, natGateways: { mode: "none" } });
    strictEqual(t.ofType(none, InternetGateway).length, 0);
    deepStrictEqual(t.ofType(none, t.Route), []);
  });

  it("lets the VPC in to interface endpoints on port 443 only, over IPv4 and IPv6", async () => {
    const resources = await plan({
      ipv6: { enabled: true },
      interfaceEndpoints: [{ service: "ecr.api" }],
    });
    const rules = t.inputsOf(
      resources,
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    );
    const rule = {
      description: "HTTPS from the VPC",
      fromPort: 443,
      ipProtocol: "tcp",
      securityGroupId: "net-endpoints-id",
      toPort: 443,
    };
    deepStrictEqual(rules, {
      "net-endpoints": { ...rule, cidrIpv4: "10.0.0.0/16", tags: { Name: "net-endpoints" } },
      "net-endpoints-ipv6": {
        ...rule,
        cidrIpv6: "2600:1f18:1234:5600::/56",
        tags: { Name: "net-endpoints-ipv6" },
      },
    });
    ok(!resources.some((each) => each.type.includes("EgressRule")));
  });

  it("places interface endpoints in the app tier by name of the zones' region, private names on", async () => {
    const resources = await plan({ interfaceEndpoints: [{ service: "ecr.api" }] });
    deepStrictEqual(t.inputsOf(resources, t.VpcEndpoint)["net-endpoint-ecr-api"], {
      privateDnsEnabled: true,
      securityGroupIds: ["net-endpoints-id"],
      serviceName: "com.amazonaws.us-east-1.ecr.api",
      subnetIds: ["net-app-a-id", "net-app-b-id"],
      tags: { Name: "net-endpoint-ecr-api" },
      vpcEndpointType: "Interface",
      vpcId: "net-id",
    });
  });

  it("places interface endpoints in the data tier when there is no app tier, and in fewer zones when told", async () => {
    const resources = await plan({
      appTier: { enabled: false },
      natGateways: { mode: "none" },
      interfaceEndpoints: [
        { service: "cn.com.amazonaws.cn-north-1.ecr.api", availabilityZones: ["us-east-1b"] },
      ],
    });
    const endpoint = Object.entries(t.inputsOf(resources, t.VpcEndpoint)).find(
      ([, inputs]) => inputs["vpcEndpointType"] === "Interface",
    )?.[1];
    deepStrictEqual(endpoint?.["subnetIds"], ["net-data-b-id"]);
    strictEqual(endpoint["serviceName"], "cn.com.amazonaws.cn-north-1.ecr.api");
  });

  it("makes the gateway and the interface endpoint of one service side by side", async () => {
    const resources = await plan({
      interfaceEndpoints: [{ service: "s3", privateDnsEnabled: false }],
    });
    deepStrictEqual(Object.keys(t.inputsOf(resources, t.VpcEndpoint)), [
      "net-dynamodb",
      "net-endpoint-s3",
      "net-s3",
    ]);
  });

  it("encrypts flow logs with a rotating key that CloudWatch Logs may use, and keeps them 365 days", async () => {
    const resources = await plan();
    const group = t.ofType(resources, LogGroup)[0];
    const key = t.ofType(resources, "aws:kms/key:Key")[0];
    deepStrictEqual(group?.propertyDependencies["kmsKeyId"], [key?.urn]);
    strictEqual(group?.inputs["retentionInDays"], 365);
    strictEqual(key?.inputs["enableKeyRotation"], true);
    ok(String(key.inputs["policy"]).includes("logs.us-east-1.amazonaws.com"));
    const plain = await plan({ flowLogs: { customerManagedKey: false } });
    deepStrictEqual(t.ofType(plain, "aws:kms/key:Key"), []);
    ok(!("kmsKeyId" in (t.ofType(plain, LogGroup)[0]?.inputs ?? {})));
  });

  it("sends flow logs to the caller's bucket with neither role nor log group", async () => {
    const destinationArn = "arn:aws:s3:::records/flow/";
    const resources = await plan({ flowLogs: { destinationType: "s3", destinationArn } });
    deepStrictEqual(t.inputsOf(resources, t.FlowLog)["net"], {
      logDestination: destinationArn,
      logDestinationType: "s3",
      maxAggregationInterval: 600,
      tags: { Name: "net" },
      trafficType: "ALL",
      vpcId: "net-id",
    });
    ok(!resources.some((each) => /iam|cloudwatch|kms/.test(each.type)));
  });

  it("makes the database subnet group of the data tier, and none without it", async () => {
    const ids = t.input(await plan(), SubnetGroup, "subnetIds");
    deepStrictEqual(ids, { net: ["net-data-a-id", "net-data-b-id"] });
    const without = [{ databaseSubnetGroup: false }, { dataTier: { enabled: false } }];
    for (const args of without) deepStrictEqual(t.ofType(await plan(args), SubnetGroup), []);
  });

  it("hands out IPv6 addresses in the app tier only, and only when told", async () => {
    const assigned = async (assignAddressesInAppTier: boolean) =>
      t.input(
        await plan({ ipv6: { enabled: true, assignAddressesInAppTier } }),
        t.Subnet,
        "assignIpv6AddressOnCreation",
      );
    ok(Object.values(await assigned(false)).every((each) => each === false));
    const on = Object.entries(await assigned(true)).filter(([, each]) => each === true);
    deepStrictEqual(
      on.map(([name]) => name),
      ["net-app-a", "net-app-b"],
    );
  });

  it("tags a tier's subnets and tables over the component's tags", async () => {
    const resources = await plan({
      tags: { Team: "core", Tier: "?" },
      appTier: { tags: { Tier: "app" } },
    });
    const tags = { Name: "net-app-a", Team: "core", Tier: "app" };
    deepStrictEqual(t.inputsOf(resources, t.Subnet)["net-app-a"]?.["tags"], tags);
    deepStrictEqual(t.inputsOf(resources, t.RouteTable)["net-app-a"]?.["tags"], tags);
    deepStrictEqual(t.inputsOf(resources, t.RouteTable)["net-data"]?.["tags"], {
      Name: "net-data",
      Team: "core",
      Tier: "?",
    });
  });

  it("records its arguments as the component's inputs", async () => {
    const all = await record(() => new Network("net", { availabilityZones: twoZones }));
    const component = all.find((each) => each.type === "network:index:Network");
    deepStrictEqual(component?.inputs, { availabilityZones: twoZones });
  });

  it("stands twice in one stack, with no name in common", async () => {
    const all = await record(() => {
      new Network("one", { availabilityZones: twoZones });
      new Network("two", { availabilityZones: twoZones });
    });
    strictEqual(new Set(all.map((each) => each.urn)).size, all.length);
    strictEqual(all.length, 66);
  });

  it("leaves room for a random suffix in the 64 characters of its role with a name of 60", async () => {
    const resources = await plan({}, {}, "n".repeat(60));
    const role = t.ofType(resources, "aws:iam/role:Role")[0];
    strictEqual(role?.name.length, 56);
  });

  it("gives lists of outputs in the order of the zones, and maps by zone", async () => {
    const reversed = [...zones].reverse();
    const all = await t.outputs({
      availabilityZones: reversed,
      natGateways: { mode: "one-per-az" },
    });
    deepStrictEqual(all["appSubnetIds"], ["net-app-c-id", "net-app-b-id", "net-app-a-id"]);
    deepStrictEqual(all["dataCidrBlocks"], ["10.0.80.0/24", "10.0.72.0/24", "10.0.64.0/24"]);
    deepStrictEqual(all["dataSubnetIdByZone"], {
      "us-east-1a": "net-data-a-id",
      "us-east-1b": "net-data-b-id",
      "us-east-1c": "net-data-c-id",
    });
    deepStrictEqual(all["natGatewayIds"], ["net-nat-c-id", "net-nat-b-id", "net-nat-a-id"]);
    deepStrictEqual(all["publicRouteTableIds"], ["net-public-id"]);
    deepStrictEqual(all["gatewayEndpointIds"], { dynamodb: "net-dynamodb-id", s3: "net-s3-id" });
    strictEqual(all["databaseSubnetGroupName"], "net");
    strictEqual(all["flowLogGroupName"], "net-flow-logs");
    strictEqual(all["ipv6CidrBlock"], undefined);
    strictEqual(all["endpointSecurityGroupId"], undefined);
  });

  it("gives empty lists for a tier that is off, and one id for the regional gateway", async () => {
    const all = await t.outputs({
      dataTier: { enabled: false },
      natGateways: { mode: "regional" },
      flowLogs: { enabled: false },
    });
    deepStrictEqual(all["dataSubnetIds"], []);
    deepStrictEqual(all["dataCidrBlocks"], []);
    deepStrictEqual(all["dataRouteTableIds"], []);
    deepStrictEqual(all["natGatewayIds"], ["net-nat-id"]);
    deepStrictEqual(all["natGatewayIdByZone"], {
      "us-east-1a": "net-nat-id",
      "us-east-1b": "net-nat-id",
    });
    strictEqual(all["flowLogId"], undefined);
    strictEqual(all["databaseSubnetGroupName"], undefined);
  });
});
