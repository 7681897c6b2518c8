import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  documentedDefaults,
  golden,
  idleArguments,
  matchesGolden,
  type PackageSchema,
  recordProgram,
  schemaOf,
} from "@plinth/core/testing";
import { LambdaPlatform, type LambdaPlatformArgs } from "../src";
import { defaults } from "../src/args";
import { platform } from "./platform";
import { base, samples } from "./samples";

const root = join(__dirname, "..");

describe("@plinth/lambda-platform", () => {
  let schema: PackageSchema;
  before(async function () {
    this.timeout(60000);
    schema = await schemaOf(root, [LambdaPlatform]);
  });

  it("has the schema that schema.json holds", () => {
    matchesGolden(join(root, "schema.json"), schema);
  });

  it("has an example of the resources in golden.json", async () => {
    matchesGolden(
      join(__dirname, "golden.json"),
      golden(await recordProgram(join(root, "example"))),
    );
  });

  it("documents each default as it is, and no other", () => {
    const real = Object.entries(defaults).flatMap(([owner, fields]) =>
      Object.entries(fields).map(([key, value]) => [`${owner}.${key}`, JSON.stringify(value)]),
    );
    const files = readdirSync(join(root, "src")).filter((each) => each.startsWith("args"));
    const documented = files.map((each) => documentedDefaults(join(root, "src", each)));
    deepStrictEqual(
      Object.assign({}, ...documented),
      Object.fromEntries(real) as Record<string, string>,
    );
  });

  it("gives every child the region that has one, and none when told none", async () => {
    const global = /^aws:(iam|route53)\//;
    const regions = async (region?: string) =>
      (await platform({ ...base, ...(region !== undefined && { region }) }))
        .filter(({ custom, type }) => custom && !global.test(type))
        .map(({ name, type, inputs }) => `${type} ${name} ${String(inputs["region"])}`);
    const told = await regions("eu-west-1");
    ok(told.length > 40, `${told.length}`);
    deepStrictEqual(
      told.filter((each) => !each.endsWith(" eu-west-1")),
      [],
    );
    deepStrictEqual(
      (await regions()).filter((each) => !each.endsWith(" undefined")),
      [],
    );
  });

  it("gives every child that takes tags the caller's", async () => {
    const taggable =
      /:(Key|LogGroup|Role|Function|Queue|Bucket|Api|Stage|EventRule|EventSourceMapping|MetricAlarm)$/;
    const resources = (await platform({ ...base, tags: { Team: "a" } })).filter(
      ({ type, custom }) => custom && taggable.test(type),
    );
    ok(resources.length > 20);
    deepStrictEqual(
      resources.filter(({ inputs }) => (inputs["tags"] as { Team?: string })?.Team !== "a"),
      [],
    );
  });

  it("protects its key, its bucket and its 5 queues, and nothing else", async () => {
    const guarded = (await platform(base)).filter(({ protect }) => protect);
    const types = guarded.map(({ type }) => type.split(":").at(-1));
    deepStrictEqual(types, ["Key", "Bucket", "Queue", "Queue", "Queue", "Queue", "Queue"]);
    strictEqual(
      (await platform({ ...base, protect: false })).some(({ protect }) => protect),
      false,
    );
  });

  it("has 0 arguments that change nothing", async function () {
    this.timeout(300000);
    const idle = await idleArguments<LambdaPlatformArgs>(schema, {
      token: "lambda-platform:index:LambdaPlatform",
      build: (args) => new LambdaPlatform("sample", args),
      base,
      samples,
    });
    deepStrictEqual(idle, []);
  });
});
