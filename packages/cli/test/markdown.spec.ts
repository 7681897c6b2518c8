import { strict as assert } from "node:assert";
import { rendered } from "../src/render";
import { assertGolden } from "./golden";
import { planOf } from "./plan-of";
import { shopPlan } from "./shop-plan";

type Plans = Parameters<typeof rendered>[1];
const limit = 60_000;
const markdown = (...plans: Plans) => rendered("markdown", plans, { color: false });

function buckets(number: number) {
  return Array.from({ length: number }, (_, index) => ({
    type: "aws:s3/bucket:Bucket",
    name: `bucket-${index}`,
  }));
}

function violations(number: number) {
  return Array.from({ length: number }, (_, index) => ({
    policy: `policy-${String(index).padStart(4, "0")}`,
    message: "x".repeat(200),
  }));
}

describe("the Markdown", () => {
  it("shows the verdict and violations first, the rest folded", () => {
    assertGolden(markdown(shopPlan), "shop.md");
  });

  it("begins with a marker that names project and stack, by which a comment is found again", () => {
    assert.ok(markdown(shopPlan).startsWith("<!-- plinth:preview:shop/prod -->\n\n## shop/prod: "));
  });

  it("is the same with colours as without", () => {
    assert.equal(rendered("markdown", [shopPlan], { color: true }), markdown(shopPlan));
  });

  it("escapes what GitHub would take for markup, a mention or an issue", () => {
    const message = "a|b `c` <img src=x> @team #12 **d** _e_ [f](g) ~~h~~ \\| &lt;\nnext";
    const text = markdown(planOf({ policies: [{ policy: "p", message }] }));
    const row = text.split("\n").find((each) => each.startsWith("| mandatory high | p |"));
    assert.equal(
      row,
      "| mandatory high | p | the stack | a\\|b \\`c\\` &lt;img src=x> @\u200bteam #\u200b12 " +
        "\\*\\*d\\*\\* \\_e\\_ \\[f\\](g) \\~\\~h\\~\\~ \\\\\\| &amp;lt;<br>next |",
    );
  });

  it("does not let a name end the block of the tree", () => {
    const text = markdown(
      planOf({ resources: [{ type: "aws:s3/bucket:Bucket", name: "a```</details>" }] }),
    );
    assert.equal(text.split("```").length - 1, 2);
  });

  it("leaves out the tree and keeps the violations when 3,000 resources do not fit into 60,000 characters", () => {
    const text = markdown(planOf({ resources: buckets(3_000), policies: violations(3) }));
    assert.ok(text.length <= limit);
    assert.ok(text.includes("| mandatory high | policy-0002 |"));
    assert.ok(text.includes("Resources by type"));
    assert.ok(!text.includes("The whole plan"));
    assert.ok(text.endsWith("\n\n1 part left out for length: see the plan that the job keeps.\n"));
  });

  it("cuts 500 violations to the rows that fit, and says how many more there are", () => {
    const text = markdown(planOf({ policies: violations(500) }));
    assert.ok(text.length <= limit);
    const shown = text.split("\n").filter((each) => each.startsWith("| mandatory high |")).length;
    assert.ok(shown > 200);
    assert.ok(text.includes(`| … ${500 - shown} more |`));
  });

  it("fits 3 plans with 500 violations each into 60,000 characters together, each with its marker", () => {
    const plans = ["a", "b", "c"].map((stack) => planOf({ stack, policies: violations(500) }));
    const text = markdown(...plans);
    assert.ok(text.length <= limit);
    for (const stack of ["a", "b", "c"]) {
      assert.ok(text.includes(`<!-- plinth:preview:shop/${stack} -->`));
      assert.ok(text.includes(`## shop/${stack}: 500 mandatory violations, 0 advisory`));
    }
  });

  it("gives the room that a small plan leaves to the large one after it", () => {
    const large = planOf({ stack: "large", policies: violations(500) });
    const rows = (text: string) =>
      text.split("\n").filter((each) => each.startsWith("| mandatory")).length;
    const alone = rows(markdown(large));
    assert.ok(rows(markdown(planOf({ stack: "small" }), large)) > alone * 0.9);
  });

  it("closes every part that it opens", () => {
    const text = markdown(shopPlan);
    assert.equal(text.split("<details>").length, text.split("</details>").length);
    assert.equal(text.split("<details>").length - 1, 6);
  });
});
