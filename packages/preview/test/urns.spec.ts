import { deepStrictEqual, strictEqual } from "node:assert";
import type { Plan } from "../src";
import { planOf, prelude, refusalOf, resource } from "./support";

const type = "test:index:Group$test:index:Group$test:index:Thing";

describe("Resources of a plan", () => {
  let plan: Plan;

  before(async () => {
    plan = await planOf(`${prelude}
new Thing("alone", { size: 3 });
new Group("outer", { protect: true, retainOnDelete: true }, (outer) => {
  new Group("inner", { parent: outer }, (inner) => {
    new Thing("leaf", {}, { parent: inner });
    new Thing("loose", {}, { parent: inner, protect: false, retainOnDelete: false });
  });
});
const made = new Thing("made", { list: [1, { b: 2, a: 1 }] });
new Thing("user", { from: made.id, both: pulumi.all([made.id, made.urn]) }, { dependsOn: [made] });
new Thing("kept", {}, {
  deleteBeforeReplace: true, ignoreChanges: ["a.b"], replaceOnChanges: ["c"], deletedWith: made,
  customTimeouts: { create: "10m", update: "1h" }, additionalSecretOutputs: ["token"], import: "thing-7", version: "1.2.3",
});
new Thing("a::b", {});
exports.size = 3;
`);
  });

  it("are all 9 in URN order, without the stack", () => {
    strictEqual(plan.resources.length, 9);
    const urns = plan.resources.map((each) => each.urn);
    deepStrictEqual(urns, [...urns].sort());
    deepStrictEqual(plan.summary.byType, { "test:index:Thing": 7 });
    strictEqual(plan.summary.components, 2);
  });

  it("carry the types of 2 nested parents in their URN", () => {
    strictEqual(resource(plan, "leaf").urn, `urn:pulumi:dev::shop::${type}::leaf`);
    strictEqual(resource(plan, "leaf").parent, resource(plan, "inner").urn);
    strictEqual(resource(plan, "inner").parent, resource(plan, "outer").urn);
  });

  it("have no parent and no parent's type when they hang on the stack", () => {
    strictEqual(resource(plan, "alone").urn, "urn:pulumi:dev::shop::test:index:Thing::alone");
    strictEqual(resource(plan, "alone").parent, null);
  });

  it("keep a name that holds ::", () => {
    strictEqual(resource(plan, "a::b").urn, "urn:pulumi:dev::shop::test:index:Thing::a::b");
  });

  it("take protect and retainOnDelete from a grandparent, unless they say otherwise", () => {
    const { leaf, loose, alone } = Object.fromEntries(
      plan.resources.map((each) => [each.name, each]),
    );
    deepStrictEqual([leaf?.protect, leaf?.retainOnDelete], [true, true]);
    deepStrictEqual([loose?.protect, loose?.retainOnDelete], [false, false]);
    deepStrictEqual([alone?.protect, alone?.retainOnDelete], [false, false]);
  });

  it("name the resource that each property was made from", () => {
    const made = resource(plan, "made").urn;
    const user = resource(plan, "user");
    deepStrictEqual(user.propertyDependencies, { both: [made], from: [made] });
    deepStrictEqual(user.dependencies, [made]);
  });

  it("carry each of 8 options", () => {
    const kept = resource(plan, "kept");
    strictEqual(kept.deleteBeforeReplace, true);
    deepStrictEqual(kept.ignoreChanges, ["a.b"]);
    deepStrictEqual(kept.replaceOnChanges, ["c"]);
    strictEqual(kept.deletedWith, resource(plan, "made").urn);
    deepStrictEqual(kept.customTimeouts, { create: "10m", update: "1h" });
    deepStrictEqual(kept.additionalSecretOutputs, ["token"]);
    strictEqual(kept.importId, "thing-7");
    strictEqual(kept.version, "1.2.3");
  });

  it("say where they are made: line 14 of the program", () => {
    strictEqual(resource(plan, "alone").sourcePosition?.replace(/:\d+$/, ""), "index.js:14");
  });

  it("are refused when 2 have the same URN, which is named", async () => {
    const error = await refusalOf(
      planOf(`${prelude} new Thing("twin", {}); new Thing("twin", {});`),
    );
    strictEqual(
      error.title,
      "Two resources have the URN urn:pulumi:dev::shop::test:index:Thing::twin.",
    );
    strictEqual(
      error.fix,
      "Give one of them another name: Pulumi tells resources apart by type, parent and name.",
    );
  });
});

describe("Aliases", () => {
  let plan: Plan;

  before(async () => {
    plan = await planOf(`${prelude}
new Group("new", { aliases: [{ name: "old" }, { type: "test:index:Team" }] }, (self) => {
  new Thing("new-child", {}, { parent: self });
  new Thing("other", {}, { parent: self, aliases: [{ type: "test:index:Item", name: "was" }] });
});
const shelf = new Group("shelf", {});
new Thing("moved", {}, { aliases: [{ parent: shelf }, { project: "market" }, { stack: "prod" }] });
new Thing("rooted", {}, { parent: shelf, aliases: [{ parent: pulumi.rootStackResource, name: "free" }] });
new Thing("spelled", {}, { aliases: ["urn:pulumi:dev::market::test:index:Old::spelled"] });
`);
  });

  const aliases = (name: string) =>
    resource(plan, name).aliases.map((urn) =>
      urn.replace("urn:pulumi:", "").replaceAll("test:index:", ""),
    );

  it("change the name or the type of the resource itself", () => {
    deepStrictEqual(aliases("new"), ["dev::shop::Group::old", "dev::shop::Team::new"]);
  });

  it("of a parent rename a child that begins with the parent's name, and change its qualified type", () => {
    deepStrictEqual(aliases("new-child"), [
      "dev::shop::Group$Thing::old-child",
      "dev::shop::Team$Thing::new-child",
    ]);
  });

  it("of a parent and of a child come in every combination, 3 beside its own", () => {
    deepStrictEqual(aliases("other"), [
      "dev::shop::Group$Item::was",
      "dev::shop::Team$Item::was",
      "dev::shop::Team$Thing::other",
    ]);
  });

  it("name another parent, project or stack", () => {
    deepStrictEqual(aliases("moved"), [
      "dev::market::Thing::moved",
      "dev::shop::Group$Thing::moved",
      "prod::shop::Thing::moved",
    ]);
  });

  it("name the stack as the parent that was", () => {
    deepStrictEqual(aliases("rooted"), ["dev::shop::Thing::free"]);
  });

  it("are taken as they are when they are URNs", () => {
    deepStrictEqual(aliases("spelled"), ["dev::market::Old::spelled"]);
  });
});
