import { deepStrictEqual, doesNotMatch, strictEqual } from "node:assert";
import type { Plan } from "../src";
import { planOf, prelude, resource } from "./support";

describe("Values", () => {
  let plan: Plan;

  before(async () => {
    plan = await planOf(`${prelude}
const made = new Thing("made", {});
new Thing("shown", {
  z: 1, a: { d: 1, c: null, b: undefined }, text: "t", yes: true, list: [made.id, "x"],
  unknown: made.made, nested: { deep: [{ id: made.id }] },
  secret: pulumi.secret("hunter2-one"), secretList: ["plain", pulumi.secret("hunter2-two")],
  secretUnknown: pulumi.secret(made.id), derived: pulumi.secret("hunter2-three").apply((x) => x.length),
  text64: new pulumi.asset.StringAsset("hunter2-is-12"), file: new pulumi.asset.FileAsset("index.js"),
  remote: new pulumi.asset.RemoteAsset("https://example.com/x"),
  archive: new pulumi.asset.AssetArchive({ "b.js": new pulumi.asset.StringAsset("12345"), "a.js": new pulumi.asset.FileAsset("index.js") }),
  folder: new pulumi.asset.FileArchive("."),
  resource: made,
});
pulumi.runtime.invoke("aws:ssm/getParameter:getParameter", { name: pulumi.secret("hunter2-four") });
new Thing("same", { password: pulumi.secret("hunter2-four") });
pulumi.log.info("the password is hunter2-four");
exports.password = pulumi.secret("hunter2-five");
exports.nested = { key: pulumi.secret({ inner: "hunter2-six" }), id: made.id, plain: 1 };
`);
  });

  it("that are not known are [unknown], wherever they stand", () => {
    const { inputs } = resource(plan, "shown");
    strictEqual(inputs["unknown"], "[unknown]");
    deepStrictEqual(inputs["list"], ["[unknown]", "x"]);
    deepStrictEqual(inputs["nested"], { deep: [{ id: "[unknown]" }] });
  });

  it("that are secret are [secret], given or derived, and [unknown] while they are not known", () => {
    const { inputs } = resource(plan, "shown");
    deepStrictEqual(
      ["secret", "derived", "secretUnknown"].map((key) => inputs[key]),
      ["[secret]", "[secret]", "[unknown]"],
    );
    strictEqual(plan.outputs["password"], "[secret]");
  });

  it("that are secret are in no part of the plan's JSON, 6 of them", () => {
    doesNotMatch(JSON.stringify(plan), /hunter2-(?:one|two|three|four|five|six)/);
  });

  it("that are secret are [secret] where the SDK has unwrapped them: in a data source's arguments and in a log", () => {
    deepStrictEqual(plan.invokes[0]?.args, { name: "[secret]" });
    deepStrictEqual(
      plan.diagnostics.map((each) => each.message),
      ["the password is [secret]"],
    );
  });

  it("stay plain beside a secret", () => {
    deepStrictEqual(resource(plan, "shown").inputs["a"], { c: null, d: 1 });
    deepStrictEqual(plan.outputs["nested"], { id: "[unknown]", key: "[secret]", plain: 1 });
  });

  it("have their keys in order", () => {
    const keys = Object.keys(resource(plan, "shown").inputs);
    deepStrictEqual(keys, [...keys].sort());
  });

  it("that are assets show what they are made of, not their text", () => {
    const { inputs } = resource(plan, "shown");
    strictEqual(inputs["text64"], "[asset of 13 characters]");
    strictEqual(inputs["file"], "[asset index.js]");
    strictEqual(inputs["remote"], "[asset https://example.com/x]");
    strictEqual(inputs["folder"], "[archive .]");
    deepStrictEqual(inputs["archive"], {
      "a.js": "[asset index.js]",
      "b.js": "[asset of 5 characters]",
    });
  });

  it("that are a resource show its URN", () => {
    deepStrictEqual(resource(plan, "shown").inputs["resource"], {
      urn: resource(plan, "made").urn,
    });
  });
});
