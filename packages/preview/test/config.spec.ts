import { deepStrictEqual, doesNotMatch, strictEqual } from "node:assert";
import type { Plan } from "../src";
import { type Files, planOf, prelude, refusalOf, resource } from "./support";

function withStack(yaml: string, project = ""): Files {
  return {
    "Pulumi.yaml": `name: shop\nruntime: nodejs\nmain: index.js\n${project}`,
    "Pulumi.dev.yaml": yaml,
  };
}

/** Never reached: the configuration is read first. */
const nothing = prelude;

describe("Configuration", () => {
  let plan: Plan;

  before(async () => {
    const program = `${prelude}
const own = new pulumi.Config();
const aws = new pulumi.Config("aws");
new Thing("read", {
  region: aws.require("region"), size: own.requireNumber("size"), on: own.requireBoolean("on"), zones: own.requireObject("zones"),
  deep: own.requireObject("deep").a.b, old: own.require("old"), tier: own.require("tier"), flat: own.require("flat"),
  over: own.require("over"), token: own.requireSecret("token"), parts: own.requireObject("parts"),
});`;
    const files = withStack(
      `config:
  aws:region: eu-west-1
  shop:size: 3
  shop:on: true
  shop:zones: [a, b]
  shop:deep: { a: { b: 7 } }
  shop:config:old: long form
  shop:over: of the stack
  shop:nothing: null
  shop:token: { secure: AAAB-cipher-text }
  shop:parts: { user: admin, password: { secure: AAAB-cipher-part } }
`,
      `config:
  tier: { type: string, default: small }
  flat: plain
  over: of the project
`,
    );
    plan = await planOf(program, { files });
  });

  it("reaches the program by namespace: numbers, switches, lists and maps too", () => {
    const { inputs } = resource(plan, "read");
    strictEqual(inputs["region"], "eu-west-1");
    strictEqual(inputs["size"], 3);
    strictEqual(inputs["on"], true);
    deepStrictEqual(inputs["zones"], ["a", "b"]);
    strictEqual(inputs["deep"], 7);
    strictEqual(inputs["old"], "long form");
  });

  it("of the project is under that of the stack: plain, or by its default", () => {
    const { inputs } = resource(plan, "read");
    deepStrictEqual(
      [inputs["tier"], inputs["flat"], inputs["over"]],
      ["small", "plain", "of the stack"],
    );
  });

  it("that is secure is [secret] in the plan, whole or in part, without its ciphertext", () => {
    strictEqual(resource(plan, "read").inputs["token"], "[secret]");
    strictEqual(plan.config["shop:token"], "[secret]");
    deepStrictEqual(plan.config["shop:parts"], { password: "[secret]", user: "admin" });
    doesNotMatch(JSON.stringify(plan), /AAAB/);
  });

  it("stands in the plan structured, in order, and without what is null", () => {
    deepStrictEqual(Object.keys(plan.config), [
      "aws:region",
      "shop:deep",
      "shop:flat",
      "shop:old",
      "shop:on",
      "shop:over",
      "shop:parts",
      "shop:size",
      "shop:tier",
      "shop:token",
      "shop:zones",
    ]);
    deepStrictEqual(plan.config["shop:deep"], { a: { b: 7 } });
  });

  it("of a stack that is not there: the 2 that are, are named", async () => {
    const error = await refusalOf(
      planOf(nothing, { stack: "live", files: { "Pulumi.prod.yml": "config: {}\n" } }),
    );
    strictEqual(
      error.message,
      'There is no stack "live".\nThis project has: dev, prod. A stack is a file Pulumi.<stack>.yaml.',
    );
  });

  const refused: [what: string, stack: string, project: string, message: string][] = [
    [
      "a key without a namespace",
      "config:\n  region: eu-west-1\n",
      "",
      "Pulumi.dev.yaml: region is not a configuration key.\nA key is <namespace>:<name>, such as aws:region.",
    ],
    [
      "a declared key that has no value, with its type",
      "config: {}\n",
      "config:\n  retention: { type: integer }\n",
      'Stack "dev" has no value for shop:retention, which Pulumi.yaml declares as integer.\n' +
        "Add `shop:retention: <integer>` under `config:` in Pulumi.dev.yaml.",
    ],
    [
      "an ESC environment",
      "environment: [shared]\n",
      "",
      "Pulumi.dev.yaml takes its configuration from an ESC environment, which is not read offline.\n" +
        "Put the values that the preview needs under `config:` in a stack file of its own.",
    ],
    [
      "a list in place of a map",
      "- a\n- b\n",
      "",
      "Pulumi.dev.yaml is not a map of keys.\nWrite `key: value` lines.",
    ],
    [
      "a list under config",
      "config: [a]\n",
      "",
      "Pulumi.dev.yaml: config is not a map of keys.\nWrite `<namespace>:<name>: <value>` lines under `config:`.",
    ],
  ];
  for (const [what, stack, project, message] of refused) {
    it(`refuses ${what}`, async () => {
      const error = await refusalOf(planOf(nothing, { files: withStack(stack, project) }));
      strictEqual(error.message, message);
    });
  }

  it("refuses YAML that cannot be read, with its line 3", async () => {
    const error = await refusalOf(
      planOf(nothing, { files: withStack('config:\n  a:b: 1\n  a:c: "open\n') }),
    );
    strictEqual(/^Pulumi\.dev\.yaml:[34]: /.test(error.title), true, error.title);
    strictEqual(error.fix, "Mend the YAML.");
  });

  const wrong: [what: string, declared: string, value: string, message: string][] = [
    ["a text for an integer", "{ type: integer }", "many", "is not an integer"],
    ["a fraction for an integer", "{ type: integer }", "1.5", "is not an integer"],
    ["a number for a boolean", "{ type: boolean }", "1", "is not a boolean"],
    ["a map for a string", "{ type: string }", "{ a: 1 }", "is not a string"],
    ["a text for an array", "{ type: array, items: { type: string } }", "a", "is not an array"],
    [
      "a map in an array of strings",
      "{ type: array, items: { type: string } }",
      "[{ a: 1 }]",
      "is not an array of strings",
    ],
  ];
  for (const [what, declared, value, message] of wrong) {
    it(`refuses ${what}, as the project declares the type`, async () => {
      const files = withStack(`config:\n  shop:size: ${value}\n`, `config:\n  size: ${declared}\n`);
      const error = await refusalOf(planOf(nothing, { files }));
      strictEqual(error.title.includes(`shop:size`), true, error.title);
      strictEqual(error.title.includes(message), true, error.title);
      strictEqual(error.title.startsWith("Pulumi.dev.yaml: "), true, error.title);
    });
  }
});
