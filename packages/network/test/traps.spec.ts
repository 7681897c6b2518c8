import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { record, type Recorded } from "@plinth/core/testing";
import { Network, type NetworkArgs } from "../src";
import * as t from "./support";

const { plan, zones, twoZones } = t;

/** What makes a subnet another subnet. */
function identities(resources: Recorded[]): Record<string, unknown> {
  return Object.fromEntries(
    t
      .ofType(resources, t.Subnet)
      .map(({ name, inputs }) => [name, [inputs["cidrBlock"], inputs["availabilityZone"]]]),
  );
}

function only(all: Record<string, unknown>, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
}

/** Resources of `before` that `after` has with other inputs or not at all. */
function touched(before: Recorded[], after: Recorded[]): string[] {
  const now = new Map(after.map((each) => [each.urn, JSON.stringify(each.inputs)]));
  return before
    .filter((each) => now.get(each.urn) !== JSON.stringify(each.inputs))
    .map(({ type, name }) => `${type} ${name}`);
}

const untaggable = [
  t.Route,
  "aws:ec2/routeTableAssociation:RouteTableAssociation",
  "aws:iam/rolePolicy:RolePolicy",
];

const everything: Partial<NetworkArgs> = {
  ipv6: { enabled: true },
  natGateways: { mode: "one-per-az" },
  interfaceEndpoints: [{ service: "ecr.api" }, { service: "logs" }],
};

const states = [{ preview: true }, { preview: false }];

/** The names of the children are state: another one makes another resource. */
const childrenOfTwoZones = [
  "aws:cloudwatch/logGroup:LogGroup net-flow-logs",
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup net-default",
  "aws:ec2/eip:Eip net-nat-a",
  "aws:ec2/flowLog:FlowLog net",
  "aws:ec2/internetGateway:InternetGateway net",
  "aws:ec2/natGateway:NatGateway net-nat-a",
  "aws:ec2/route:Route net-app-a",
  "aws:ec2/route:Route net-app-b",
  "aws:ec2/route:Route net-public",
  "aws:ec2/routeTable:RouteTable net-app-a",
  "aws:ec2/routeTable:RouteTable net-app-b",
  "aws:ec2/routeTable:RouteTable net-data",
  "aws:ec2/routeTable:RouteTable net-public",
  "aws:ec2/routeTableAssociation:RouteTableAssociation net-app-a",
  "aws:ec2/routeTableAssociation:RouteTableAssociation net-app-b",
  "aws:ec2/routeTableAssociation:RouteTableAssociation net-data-a",
  "aws:ec2/routeTableAssociation:RouteTableAssociation net-data-b",
  "aws:ec2/routeTableAssociation:RouteTableAssociation net-public-a",
  "aws:ec2/routeTableAssociation:RouteTableAssociation net-public-b",
  "aws:ec2/subnet:Subnet net-app-a",
  "aws:ec2/subnet:Subnet net-app-b",
  "aws:ec2/subnet:Subnet net-data-a",
  "aws:ec2/subnet:Subnet net-data-b",
  "aws:ec2/subnet:Subnet net-public-a",
  "aws:ec2/subnet:Subnet net-public-b",
  "aws:ec2/vpc:Vpc net",
  "aws:ec2/vpcEndpoint:VpcEndpoint net-dynamodb",
  "aws:ec2/vpcEndpoint:VpcEndpoint net-s3",
  "aws:iam/role:Role net-flow-logs",
  "aws:iam/rolePolicy:RolePolicy net-flow-logs",
  "aws:kms/key:Key net-flow-logs",
  "aws:rds/subnetGroup:SubnetGroup net",
];

