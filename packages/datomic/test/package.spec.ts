import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  documentedDefaults,
  golden,
  matchesGolden,
  record,
  recordProgram,
  schemaOf,
} from "@plinth/core/testing";
import { DatomicCompute, DatomicStorage } from "../src";
import { accessDefaults } from "../src/access-args";
import { alarmDefaults } from "../src/alarm-args";
import { computeDefaults } from "../src/compute-args";
import { groupDefaults } from "../src/group-args";
import { storageDefaults } from "../src/storage-args";
import { compute, computeBase, root, storage, storageBase } from "./support";

const everything = {
  queryGroups: { reports: { listeners: { client: { port: 8183 } } } },
  clients: { api: { securityGroupId: "sg-link" } },
  alarms: { topicArns: ["arn:aws:sns:us-east-1:123456789012:on-call"] },
};

describe("@plinth/datomic", () => {
  it("has the schema that schema.json holds", async () => {
    const schema = await schemaOf(root, [DatomicStorage, DatomicCompute]);
    matchesGolden(join(root, "schema.json"), schema);
  });

  it("has an example of the resources in golden.json", async () => {
    const resources = await recordProgram(join(root, "example"));
    matchesGolden(join(__dirname, "golden.json"), golden(resources));
  });

  it("documents the defaults of 5 files as they are", () => {
    const files = readdirSync(join(root, "src")).filter((each) => each.endsWith("-args.ts"));
    strictEqual(files.length, 5);
    const documented = files.map((each) => documentedDefaults(join(root, "src", each)));
    const all = {
      ...accessDefaults,
      ...alarmDefaults,
      ...computeDefaults,
      ...groupDefaults,
      ...storageDefaults,
    };
    const actual = Object.entries(all).flatMap(([owner, fields]) =>
      Object.entries(fields).map(([field, value]) => [`${owner}.${field}`, JSON.stringify(value)]),
    );
    deepStrictEqual(Object.assign({}, ...documented), Object.fromEntries(actual));
  });

  it("registers the same resources of 2 components when nothing is known yet", async () => {
    const urns = (made: { urn: string }[]) => made.map(({ urn }) => urn);
    const known = [await storage(), await compute(everything)];
    const unknown = [
      await storage({}, { preview: true }),
      await compute(everything, { preview: true }),
    ];
    deepStrictEqual(unknown.map(urns), known.map(urns));
  });

  it("gives every child its region but those of IAM and Route 53, and none when told none", async () => {
    const global = /^aws:(iam|route53)\//;
    const children = async (region: object) =>
      [...(await storage(region)), ...(await compute({ ...everything, ...region }))].filter(
        ({ custom, type }) => custom && !global.test(type),
      );
    const given = await children({ region: "eu-west-1" });
    ok(given.length > 50);
    for (const { type, inputs } of given) strictEqual(inputs["region"], "eu-west-1", type);
    for (const { type, inputs } of await children({}))
      strictEqual(inputs["region"], undefined, type);
  });

  it("writes eu-west-1 into ARNs and endpoints when that is the region", async () => {
    const resources = await storage({ region: "eu-west-1" });
    const policies = resources.filter(({ type }) => /:(Key|BucketPolicy)$/.test(type));
    const text = JSON.stringify(policies.map(({ inputs }) => inputs["policy"]));
    ok(text.includes("logs.eu-west-1.amazonaws.com") && !text.includes("us-east-1"));
  });

  it("takes 2 systems in 1 program, and names of 60 characters", async () => {
    const resources = await record(() => {
      for (const systemName of ["roads", "x".repeat(32)]) {
        const name = `${systemName}-${"n".repeat(59 - systemName.length)}`;
        new DatomicStorage(`${name}s`, { ...storageBase, systemName });
        new DatomicCompute(`${name}c`, { ...computeBase, ...everything, systemName });
      }
    });
    for (const { type, name } of resources) {
      if (type.endsWith(":Role")) ok(name.length <= 56, name);
      if (type.endsWith(":LoadBalancer") || type.endsWith(":TargetGroup"))
        ok(name.length <= 24, name);
    }
    const buckets = resources.filter(({ type }) => type.endsWith(":Bucket"));
    strictEqual(buckets.length, 4);
    ok(buckets.every(({ inputs }) => String(inputs["bucket"]).length <= 63));
  });

  it("tags what takes tags, with a name and the caller's", async () => {
    const tags = { Team: "a" };
    const resources = [...(await storage({ tags })), ...(await compute({ ...everything, tags }))];
    const taggable = resources.filter(({ inputs, custom }) => custom && "tags" in inputs);
    ok(taggable.length > 40);
    for (const { name, inputs } of taggable) {
      const text = JSON.stringify(inputs["tags"]);
      ok(text.includes("Team") && text.includes("Name"), name);
    }
  });
});
