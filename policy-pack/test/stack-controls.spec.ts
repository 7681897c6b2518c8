import * as assert from "node:assert/strict";
import { controls } from "../src/rules";
import { scenes } from "./scenes";
import { type Resource, unknown, violationsOf } from "./support";

const vpc: Resource = { type: "ec2/vpc:Vpc", name: "vpc", props: { cidrBlock: "10.0.0.0/16" } };
const group = (name: string, props: object = {}): Resource => ({
  type: "ec2/securityGroup:SecurityGroup",
  name,
  props: { description: "one", ...props },
});
const anywhere = { cidrIpv4: "0.0.0.0/0" };
const ingress = (props: object, edges: Resource["edges"] = {}): Resource => ({
  type: "vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  name: "rule",
  props: { securityGroupId: unknown, ipProtocol: "tcp", ...props },
  edges: { securityGroupId: ["db"], ...edges },
});
const open = (port: number, extra: object = anywhere) =>
  ingress({ fromPort: port, toPort: port, ...extra });

describe("security group rules", () => {
  const forms: [string, (port: number, cidr: string) => Resource[]][] = [
    ["vpc.SecurityGroupIngressRule", (port, cidr) => [group("db"), open(port, { cidrIpv4: cidr })]],
    [
      "ec2.SecurityGroupRule",
      (port, cidr) => [
        group("db"),
        {
          type: "ec2/securityGroupRule:SecurityGroupRule",
          name: "rule",
          props: {
            type: "ingress",
            protocol: "tcp",
            fromPort: port,
            toPort: port,
            cidrBlocks: [cidr],
          },
          edges: { securityGroupId: ["db"] },
        },
      ],
    ],
    [
      "an inline rule",
      (port, cidr) => [
        group("db", {
          ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: [cidr] }],
        }),
      ],
    ],
  ];
  const ports: [string, number][] = [
    ["net-no-internet-ssh", 22],
    ["net-no-internet-rdp", 3389],
    ["net-no-internet-data-ports", 5432],
    ["net-no-internet-data-ports", 6379],
  ];
  for (const [form, make] of forms) {
    for (const [policy, port] of ports) {
      it(`${policy} reports port ${port} open to 0.0.0.0/0 in ${form}`, async () => {
        const found = await violationsOf(policy, ...make(port, "0.0.0.0/0"));
        assert.equal(found.length, 1);
        assert.match(found[0] ?? "", new RegExp(`${port}.* to the internet`));
      });
      it(`${policy} passes port ${port} open to 10.0.0.0/8, and 443 to 0.0.0.0/0, in ${form}`, async () => {
        assert.deepEqual(await violationsOf(policy, ...make(port, "10.0.0.0/8")), []);
        assert.deepEqual(await violationsOf(policy, ...make(443, "0.0.0.0/0")), []);
      });
    }
  }

  for (const cidr of ["::/0", "2000::/3"]) {
    it(`takes ${cidr} for the internet`, async () => {
      const found = await violationsOf(
        "net-no-internet-ssh",
        group("db"),
        open(22, { cidrIpv6: cidr }),
      );
      assert.equal(found.length, 1);
    });
  }

  it("takes either half, 0.0.0.0/1 or 128.0.0.0/1, for the internet", async () => {
    for (const cidrIpv4 of ["0.0.0.0/1", "128.0.0.0/1"]) {
      const found = await violationsOf("net-no-internet-ssh", group("db"), open(22, { cidrIpv4 }));
      assert.equal(found.length, 1, cidrIpv4);
    }
  });

  it("reports port 22 inside the range 0-1024", async () => {
    const wide = ingress({ fromPort: 0, toPort: 1024, ...anywhere });
    assert.equal((await violationsOf("net-no-internet-ssh", group("db"), wide)).length, 1);
  });

  it("defers port 22 for an unknown address, unless an edge leads to a VPC of this stack", async () => {
    const rule = ingress({ fromPort: 22, toPort: 22, cidrIpv4: unknown });
    const [found = ""] = await violationsOf("net-no-internet-ssh", group("db"), rule);
    assert.match(found, /cannot be decided yet/);
    const proven = { ...rule, edges: { ...rule.edges, cidrIpv4: ["vpc"] } };
    assert.deepEqual(await violationsOf("net-no-internet-ssh", vpc, group("db"), proven), []);
  });

  it("net-no-internet-all-ports reports protocol -1 and ports 0-65535", async () => {
    for (const props of [{ ipProtocol: "-1" }, { fromPort: 0, toPort: 65_535 }]) {
      const found = await violationsOf(
        "net-no-internet-all-ports",
        group("db"),
        ingress({ ...props, ...anywhere }),
      );
      assert.equal(found.length, 1);
    }
    assert.deepEqual(await violationsOf("net-no-internet-all-ports", group("db"), open(443)), []);
  });

  it("net-egress-scoped reports protocol -1 to 0.0.0.0/0, and passes 443", async () => {
    const egress = (props: object): Resource => ({
      ...ingress({ ...props, ...anywhere }),
      type: "vpc/securityGroupEgressRule:SecurityGroupEgressRule",
    });
    const whole = egress({ ipProtocol: "-1" });
    const https = egress({ fromPort: 443, toPort: 443 });
    assert.equal((await violationsOf("net-egress-scoped", group("db"), whole)).length, 1);
    assert.deepEqual(await violationsOf("net-egress-scoped", group("db"), https), []);
  });

  it("net-rules-not-mixed reports inline rules beside rules of their own", async () => {
    const inline = group("db", { ingress: [] });
    assert.equal((await violationsOf("net-rules-not-mixed", inline, open(443))).length, 1);
    assert.deepEqual(await violationsOf("net-rules-not-mixed", group("db"), open(443)), []);
  });
});