describe("Network: traps", () => {
  it("trap 1: going from 2 to 3 zones and back leaves every surviving subnet's name, block and zone", async () => {
    const two = identities(await plan({ availabilityZones: twoZones }));
    const three = identities(await plan({ availabilityZones: zones }));
    strictEqual(Object.keys(two).length, 6);
    strictEqual(Object.keys(three).length, 9);
    deepStrictEqual(only(three, Object.keys(two)), two);
  });

  for (const tier of ["publicTier", "appTier", "dataTier"] as const) {
    it(`trap 2: turning ${tier} off and on, or resizing it, changes no other tier's blocks`, async () => {
      const natGateways = { mode: "none" as const };
      const all = identities(await plan({ natGateways }));
      const without = identities(await plan({ natGateways, [tier]: { enabled: false } }));
      strictEqual(Object.keys(without).length, 4);
      deepStrictEqual(only(all, Object.keys(without)), without);
      const resized = identities(await plan({ natGateways, [tier]: { cidrMask: 26 } }));
      deepStrictEqual(only(resized, Object.keys(without)), without);
    });
  }

  it("trap 3: removing the middle zone of 3 touches only what carries its letter, and lists of ids", async () => {
    const natGateways = { mode: "one-per-az" as const };
    const before = await plan({ availabilityZones: zones, natGateways });
    const after = await plan({ availabilityZones: [zones[0] ?? "", zones[2] ?? ""], natGateways });
    const other = touched(before, after).filter((each) => !each.endsWith("-b"));
    deepStrictEqual(other, [
      "aws:ec2/vpcEndpoint:VpcEndpoint net-dynamodb",
      "aws:ec2/vpcEndpoint:VpcEndpoint net-s3",
      "aws:rds/subnetGroup:SubnetGroup net",
    ]);
    deepStrictEqual(touched(after, before).sort(), other);
  });

  it("trap 4: asks AWS for partition, region and account, and never for its zones", async () => {
    const { calls } = await t.inPartition("aws", { availabilityZones: zones, ...everything });
    deepStrictEqual(calls.map((each) => each.token.split(":").pop()).sort(), [
      "getCallerIdentity",
      "getPartition",
      "getRegion",
    ]);
  });

  it("trap 4: refuses a Local Zone and a Wavelength Zone", async () => {
    const message = await t.refusal({
      availabilityZones: ["us-east-1a", "us-east-1-bos-1a", "us-east-1-wl1-bos-wlz-1"],
    });
    match(message, /^Network "net" has 2 bad arguments:/);
    match(message, /got "us-east-1-bos-1a", allowed a region's own zones/);
    match(message, /got "us-east-1-wl1-bos-wlz-1", allowed a region's own zones/);
  });

  it("trap 5: the order of the zones, where another might sort first, changes no subnet", async () => {
    const sorted = identities(await plan({ availabilityZones: zones }));
    const reversed = identities(await plan({ availabilityZones: [...zones].reverse() }));
    deepStrictEqual(reversed, sorted);
  });

  it("trap 6: single to one-per-az keeps the first gateway and its address as they are", async () => {
    const single = await plan({ natGateways: { mode: "single" } });
    const each = await plan({ natGateways: { mode: "one-per-az" } });
    deepStrictEqual(touched(single, each), [`${t.Route} net-app-b`]);
    deepStrictEqual(Object.keys(t.inputsOf(each, t.Eip)), ["net-nat-a", "net-nat-b"]);
  });

  it("trap 7: one-per-az sends each zone's route table to its own gateway", async () => {
    deepStrictEqual(t.routes(await plan({ natGateways: { mode: "one-per-az" } })), [
      "net-app-a (net-app-a-id): 0.0.0.0/0 > natGatewayId net-nat-a-id",
      "net-app-b (net-app-b-id): 0.0.0.0/0 > natGatewayId net-nat-b-id",
      "net-public (net-public-id): 0.0.0.0/0 > gatewayId net-id",
    ]);
  });

  it("trap 7: single sends every zone to the one gateway", async () => {
    deepStrictEqual(t.routes(await plan()).slice(0, 2), [
      "net-app-a (net-app-a-id): 0.0.0.0/0 > natGatewayId net-nat-a-id",
      "net-app-b (net-app-b-id): 0.0.0.0/0 > natGatewayId net-nat-a-id",
    ]);
  });

  for (const state of states) {
    it(`trap 8: none makes no gateway, no address and no default route of the app tier (preview: ${state.preview})`, async () => {
      const resources = await plan({ natGateways: { mode: "none" } }, state);
      deepStrictEqual(t.ofType(resources, t.NatGateway), []);
      deepStrictEqual(t.ofType(resources, t.Eip), []);
      deepStrictEqual(Object.keys(t.inputsOf(resources, t.Route)), ["net-public"]);
      strictEqual(t.ofType(resources, t.RouteTable).length, 4);
    });
  }

  it("trap 9: regional has availabilityMode and vpcId, and neither subnetId nor allocationId", async () => {
    const resources = await plan({ natGateways: { mode: "regional" } });
    deepStrictEqual(t.inputsOf(resources, t.NatGateway), {
      "net-nat": {
        availabilityMode: "regional",
        connectivityType: "public",
        tags: { Name: "net-nat" },
        vpcId: "net-id",
      },
    });
    deepStrictEqual(t.ofType(resources, t.Eip), []);
    deepStrictEqual(t.routes(resources).slice(0, 2), [
      "net-app-a (net-app-a-id): 0.0.0.0/0 > natGatewayId net-nat-id",
      "net-app-b (net-app-b-id): 0.0.0.0/0 > natGatewayId net-nat-id",
    ]);
  });

  for (const mode of ["none", "single", "one-per-az", "regional"] as const) {
    it(`trap 10: the data tier's table has no route in NAT mode ${mode}, with IPv6 and without`, async () => {
      for (const enabled of [true, false]) {
        const resources = await plan({ natGateways: { mode }, ipv6: { enabled } });
        ok(t.inputsOf(resources, t.RouteTable)["net-data"]);
        ok(t.ofType(resources, t.Route).length > 0);
        deepStrictEqual(
          t.ofType(resources, t.Route).filter((e) => e.inputs["routeTableId"] === "net-data-id"),
          [],
        );
        ok(t.ofType(resources, t.RouteTable).every((each) => !("routes" in each.inputs)));
      }
    });
  }

  it("trap 11: IPv6 routes the public tier both ways, the app tier out only and the data tier nowhere", async () => {
    const resources = await plan({ ipv6: { enabled: true } });
    deepStrictEqual(
      t.routes(resources).filter((each) => each.includes("::/0")),
      [
        "net-app-a-ipv6 (net-app-a-id): ::/0 > egressOnlyGatewayId net-id",
        "net-app-b-ipv6 (net-app-b-id): ::/0 > egressOnlyGatewayId net-id",
        "net-public-ipv6 (net-public-id): ::/0 > gatewayId net-id",
      ],
    );
    deepStrictEqual(t.input(resources, t.Subnet, "ipv6CidrBlock"), {
      "net-app-a": "2600:1f18:1234:5610::/64",
      "net-app-b": "2600:1f18:1234:5611::/64",
      "net-data-a": "2600:1f18:1234:5620::/64",
      "net-data-b": "2600:1f18:1234:5621::/64",
      "net-public-a": "2600:1f18:1234:5600::/64",
      "net-public-b": "2600:1f18:1234:5601::/64",
    });
  });

  it("trap 12: gateway endpoints are in every route table of the app and data tiers", async () => {
    const expected = ["net-app-a-id", "net-app-b-id", "net-data-id"];
    deepStrictEqual(t.input(await plan(), t.VpcEndpoint, "routeTableIds"), {
      "net-dynamodb": expected,
      "net-s3": expected,
    });
  });

  it("trap 13: no security group has inline rules", async () => {
    const resources = await plan(everything);
    const groups = resources.filter((each) => each.type.includes("ecurityGroup:"));
    deepStrictEqual(
      groups.map((each) => each.name),
      ["net-default", "net-endpoints"],
    );
    ok(groups.every(({ inputs }) => !("ingress" in inputs) && !("egress" in inputs)));
  });

  it("trap 14: the default security group is managed with no rule, unless told otherwise", async () => {
    const type = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    deepStrictEqual(t.inputsOf(await plan(), type), {
      "net-default": { tags: { Name: "net-default" }, vpcId: "net-id" },
    });
    deepStrictEqual(t.ofType(await plan({ restrictDefaultSecurityGroup: false }), type), []);
  });

  it("trap 15: the flow log's role is for this account's flow logs and writes to one log group", async () => {
    const resources = await plan();
    const role = t.ofType(resources, "aws:iam/role:Role")[0]?.inputs;
    deepStrictEqual(JSON.parse(role?.["assumeRolePolicy"] as string), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "vpc-flow-logs.amazonaws.com" },
          Action: ["sts:AssumeRole"],
          Condition: {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws:ec2:us-east-1:123456789012:vpc-flow-log/*" },
          },
        },
      ],
    });
    const policy = t.ofType(resources, "aws:iam/rolePolicy:RolePolicy")[0]?.inputs["policy"];
    const { Statement } = JSON.parse(policy as string) as { Statement: { Resource: string[] }[] };
    const group = t.ofType(resources, t.FlowLog)[0]?.inputs["logDestination"];
    strictEqual(typeof group, "string");
    deepStrictEqual(
      Statement.map((each) => each.Resource),
      [[group, `${String(group)}:*`]],
    );
  });

  it("trap 15: a changed flow log collides with nothing: no fixed name, and the old one goes first", async () => {
    const resources = await plan();
    ok(resources.every(({ inputs }) => !("name" in inputs) && !("namePrefix" in inputs)));
    strictEqual(t.ofType(resources, t.FlowLog)[0]?.deleteBeforeReplace, true);
  });

  it("trap 16: with a region every child but IAM's has it, and so has the look-up", async () => {
    const args = { availabilityZones: zones, ...everything, region: "us-east-1" };
    const resources = await plan(args);
    const withRegion = resources.filter((each) => each.inputs["region"] === "us-east-1");
    const without = resources.filter((each) => !withRegion.includes(each));
    deepStrictEqual(t.names(without), [
      "aws:iam/role:Role net-flow-logs",
      "aws:iam/rolePolicy:RolePolicy net-flow-logs",
    ]);
    const { calls } = await t.inPartition("aws", args);
    const asked = calls.find((each) => each.token.endsWith(":getRegion"));
    strictEqual(asked?.inputs["region"], "us-east-1");
  });

  it("trap 16: without a region no child has one", async () => {
    const resources = await plan({ availabilityZones: zones, ...everything });
    ok(resources.length > 50);
    ok(resources.every((each) => !("region" in each.inputs)));
  });

  it("trap 17: other tags change tags alone, and reach every child that takes them, beside Name", async () => {
    const before = await plan(everything);
    const after = await plan({ ...everything, tags: { Team: "core" } });
    deepStrictEqual(t.names(after), t.names(before));
    const stripped = ({ inputs: { tags: _tags, ...inputs } }: Recorded) => inputs;
    deepStrictEqual(after.map(stripped), before.map(stripped));
    for (const { name, type, inputs } of after) {
      const expected = untaggable.includes(type) ? undefined : { Name: name, Team: "core" };
      deepStrictEqual(inputs["tags"], expected, `${type} ${name}`);
    }
  });

  it("trap 18: the engine refuses to replace subnets, VPC and addresses at preview: they are protected", async () => {
    const before = await plan();
    const after = await plan({ appTier: { cidrMask: 21 } });
    deepStrictEqual(touched(before, after), [`${t.Subnet} net-app-a`, `${t.Subnet} net-app-b`]);
    const kept = after.filter((each) => each.protect).map((each) => each.type);
    deepStrictEqual(
      [...new Set(kept)],
      ["aws:cloudwatch/logGroup:LogGroup", t.Eip, t.Subnet, t.Vpc, "aws:kms/key:Key"],
    );
    strictEqual(kept.filter((each) => each === t.Subnet).length, 6);
    deepStrictEqual(
      (await plan({ protect: false })).filter((each) => each.protect),
      [],
    );
  });

  for (const [partition, zone] of [
    ["aws-cn", "cn-north-1"],
    ["aws-us-gov", "us-gov-west-1"],
  ] as const) {
    it(`trap 19: every ARN is in partition ${partition}`, async () => {
      const { resources } = await t.inPartition(partition, {
        availabilityZones: [`${zone}a`, `${zone}b`],
        ...everything,
      });
      const text = JSON.stringify(resources);
      doesNotMatch(text, /arn:aws:/);
      match(text, new RegExp(`arn:${partition}:ec2:${zone}:123456789012:vpc-flow-log/\\*`));
    });
  }

  it("trap 19: no source file has a partition in it", () => {
    const directory = join(__dirname, "../src");
    const files = readdirSync(directory);
    ok(files.length > 10);
    for (const file of files) doesNotMatch(readFileSync(join(directory, file), "utf8"), /arn:aws/);
  });

  for (const state of states) {
    it(`trap 20: is network:index:Network, parent of its 32 children (preview: ${state.preview})`, async () => {
      const all = await record(() => new Network("net", { availabilityZones: twoZones }), state);
      const component = all.find((each) => each.type === "network:index:Network");
      ok(component);
      const children = all.filter((each) => each !== component);
      ok(children.every((each) => each.parent === component.urn));
      deepStrictEqual(t.names(children), childrenOfTwoZones);
    });
  }
});
