import { deepStrictEqual, strictEqual } from "node:assert";
import type { Plan } from "../src";
import { planOf, prelude, refusalOf, resource } from "./support";

const program = `${prelude}
const trail = (mark) => ({ props, opts }) => ({ props: { ...props, trail: (props.trail ?? "") + mark }, opts });
pulumi.runtime.registerResourceTransform(trail("s"));
pulumi.runtime.registerResourceTransform(trail("t"));
new Group("group", { transforms: [trail("p")] }, (self) => {
  new Thing("inside", {}, { parent: self, transforms: [trail("a"), trail("b")] });
});
new Thing("outside", {});

const base = new Thing("base", {});
const only = (name, change) => (args) => (args.name === name ? change(args) : undefined);
pulumi.runtime.registerResourceTransform(only("changed", ({ props, opts }) => ({
  props: { added: base.id, kept: props.kept },
  opts: {
    ...opts, protect: true, retainOnDelete: true, ignoreChanges: ["kept"], replaceOnChanges: ["added"],
    deleteBeforeReplace: true, dependsOn: [base], deletedWith: base, additionalSecretOutputs: ["token"],
    customTimeouts: { create: "7m" }, aliases: [{ name: "before" }], version: "4.5.6",
  },
})));
new Thing("changed", { kept: 1, dropped: base.id });
new Thing("timed", {}, { customTimeouts: { delete: "9m" } });
`;

describe("Transforms", () => {
  let plan: Plan;

  before(async () => {
    plan = await planOf(program);
  });

  it("run from the resource outwards: 2 of its own, its parent's, then the stack's in order", () => {
    strictEqual(resource(plan, "inside").inputs["trail"], "abpst");
    strictEqual(resource(plan, "outside").inputs["trail"], "st");
  });

  it("drop a property with its edge, and add one without: the SDK sends no edges of what a transform makes", () => {
    const changed = resource(plan, "changed");
    deepStrictEqual(changed.inputs, { added: "[unknown]", kept: 1 });
    deepStrictEqual(changed.propertyDependencies, {});
  });

  it("change each of 11 options", () => {
    const changed = resource(plan, "changed");
    const base = resource(plan, "base").urn;
    strictEqual(changed.protect, true);
    strictEqual(changed.retainOnDelete, true);
    deepStrictEqual(changed.ignoreChanges, ["kept"]);
    deepStrictEqual(changed.replaceOnChanges, ["added"]);
    strictEqual(changed.deleteBeforeReplace, true);
    deepStrictEqual(changed.dependencies, [base]);
    strictEqual(changed.deletedWith, base);
    deepStrictEqual(changed.additionalSecretOutputs, ["token"]);
    deepStrictEqual(changed.customTimeouts, { create: "7m" });
    deepStrictEqual(changed.aliases, ["urn:pulumi:dev::shop::test:index:Thing::before"]);
    strictEqual(changed.version, "4.5.6");
  });

  it("leave the options of others as they were", () => {
    deepStrictEqual(resource(plan, "timed").customTimeouts, { delete: "9m" });
    strictEqual(resource(plan, "timed").protect, false);
  });

  it("of data sources change the arguments before the fixture is looked up", async () => {
    const invoked = await planOf(`${prelude}
pulumi.runtime.registerInvokeTransform(({ args, opts }) => ({ args: { ...args, region: "eu-north-1" }, opts }));
exports.region = pulumi.output(pulumi.runtime.invoke("aws:index/getRegion:getRegion", {})).region;
`);
    strictEqual(invoked.outputs["region"], "eu-north-1");
    deepStrictEqual(invoked.invokes[0]?.args, { region: "eu-north-1" });
  });

  it("that throw fail the preview with their message", async () => {
    const error = await refusalOf(
      planOf(`${prelude}
pulumi.runtime.registerResourceTransform(() => { throw new Error("no tags today"); });
new Thing("any", {});`),
    );
    strictEqual(/no tags today/.test(error.title), true, error.title);
  });
});