interface Part {
  policy: string;
  subject: Resource;
  part: Resource;
  /** Inputs of the part that violate. */
  loose?: object[];
  /** Names of the part's types in other provider versions. */
  alias?: [string, string];
}

const bucket: Resource = { type: "s3/bucket:Bucket", name: "bucket" };
const ofBucket = (type: string, props: object = {}): Resource => ({
  type: `s3/${type.charAt(0).toLowerCase()}${type.slice(1)}:${type}`,
  name: "part",
  props: { bucket: unknown, ...props },
  edges: { bucket: ["bucket"] },
});
const blocks = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};
const deny = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const policy = (statement: object) => ({ policy: JSON.stringify({ Statement: [statement] }) });
const balancer: Resource = {
  type: "lb/loadBalancer:LoadBalancer",
  name: "edge",
  props: { internal: false },
};
const acl: Resource = { type: "wafv2/webAcl:WebAcl", name: "acl" };

const parts: Part[] = [
  {
    policy: "net-vpc-flow-logs",
    subject: vpc,
    part: { type: "ec2/flowLog:FlowLog", name: "part", edges: { vpcId: ["vpc"] } },
  },
  {
    policy: "lb-waf",
    subject: balancer,
    part: {
      type: "wafv2/webAclAssociation:WebAclAssociation",
      name: "part",
      edges: { resourceArn: ["edge"] },
    },
  },
  {
    policy: "waf-logging",
    subject: acl,
    part: {
      type: "wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
      name: "part",
      edges: { resourceArn: ["acl"] },
    },
  },
  {
    policy: "s3-public-access-blocked",
    subject: bucket,
    part: ofBucket("BucketPublicAccessBlock", blocks),
    loose: Object.keys(blocks).flatMap((key) => [
      { ...blocks, [key]: false },
      { ...blocks, [key]: unknown },
    ]),
  },
  {
    policy: "s3-default-encryption",
    subject: bucket,
    part: ofBucket("BucketServerSideEncryptionConfiguration", { rules: unknown }),
    loose: [{}],
  },
  {
    policy: "s3-versioning",
    subject: bucket,
    part: ofBucket("BucketVersioning", { versioningConfiguration: { status: "Enabled" } }),
    loose: [
      { versioningConfiguration: { status: "Suspended" } },
      { versioningConfiguration: unknown },
      {},
    ],
  },
  {
    policy: "s3-tls-only",
    subject: bucket,
    part: ofBucket("BucketPolicy", policy(deny)),
    loose: [
      policy({ ...deny, Effect: "Allow" }),
      policy({ ...deny, Action: "s3:GetObject" }),
      policy({ ...deny, Principal: { AWS: "arn:aws:iam::111122223333:root" } }),
      policy({ ...deny, Condition: undefined }),
    ],
  },
];

