import { deepStrictEqual, doesNotMatch, strictEqual } from "node:assert";
import { builtInTokens } from "../src";
import { planOf, prelude, refusalOf, resource } from "./support";

const call = (token: string, args: string) =>
  `pulumi.output(pulumi.runtime.invoke("${token}", ${args}))`;

describe("Data sources", () => {
  it("answer 3 zones, the region and the partition of the stack's region", async () => {
    const program = `${prelude}
exports.zones = ${call("aws:index/getAvailabilityZones:getAvailabilityZones", "{}")}.names;
exports.region = ${call("aws:index/getRegion:getRegion", "{}")}.region;
exports.other = ${call("aws:index/getRegion:getRegion", '{ region: "us-gov-west-1" }')}.region;
exports.gov = ${call("aws:index/getPartition:getPartition", '{ region: "us-gov-west-1" }')}.partition;
exports.dns = ${call("aws:index/getPartition:getPartition", "{}")}.dnsSuffix;`;
    const { outputs, invokes } = await planOf(program, {
      files: { "Pulumi.dev.yaml": "config:\n  aws:region: cn-north-1\n" },
    });
    deepStrictEqual(outputs, {
      dns: "amazonaws.com.cn",
      gov: "aws-us-gov",
      other: "us-gov-west-1",
      region: "cn-north-1",
      zones: ["cn-north-1a", "cn-north-1b", "cn-north-1c"],
    });
    deepStrictEqual(
      invokes.map((each) => each.fixture),
      ["built-in", "built-in", "built-in", "built-in", "built-in"],
    );
  });

  it("are asked in the region of an explicit provider, and of us-east-1 where none is given", async () => {
    const { outputs } = await planOf(`${prelude}
const provider = new pulumi.ProviderResource("aws", "ireland", { region: "eu-west-1" });
const of = (opts) => pulumi.output(pulumi.runtime.invoke("aws:index/getRegion:getRegion", {}, opts)).region;
exports.explicit = of({ provider });
exports.none = of();`);
    deepStrictEqual(outputs, { explicit: "eu-west-1", none: "us-east-1" });
  });

  it(`answer each of ${builtInTokens.length} tokens with an id`, async () => {
    const { outputs } = await planOf(`${prelude}
for (const token of ${JSON.stringify(builtInTokens)}) {
  exports[token] = pulumi.output(pulumi.runtime.invoke(token, { name: "alpha", serviceName: "ec2" })).id;
}`);
    deepStrictEqual(Object.keys(outputs), builtInTokens);
    for (const [token, id] of Object.entries(outputs))
      strictEqual(typeof id === "string" && id !== "", true, token);
  });

  it("render a policy as the provider does: defaults, all principals, conditions and single values", async () => {
    const statements = `[
  { sid: "Read", actions: ["s3:GetObject"], resources: ["*"], principals: [{ type: "*", identifiers: ["*"] }] },
  { effect: "Deny", notActions: ["iam:*", "sts:*"], notResources: ["a"],
    notPrincipals: [{ type: "AWS", identifiers: ["1", "2"] }, { type: "Service", identifiers: ["x"] }],
    conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] },
                 { test: "StringLike", variable: "s3:prefix", values: ["a/*", "b/*"] },
                 { test: "StringLike", variable: "aws:userid", values: ["u"] }] },
]`;
    const { outputs } = await planOf(`${prelude}
const document = ${call("aws:iam/getPolicyDocument:getPolicyDocument", `{ policyId: "p", statements: ${statements} }`)};
exports.json = document.json;
exports.minified = document.minifiedJson;`);
    const document = {
      Version: "2012-10-17",
      Id: "p",
      Statement: [
        { Sid: "Read", Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" },
        {
          Effect: "Deny",
          NotPrincipal: { AWS: ["2", "1"], Service: "x" },
          NotAction: ["sts:*", "iam:*"],
          NotResource: "a",
          Condition: {
            Bool: { "aws:SecureTransport": "false" },
            StringLike: { "s3:prefix": ["b/*", "a/*"], "aws:userid": "u" },
          },
        },
      ],
    };
    strictEqual(outputs["json"], JSON.stringify(document, null, 2));
    strictEqual(outputs["minified"], JSON.stringify(document));
  });

  it("are answered by the first entry of the file that fits, before the built-in ones", async () => {
    const { outputs, invokes } = await planOf(
      `${prelude}
const of = (args) => pulumi.output(pulumi.runtime.invoke("aws:ec2/getVpc:getVpc", args)).cidrBlock;
exports.tagged = of({ tags: { Name: "main" }, id: "vpc-1" });
exports.other = of({ id: "vpc-2" });
exports.any = of({});
exports.zones = ${call("aws:index/getAvailabilityZones:getAvailabilityZones", "{}")}.names;`,
      {
        fixtures: "fixtures.yaml",
        files: {
          "fixtures.yaml": `invokes:
  - token: aws:ec2/getVpc:getVpc
    args: { tags: { Name: main } }
    result: { cidrBlock: 10.1.0.0/16 }
  - { token: aws:ec2/getVpc:getVpc, args: { id: vpc-2 }, result: { cidrBlock: 10.2.0.0/16 } }
  - { token: aws:index/getAvailabilityZones:getAvailabilityZones, result: { names: [z] } }
`,
        },
      },
    );
    deepStrictEqual(outputs, {
      any: "172.31.0.0/16",
      other: "10.2.0.0/16",
      tagged: "10.1.0.0/16",
      zones: ["z"],
    });
    deepStrictEqual(invokes.map((each) => each.fixture).sort(), [
      "built-in",
      "invokes[0]",
      "invokes[1]",
      "invokes[2]",
    ]);
  });

  it("that no fixture answers fail the preview with YAML to paste, secrets hidden", async () => {
    const error = await refusalOf(
      planOf(`${prelude}
new Thing("known", { password: pulumi.secret("hunter2-pasted") }).urn.apply(() =>
  pulumi.runtime.invoke("acme:index/getSky:getSky", { at: "noon", of: { day: 1 }, key: pulumi.secret("hunter2-pasted") }));`),
    );
    strictEqual(
      error.message,
      [
        "No fixture answers the data source acme:index/getSky:getSky.",
        "Nothing is asked of a cloud here. Give its result in a file, and name the file with --fixtures:",
        "",
        "invokes:",
        "  - token: acme:index/getSky:getSky",
        "    args:",
        '      at: "noon"',
        '      key: "[secret]"',
        '      of: {"day":1}',
        "    result: { … }",
      ].join("\n"),
    );
  });

  it("with an argument that is not known have a result that is not known, and ask for no fixture", async () => {
    const plan = await planOf(`${prelude}
const made = new Thing("made", {});
const found = pulumi.runtime.invokeOutput("acme:index/getSky:getSky", { id: made.id });
new Thing("user", { sky: found.apply((x) => x.sky) });`);
    strictEqual(resource(plan, "user").inputs["sky"], "[unknown]");
  });

  it("make secret what they were asked with a secret", async () => {
    const plan = await planOf(`${prelude}
const args = { statements: [{ actions: ["a"], resources: [pulumi.secret("hunter2-arn")] }] };
new Thing("user", { policy: pulumi.runtime.invokeOutput("aws:iam/getPolicyDocument:getPolicyDocument", args).json });
new Thing("same", { arn: pulumi.secret("hunter2-arn") });`);
    strictEqual(resource(plan, "user").inputs["policy"], "[secret]");
    doesNotMatch(JSON.stringify(plan), /hunter2/);
  });

  const bad: [what: string, yaml: string, title: string][] = [
    [
      "an unknown key",
      "invoke: []\n",
      "fixtures.yaml: invoke is not a key: there are invokes and stacks.",
    ],
    ["a map of invokes", "invokes: {}\n", "fixtures.yaml: invokes is not a list."],
    ["a list of stacks", "stacks: []\n", "fixtures.yaml: stacks is not a map of stack names."],
    [
      "a token that is missing",
      "invokes: [{ result: {} }]\n",
      "fixtures.yaml: invokes[0].token is not a text.",
    ],
    [
      "args that are a list",
      "invokes: [{ token: a, args: [], result: {} }]\n",
      "fixtures.yaml: invokes[0].args is not a map.",
    ],
    [
      "a result that is missing",
      "invokes: [{ token: a }]\n",
      "fixtures.yaml: invokes[0].result is not a map.",
    ],
    [
      "outputs that are missing",
      "stacks: { a/b/c: {} }\n",
      "fixtures.yaml: stacks.a/b/c.outputs is not a map.",
    ],
    [
      "secretOutputs that are a text",
      "stacks: { a/b/c: { outputs: {}, secretOutputs: x } }\n",
      "fixtures.yaml: stacks.a/b/c.secretOutputs is not a list of names.",
    ],
  ];
  for (const [what, yaml, title] of bad) {
    it(`refuse a fixture file with ${what}`, async () => {
      const error = await refusalOf(
        planOf(prelude, { fixtures: "fixtures.yaml", files: { "fixtures.yaml": yaml } }),
      );
      strictEqual(error.title, title);
    });
  }

  it("refuse a fixture file that is not there", async () => {
    const error = await refusalOf(planOf(prelude, { fixtures: "none.yaml" }));
    strictEqual(/^There is no fixture file .*none\.yaml\.$/.test(error.title), true, error.title);
  });
});

describe("Stack references", () => {
  const program = `${prelude}
const other = new pulumi.StackReference("acme/network/dev");
new Thing("user", { vpc: other.requireOutput("vpcId"), absent: other.getOutput("absent"), password: other.getOutput("password") });
exports.vpcId = other.getOutput("vpcId");
exports.password = other.getOutput("password");`;

  it("without a fixture have outputs that are not known, and the plan says so", async () => {
    const plan = await planOf(program);
    deepStrictEqual(resource(plan, "user").inputs, {
      absent: "[unknown]",
      password: "[unknown]",
      vpc: "[unknown]",
    });
    deepStrictEqual(plan.outputs, { password: "[unknown]", vpcId: "[unknown]" });
    deepStrictEqual(plan.invokes, [
      {
        token: "pulumi:pulumi:StackReference",
        args: { name: "acme/network/dev" },
        fixture: "none: its outputs are unknown",
      },
    ]);
  });

  it("with a fixture have its outputs, secret where it says so", async () => {
    const plan = await planOf(program, {
      fixtures: "fixtures.yaml",
      files: {
        "fixtures.yaml":
          "stacks:\n  acme/network/dev:\n    outputs: { vpcId: vpc-7, password: hunter2-stack }\n    secretOutputs: [password]\n",
      },
    });
    deepStrictEqual(resource(plan, "user").inputs, { password: "[secret]", vpc: "vpc-7" });
    deepStrictEqual(plan.outputs, { password: "[secret]", vpcId: "vpc-7" });
    strictEqual(plan.invokes[0]?.fixture, "stacks.acme/network/dev");
    doesNotMatch(JSON.stringify(plan), /hunter2/);
  });

  it("are in the plan as what is read, not made", async () => {
    const plan = await planOf(program);
    strictEqual(resource(plan, "acme/network/dev").read, true);
    deepStrictEqual(resource(plan, "user").dependencies, [resource(plan, "acme/network/dev").urn]);
  });
});
