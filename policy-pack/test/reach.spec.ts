import * as assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Resource, unknown, violationsOf } from "./support";

const group = (name: string): Resource => ({ type: "ec2/securityGroup:SecurityGroup", name });
const rule = (name: string, into: string, from: string, port: number): Resource => ({
  type: "vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  name,
  props: {
    securityGroupId: unknown,
    ipProtocol: "tcp",
    fromPort: port,
    toPort: port,
    ...(from === "internet" ? { cidrIpv4: "0.0.0.0/0" } : { referencedSecurityGroupId: unknown }),
  },
  edges: {
    securityGroupId: [into],
    ...(from === "internet" ? {} : { referencedSecurityGroupId: [from] }),
  },
});

function threeTiers(): Resource[] {
  return [
    group("edge-group"),
    group("app-group"),
    group("data-group"),
    rule("edge-https", "edge-group", "internet", 443),
    rule("app-from-edge", "app-group", "edge-group", 8080),
    rule("data-from-app", "data-group", "app-group", 5432),
    {
      type: "lb/loadBalancer:LoadBalancer",
      name: "edge",
      edges: { securityGroups: ["edge-group"] },
    },
    {
      type: "lb/listener:Listener",
      name: "https",
      edges: { loadBalancerArn: ["edge"], defaultActions: ["targets"] },
    },
    { type: "lb/targetGroup:TargetGroup", name: "targets" },
    {
      type: "ecs/service:Service",
      name: "app",
      props: { networkConfiguration: { assignPublicIp: false } },
      edges: { networkConfiguration: ["app-group"], loadBalancers: ["targets"] },
    },
    { type: "rds/instance:Instance", name: "db", edges: { vpcSecurityGroupIds: ["data-group"] } },
  ];
}

const without = (name: string) => threeTiers().filter((each) => each.name !== name);

describe("reachability", () => {
  const judge = (resources: Resource[]) => violationsOf("x-data-tier-unreachable", ...resources);

  it("passes three tiers, and the ledger says what the database admits", async () => {
    const ledger = join(mkdtempSync(join(tmpdir(), "ledger-")), "ledger.ndjson");
    process.env["PLINTH_POLICY_LEDGER"] = ledger;
    assert.deepEqual(await judge(threeTiers()), []);
    delete process.env["PLINTH_POLICY_LEDGER"];
    const lines = readFileSync(ledger, "utf8").trim().split("\n");
    const line = lines.find((each) => each.includes('"control":"X-07"')) ?? "";
    assert.match(line, /admit only app on tcp 5432/);
    assert.match(line, /"verdict":"pass"/);
  });

  it("prints the path from the internet to a public database", async () => {
    const db: Resource = {
      type: "rds/instance:Instance",
      name: "db",
      props: { publiclyAccessible: true },
      edges: { vpcSecurityGroupIds: ["data-group"] },
    };
    const found = await judge([...without("db"), db, rule("oops", "data-group", "internet", 5432)]);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? "", /internet -> db \(oops opens tcp 5432\)/);
  });

  it("prints the path by a server with a public address", async () => {
    const bastion: Resource = {
      type: "ec2/instance:Instance",
      name: "bastion",
      props: { associatePublicIpAddress: true },
      edges: { vpcSecurityGroupIds: ["app-group"] },
    };
    const found = await judge([...threeTiers(), bastion, rule("ssh", "app-group", "internet", 22)]);
    assert.match(
      found[0] ?? "",
      /internet -> bastion \(ssh opens tcp 22\) -> db \(data-from-app opens tcp 5432\)/,
    );
  });

  it("passes a public database whose groups admit no internet", async () => {
    const db: Resource = {
      type: "rds/instance:Instance",
      name: "db",
      props: { publiclyAccessible: true },
      edges: { vpcSecurityGroupIds: ["data-group"] },
    };
    assert.deepEqual(await judge([...without("db"), db]), []);
  });

  it("takes an unknown publiclyAccessible for public", async () => {
    const db: Resource = {
      type: "rds/instance:Instance",
      name: "db",
      props: { publiclyAccessible: unknown },
      edges: { vpcSecurityGroupIds: ["data-group"] },
    };
    const found = await judge([...without("db"), db, rule("oops", "data-group", "internet", 5432)]);
    assert.equal(found.length, 1);
  });

  it("reports a service with a public address as no load balancer", async () => {
    const exposed = without("app").concat({
      type: "ecs/service:Service",
      name: "app",
      props: { networkConfiguration: { assignPublicIp: true } },
      edges: { networkConfiguration: ["app-group"] },
    });
    const policy = "x-only-balancers-face-internet";
    assert.deepEqual(await violationsOf(policy, ...threeTiers()), []);
    const found = await violationsOf(
      policy,
      ...exposed,
      rule("oops", "app-group", "internet", 8080),
    );
    assert.equal(found.length, 1);
    assert.match(found[0] ?? "", /no load balancer/);
  });
});