describe("controls that two resources decide", () => {
  for (const { policy: name, subject, part, loose = [] } of parts) {
    it(`${name} passes with the part, and reports its absence`, async () => {
      assert.deepEqual(await violationsOf(name, subject, part), []);
      assert.equal((await violationsOf(name, subject)).length, 1);
    });
    it(`${name} reports a part of another subject`, async () => {
      const stranger = { ...subject, name: "stranger" };
      assert.equal((await violationsOf(name, subject, stranger, part)).length, 1);
    });
    for (const [index, props] of loose.entries()) {
      it(`${name} reports violation ${index + 1} of ${loose.length}`, async () => {
        assert.equal((await violationsOf(name, subject, { ...part, props })).length, 1);
      });
    }
  }

  it("s3-versioning takes s3.BucketV2 and s3.BucketVersioningV2 for the same", async () => {
    const old = { ...bucket, type: "s3/bucketV2:BucketV2" };
    const part = ofBucket("BucketVersioningV2", { versioningConfiguration: { status: "Enabled" } });
    assert.equal((await violationsOf("s3-versioning", old)).length, 1);
    assert.deepEqual(await violationsOf("s3-versioning", old, part), []);
  });

  it("s3-tls-only leaves an unknown policy to the update, and x-documents-known names it", async () => {
    const part = ofBucket("BucketPolicy", { policy: unknown });
    assert.deepEqual(await violationsOf("s3-tls-only", bucket, part), []);
    assert.equal((await violationsOf("x-documents-known", bucket, part)).length, 1);
  });

  it("lb-waf does not apply to an internal or a network load balancer, and takes alb for lb", async () => {
    const like = (props: object): Resource => ({ ...balancer, props });
    assert.deepEqual(await violationsOf("lb-waf", like({ internal: true })), []);
    assert.deepEqual(await violationsOf("lb-waf", like({ loadBalancerType: "network" })), []);
    const alb = { ...balancer, type: "alb/loadBalancer:LoadBalancer" };
    assert.equal((await violationsOf("lb-waf", alb)).length, 1);
  });

  it("lb-spans-zones reports 1 subnet and none, passes 2, and counts edges where the list is unknown", async () => {
    const zoneA: Resource = { type: "ec2/subnet:Subnet", name: "a" };
    const zoneB: Resource = { type: "ec2/subnet:Subnet", name: "b" };
    const judge = (props: object, ...names: string[]) =>
      violationsOf("lb-spans-zones", zoneA, zoneB, {
        ...balancer,
        props,
        edges: { subnets: names },
      });
    assert.deepEqual(await judge({ subnets: [unknown, unknown] }), []);
    assert.deepEqual(await judge({ subnetMappings: [{}, {}] }), []);
    assert.equal((await judge({ subnets: ["subnet-1"] })).length, 1);
    assert.equal((await judge({})).length, 1);
    assert.deepEqual(await judge({ subnets: unknown }, "a", "b"), []);
    assert.match((await judge({ subnets: unknown }, "a"))[0] ?? "", /is in 1 subnets/);
    assert.match((await judge({ subnets: unknown }))[0] ?? "", /cannot be decided/);
  });

  it("net-subnets-span-zones reports 1 zone, passes 2, and defers unknown ones", async () => {
    const subnet = (name: string, availabilityZone: string): Resource => ({
      type: "ec2/subnet:Subnet",
      name,
      props: { availabilityZone },
      edges: { vpcId: ["vpc"] },
    });
    const judge = (...zones: string[]) =>
      violationsOf("net-subnets-span-zones", vpc, ...zones.map((zone, i) => subnet(`s${i}`, zone)));
    assert.equal((await judge("eu-west-1a", "eu-west-1a")).length, 1);
    assert.deepEqual(await judge("eu-west-1a", "eu-west-1b"), []);
    assert.match((await judge(unknown))[0] ?? "", /cannot be decided/);
  });
});

describe("containers of a task", () => {
  const task = (containers: object[] | string, edges: Resource["edges"] = {}): Resource => ({
    type: "ecs/taskDefinition:TaskDefinition",
    name: "task",
    props: {
      containerDefinitions:
        typeof containers === "string" ? containers : JSON.stringify(containers),
    },
    edges,
  });
  const logs: Resource = { type: "cloudwatch/logGroup:LogGroup", name: "logs" };
  const password: Resource = {
    type: "random:index/randomPassword:RandomPassword",
    name: "password",
  };

  it("ecs-containers-log reports the one of 2 containers that has no log", async () => {
    const containers = [{ name: "a", logConfiguration: { logDriver: "awslogs" } }, { name: "b" }];
    const found = await violationsOf("ecs-containers-log", task(containers));
    assert.equal(found.length, 1);
    assert.match(found[0] ?? "", /containers with no log: b/);
  });

  it("ecs-containers-log takes an edge to a log group for proof while the rest is unknown", async () => {
    const edged = task(unknown, { containerDefinitions: ["logs"] });
    assert.deepEqual(await violationsOf("ecs-containers-log", logs, edged), []);
    assert.equal((await violationsOf("ecs-containers-log", logs, task(unknown))).length, 1);
  });

  it("ecs-no-plain-secrets reports DB_PASSWORD by name and never by value", async () => {
    const environment = [
      { name: "DB_PASSWORD", value: "hunter2" },
      { name: "DB_HOST", value: "db" },
    ];
    const [found = ""] = await violationsOf(
      "ecs-no-plain-secrets",
      task([{ name: "app", environment }]),
    );
    assert.match(found, /app\.DB_PASSWORD/);
    assert.doesNotMatch(found, /hunter2|DB_HOST/);
  });

  it("ecs-no-plain-secrets reports a password that flows into unknown containers", async () => {
    const edged = task(unknown, { containerDefinitions: ["password"] });
    assert.equal((await violationsOf("ecs-no-plain-secrets", password, edged)).length, 1);
    assert.deepEqual(await violationsOf("ecs-no-plain-secrets", password, task(unknown)), []);
  });
});

