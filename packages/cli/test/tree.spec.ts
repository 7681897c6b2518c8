import { strict as assert } from "node:assert";
import { rendered } from "../src/render";
import { assertGolden } from "./golden";
import { planOf, urn } from "./plan-of";
import { shopPlan } from "./shop-plan";

const tree = (...plans: Parameters<typeof rendered>[1]) =>
  rendered("tree", plans, { color: false });

describe("the tree", () => {
  it("shows security groups and roles first, then policies, resources, totals, outputs and notes", () => {
    assertGolden(tree(shopPlan), "shop.tree.txt");
  });

  it("colours an open rule, a wide grant, a violation and the verdict", () => {
    const text = rendered("tree", [shopPlan], { color: true });
    assert.ok(text.includes("\u001b[33mfrom the internet (0.0.0.0/0): tcp 443\u001b[39m"));
    assert.ok(text.includes("\u001b[33mpolicy AdministratorAccess\u001b[39m"));
    assert.ok(text.includes("\u001b[31mmandatory critical\u001b[39m"));
    assert.ok(text.includes("\u001b[31m2 mandatory violations, 1 advisory\u001b[39m"));
  });

  it("says of an empty plan that it has no resources and that no pack was run", () => {
    assertGolden(tree(planOf()), "empty.tree.txt");
  });

  it("shows 2 plans one after the other, with an empty line between them", () => {
    const one = tree(planOf({ stack: "dev" }));
    const other = tree(planOf({ stack: "prod" }));
    assert.equal(tree(planOf({ stack: "dev" }), planOf({ stack: "prod" })), `${one}\n${other}`);
  });

  it("keeps a line of 200 characters whole, whatever the width of the terminal", () => {
    const message = `Logs ${"x".repeat(195)}`;
    const text = tree(planOf({ policies: [{ policy: "logs", message }] }));
    assert.ok(text.split("\n").includes(`    ${message}`));
  });

  it("marks what is read, opaque, protected, retained, imported and secret", () => {
    const text = tree(
      planOf({
        resources: [
          {
            type: "aws:s3/bucket:Bucket",
            name: "all",
            read: true,
            remote: true,
            protect: true,
            retainOnDelete: true,
            importId: "bucket-1",
            inputs: { policy: "[secret]" },
          },
        ],
      }),
    );
    assert.ok(
      text.includes("s3.Bucket all [read] [opaque] [protected] [retained] [imported] [secret]\n"),
    );
    assert.ok(
      text.includes("  1 opaque component: a plug-in makes the children, which are not shown.\n"),
    );
  });

  it("draws 3 levels of parents", () => {
    const levels = ["a", "b", "c"].map((name, index, all) => ({
      type: "shop:index:Part",
      name,
      custom: false,
      parent: index === 0 ? null : urn("shop:index:Part", all[index - 1] ?? ""),
    }));
    const text = tree(
      planOf({ resources: [...levels, { type: "aws:s3/bucket:Bucket", name: "last" }] }),
    );
    assert.ok(
      text.includes(
        [
          "  ├─ shop.Part a",
          "  │  └─ shop.Part b",
          "  │     └─ shop.Part c",
          "  └─ s3.Bucket last",
        ].join("\n"),
      ),
    );
  });
});
