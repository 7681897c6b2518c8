import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { RedisCache } from "../src";
import { base, full, ofType, one, plan } from "./support";
import * as t from "./support";

describe("RedisCache: network", () => {
  it("P-033: lets in the named groups on 6379, one rule each, and nobody else", async () => {
    const rules = ofType(await plan(full), t.Ingress);
    deepStrictEqual(
      rules.map(({ name, inputs }) => [name, inputs["referencedSecurityGroupId"]]),
      [
        ["cache-from-api", "sg-1"],
        ["cache-from-jobs", "sg-2"],
      ],
    );
    for (const { inputs } of rules) {
      deepStrictEqual(
        [inputs["ipProtocol"], inputs["fromPort"], inputs["toPort"]],
        ["tcp", 6379, 6379],
      );
      ok(!("cidrIpv4" in inputs));
    }
    deepStrictEqual(t.names(await plan(), t.Ingress), []);
  });

  it("P-031: has a group that others can name in their egress on 6379", async () => {
    strictEqual(await t.output({}, "securityGroupId"), "cache-id");
  });

  it("has no inline rule and no egress: answers need none", async () => {
    const resources = await plan(full);
    const { inputs } = one(resources, t.SecurityGroup);
    ok(!("ingress" in inputs) && !("egress" in inputs));
    ok(!resources.some(({ type }) => type.includes("EgressRule")));
  });

  it("P-097: stands in the given subnets, in a subnet group of its own", async () => {
    const resources = await plan();
    deepStrictEqual(one(resources, t.SubnetGroup).inputs["subnetIds"], ["subnet-a", "subnet-b"]);
    strictEqual(one(resources, t.Group).inputs["subnetGroupName"], "cache");
  });

  it("names its security group by id, never by name", async () => {
    const { inputs } = one(await plan(), t.Group);
    deepStrictEqual(inputs["securityGroupIds"], ["cache-id"]);
    ok(!("securityGroupNames" in inputs));
  });

  it("has rules and a cache on the port that is given", async () => {
    const resources = await plan({ network: { ...full.network!, port: 6390 } });
    strictEqual(one(resources, t.Group).inputs["port"], 6390);
    for (const { inputs } of ofType(resources, t.Ingress)) strictEqual(inputs["toPort"], 6390);
  });

  it("gives each of its resources in AWS the region, and none when told none", async () => {
    const regions = async (region?: string) => {
      const all = await plan({ ...full, ...(region !== undefined && { region }) });
      const inAws = all.filter(({ type }) => type.startsWith("aws:"));
      return new Set(inAws.map(({ inputs }) => inputs["region"]));
    };
    deepStrictEqual([...(await regions("eu-west-1"))], ["eu-west-1"]);
    deepStrictEqual([...(await regions())], [undefined]);
  });

  it("tags all that takes tags, the caller's name first", async () => {
    const untagged = ["aws:secretsmanager/secretVersion:SecretVersion"];
    const all = (await plan({ ...full, tags: { Team: "a" } })).filter(
      ({ type }) => type.startsWith("aws:") && !untagged.includes(type),
    );
    for (const { name, inputs } of all) deepStrictEqual(inputs["tags"], { Name: name, Team: "a" });
    const named = one(await plan({ tags: { Name: "sessions" } }), t.Group);
    deepStrictEqual(named.inputs["tags"], { Name: "sessions" });
  });

  it("stands twice in one stack without sharing a URN or a child without a parent", async () => {
    const all = await record(() => {
      new RedisCache("one", base);
      new RedisCache("two", base);
    });
    strictEqual(new Set(all.map((each) => each.urn)).size, all.length);
    ok(all.filter(({ custom }) => custom).every(({ parent }) => parent.includes("RedisCache")));
  });
});