describe("databases", () => {
  const database = (type: string, edges: Resource["edges"], props: object = {}): Resource => ({
    type,
    name: "db",
    props,
    edges,
  });
  const parameters = (value: unknown, name = "rds.force_ssl"): Resource => ({
    type: "rds/parameterGroup:ParameterGroup",
    name: "parameters",
    props: { parameters: [{ name, value }] },
  });

  it("rds-tls-forced passes rds.force_ssl 1 and require_secure_transport ON, and reports 0, unknown and none", async () => {
    const db = database("rds/instance:Instance", { parameterGroupName: ["parameters"] });
    for (const group of [
      parameters("1"),
      parameters(1),
      parameters("ON", "require_secure_transport"),
    ]) {
      assert.deepEqual(await violationsOf("rds-tls-forced", group, db), []);
    }
    for (const group of [parameters("0"), parameters(unknown), parameters("1", "log_statement")]) {
      assert.equal((await violationsOf("rds-tls-forced", group, db)).length, 1);
    }
    assert.equal(
      (await violationsOf("rds-tls-forced", database("rds/instance:Instance", {}))).length,
      1,
    );
  });

  it("rds-multi-az reports an instance in one zone and a cluster of 1 instance, and passes 2", async () => {
    const member = (name: string): Resource => ({
      type: "rds/clusterInstance:ClusterInstance",
      name,
      edges: { clusterIdentifier: ["db"] },
    });
    const cluster = database("rds/cluster:Cluster", {});
    assert.equal(
      (await violationsOf("rds-multi-az", database("rds/instance:Instance", {}))).length,
      1,
    );
    assert.deepEqual(
      await violationsOf("rds-multi-az", database("rds/instance:Instance", {}, { multiAz: true })),
      [],
    );
    assert.equal((await violationsOf("rds-multi-az", cluster, member("a"))).length, 1);
    assert.deepEqual(await violationsOf("rds-multi-az", cluster, member("a"), member("b")), []);
  });

  it("rds-private-subnets reports a subnet with a route to an internet gateway, and passes one to a NAT gateway", async () => {
    const subnets: Resource[] = [
      { type: "ec2/subnet:Subnet", name: "subnet" },
      { type: "rds/subnetGroup:SubnetGroup", name: "group", edges: { subnetIds: ["subnet"] } },
      { type: "ec2/routeTable:RouteTable", name: "table" },
      {
        type: "ec2/routeTableAssociation:RouteTableAssociation",
        name: "association",
        edges: { subnetId: ["subnet"], routeTableId: ["table"] },
      },
      { type: "ec2/internetGateway:InternetGateway", name: "igw" },
      { type: "ec2/natGateway:NatGateway", name: "nat" },
      database(
        "rds/instance:Instance",
        { dbSubnetGroupName: ["group"] },
        { dbSubnetGroupName: unknown },
      ),
    ];
    const route = (edges: Resource["edges"]): Resource => ({
      type: "ec2/route:Route",
      name: "route",
      edges: { routeTableId: ["table"], ...edges },
    });
    const judge = (each: Resource) => violationsOf("rds-private-subnets", ...subnets, each);
    assert.match((await judge(route({ gatewayId: ["igw"] })))[0] ?? "", /public subnets: subnet/);
    assert.deepEqual(await judge(route({ natGatewayId: ["nat"] })), []);
    assert.equal(
      (await violationsOf("rds-private-subnets", database("rds/instance:Instance", {}))).length,
      1,
    );
  });
});

describe("stack controls", () => {
  it("are all named in a test of test/", () => {
    const tested = [
      ...parts.map((each) => each.policy),
      ...["ssh", "rdp", "data-ports", "all-ports"].map((each) => `net-no-internet-${each}`),
      ...["net-egress-scoped", "net-rules-not-mixed", "net-subnets-span-zones"],
      "lb-spans-zones",
      ...new Set(scenes.map((each) => each.policy)),
      ...["ecs-containers-log", "ecs-no-plain-secrets"],
      ...["rds-tls-forced", "rds-multi-az", "rds-private-subnets"],
      ...["x-data-tier-unreachable", "x-only-balancers-face-internet"],
    ];
    const all = controls.filter(({ kind }) => kind === "stack").map(({ slug }) => slug);
    assert.deepEqual([...all].sort(), [...tested].sort());
  });
});
