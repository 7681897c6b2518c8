import { strict as assert } from "node:assert";
import { rendered } from "../src/render";
import { planOf, type ResourceLike, urn } from "./plan-of";

const types = {
  group: "aws:ec2/securityGroup:SecurityGroup",
  none: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
  legacy: "aws:ec2/securityGroupRule:SecurityGroupRule",
  ingress: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  egress: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  vpc: "aws:ec2/vpc:Vpc",
};

/** The lines of the part on security groups, without its title. */
function lines(...resources: ResourceLike[]): string[] {
  const text = rendered("tree", [planOf({ resources })], { color: false });
  const part = text.split("\n\n").find((each) => each.startsWith("Security groups\n")) ?? "";
  return part.split("\n").slice(1);
}

function group(name: string, more: Partial<ResourceLike> = {}): ResourceLike {
  return { type: types.group, name, ...more };
}

const web = urn(types.group, "web");
const data = urn(types.group, "data");

describe("the security groups of a plan", () => {
  it("lists a default group without rules", () => {
    assert.deepEqual(lines({ type: types.none, name: "default" }), ["  default  no rules"]);
  });

  it("names the group that a rule refers to", () => {
    const rule: ResourceLike = {
      type: types.ingress,
      name: "data-web",
      inputs: {
        securityGroupId: "[unknown]",
        referencedSecurityGroupId: "[unknown]",
        ipProtocol: "tcp",
        fromPort: 5432,
        toPort: 5432,
      },
      propertyDependencies: { securityGroupId: [data], referencedSecurityGroupId: [web] },
    };
    assert.deepEqual(lines(group("data"), group("web"), rule), [
      "  data",
      "    from web: tcp 5432",
      "  web  no rules",
    ]);
  });

  it("says all traffic for protocol -1, the range for 2 ports, and all for ICMP -1", () => {
    const rule = (name: string, inputs: ResourceLike["inputs"]): ResourceLike => ({
      type: types.egress,
      name,
      inputs: { securityGroupId: "[unknown]", cidrIpv4: "10.0.0.0/8", ...inputs },
      propertyDependencies: { securityGroupId: [web] },
    });
    const made = lines(
      group("web"),
      rule("a", { ipProtocol: "-1" }),
      rule("b", { ipProtocol: "udp", fromPort: 1024, toPort: 65535 }),
      rule("c", { ipProtocol: "icmp", fromPort: -1, toPort: -1 }),
    );
    assert.deepEqual(made.slice(1), [
      "    to 10.0.0.0/8: all traffic",
      "    to 10.0.0.0/8: icmp all",
      "    to 10.0.0.0/8: udp 1024-65535",
    ]);
  });

  it("takes ::/0 for the internet, as 0.0.0.0/0", () => {
    const rule: ResourceLike = {
      type: types.ingress,
      name: "six",
      inputs: {
        securityGroupId: "[unknown]",
        cidrIpv6: "::/0",
        ipProtocol: "tcp",
        fromPort: 22,
        toPort: 22,
      },
      propertyDependencies: { securityGroupId: [web] },
    };
    assert.equal(lines(group("web"), rule)[1], "    from the internet (::/0): tcp 22");
  });

  it("makes 3 lines of a legacy rule with 2 ranges and itself", () => {
    const rule: ResourceLike = {
      type: types.legacy,
      name: "old",
      inputs: {
        type: "ingress",
        securityGroupId: "[unknown]",
        cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"],
        self: true,
        protocol: "tcp",
        fromPort: 80,
        toPort: 80,
      },
      propertyDependencies: { securityGroupId: [web] },
    };
    assert.deepEqual(lines(group("web"), rule).slice(1), [
      "    from 10.0.0.0/8: tcp 80",
      "    from itself: tcp 80",
      "    from the internet (0.0.0.0/0): tcp 80",
    ]);
  });

  it("shows inline rules with the group that they refer to", () => {
    const inputs = {
      ingress: [{ securityGroups: ["[unknown]"], protocol: "tcp", fromPort: 80, toPort: 80 }],
      egress: [{ cidrBlocks: ["0.0.0.0/0"], protocol: "-1", fromPort: 0, toPort: 0 }],
    };
    const made = lines(group("web", { inputs, propertyDependencies: { ingress: [data] } }));
    assert.deepEqual(made, [
      "  web",
      "    from [unknown]: tcp 80",
      "    to the internet (0.0.0.0/0): all traffic",
    ]);
    const both = lines(
      group("data"),
      group("web", { inputs, propertyDependencies: { ingress: [data] } }),
    );
    assert.equal(both[2], "    from data: tcp 80");
  });

  it("does not say no rules of a group whose inline rules are unknown", () => {
    assert.deepEqual(lines(group("web", { inputs: { ingress: "[unknown]" } })), [
      "  web",
      "    from [unknown]: unknown ports",
    ]);
  });

  it("keeps 2 groups of one name apart by their parents", () => {
    const parts = ["a", "b"].map((name) => ({ type: "shop:index:Part", name, custom: false }));
    const groups = ["a", "b"].map((name) =>
      group("web", {
        urn: `urn:pulumi:prod::shop::shop:index:Part$${types.group}::web-${name}`,
        parent: urn("shop:index:Part", name),
      }),
    );
    assert.deepEqual(lines(...parts, ...groups), [
      "  web (in a)  no rules",
      "  web (in b)  no rules",
    ]);
  });

  it("shows a rule of a group that is not in the plan", () => {
    const inputs = { cidrIpv4: "10.0.0.0/8", ipProtocol: "tcp", fromPort: 22, toPort: 22 };
    const rule: ResourceLike = {
      type: types.ingress,
      name: "ssh",
      inputs: { ...inputs, securityGroupId: "sg-1" },
    };
    assert.equal(lines(rule)[0], "  sg-1 (not in this plan)");
    const ofVpc: ResourceLike = {
      ...rule,
      inputs: { ...inputs, securityGroupId: "[unknown]" },
      propertyDependencies: { securityGroupId: [urn(types.vpc, "main")] },
    };
    assert.equal(lines({ type: types.vpc, name: "main" }, ofVpc)[0], "  a group of main");
  });
});
