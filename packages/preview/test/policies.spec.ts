import { deepStrictEqual, doesNotMatch, match, strictEqual } from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan, PlanPolicy } from "../src";
import { packs, planOf, prelude, project, refusalOf, resource, within } from "./support";
import { preview } from "../src";

const program = `${prelude}
const open = new Thing("open", { open: true, owner: "team", size: 11 });
const plain = new Thing("plain", { size: 10, owner: "team", from: open.made, both: [open.id, open.made] });
new Thing("reader", { owner: "team", size: open.made });
new Group("group", {}, (self) => {
  new Thing("watched", { owner: "team", password: pulumi.secret("hunter2-policy") },
    { parent: self, protect: true, ignoreChanges: ["x"], customTimeouts: { create: "1h30m5s" } });
});
new Thing("nobodys", {});
`;

const pack = (name: string, config?: string) => ({
  directory: join(packs, name),
  ...(config !== undefined && { config }),
});

function said(plan: Plan, policy: string): [name: string, verdict: string, message: string][] {
  return plan.policies
    .filter((each) => each.policy === policy)
    .map(({ urn, verdict, message }) => [urn?.split("::").at(-1) ?? "the stack", verdict, message]);
}

describe("Policies", () => {
  let plan: Plan;

  before(async () => {
    plan = await planOf(program, { policyPacks: [pack("rules")] });
  });

  it("that are violated carry pack, level, severity, URN and message", () => {
    const expected: PlanPolicy[] = [
      {
        pack: "rules",
        policy: "no-open-thing",
        level: "mandatory",
        severity: "critical",
        urn: resource(plan, "open").urn,
        message: "The thing is open.",
        verdict: "fail",
      },
    ];
    deepStrictEqual(
      plan.policies.filter((each) => each.policy === "no-open-thing"),
      expected,
    );
  });

  it("that are advisory are so in the plan and in its counts", () => {
    deepStrictEqual(said(plan, "named-owner"), [["nobodys", "fail", "The thing has no owner."]]);
    const fails = plan.policies.filter((each) => each.verdict === "fail");
    const mandatory = fails.filter((each) => each.level === "mandatory").length;
    deepStrictEqual(plan.summary.violations, { mandatory, advisory: fails.length - mandatory });
    deepStrictEqual([mandatory, fails.length - mandatory], [3, 6]);
  });

  it("get the defaults of their own schema: a limit of 10 kg", () => {
    deepStrictEqual(said(plan, "size-limit")[0], [
      "open",
      "fail",
      "11 kg is over the limit of 10 kg.",
    ]);
  });

  it("that do not apply to a resource say why", () => {
    deepStrictEqual(said(plan, "only-things"), [["group", "not-applicable", "It is no thing."]]);
    strictEqual(plan.summary.verdicts["not-applicable"], 1);
  });

  it("that read what is not known end in an advisory word of the SDK, not in silence", () => {
    const [found] = plan.policies.filter((each) => each.policy === "no-secret-size");
    strictEqual(found?.level, "advisory");
    match(
      found.message,
      /^can't run policy 'no-secret-size' from policy pack .* during preview: string value at \.size can't be known/,
    );
  });

  it("see options as the engine gives them: 1h30m5s is 5,405 seconds", () => {
    const [, , message = ""] = said(plan, "what-is-seen")[0] ?? [];
    deepStrictEqual(JSON.parse(message), {
      protect: true,
      ignoreChanges: ["x"],
      parent: resource(plan, "group").urn,
      create: 5_405,
      provider: "default",
      password: "[secret]",
    });
    doesNotMatch(JSON.stringify(plan), /hunter2/);
  });

  it("of the whole stack follow the edges of each property", () => {
    deepStrictEqual(said(plan, "all-used"), [
      ["plain", "fail", "plain uses both of open and from of open."],
      ["reader", "fail", "reader uses size of open."],
    ]);
  });

  it("of the whole stack that name no resource have no URN", () => {
    deepStrictEqual(said(plan, "two-groups"), [
      ["the stack", "fail", "The stack has 1 groups, not 2."],
    ]);
  });

  it("take level and properties from --policy-pack-config, and a level for all", async () => {
    const known = `${prelude}
new Thing("open", { open: true, owner: "team", size: 11 });
new Thing("plain", { owner: "team", size: 10 });
new Thing("nobodys", {});`;
    const configured = await within(
      project(known, {
        "policies.json": JSON.stringify({
          all: "disabled",
          "size-limit": { enforcementLevel: "advisory", limit: 9 },
          "named-owner": "mandatory",
        }),
      }),
      (directory) =>
        preview({
          directory,
          stack: "dev",
          policyPacks: [pack("rules", join(directory, "policies.json"))],
        }),
    );
    deepStrictEqual(
      configured.policies.map(({ policy, level, message }) => [policy, level, message]),
      [
        ["named-owner", "mandatory", "The thing has no owner."],
        ["size-limit", "advisory", "11 kg is over the limit of 9 kg."],
        ["size-limit", "advisory", "10 kg is over the limit of 9 kg."],
      ],
    );
  });

  const badConfigs: [what: string, text: string, message: RegExp][] = [
    [
      "names a policy that is not there",
      '{"sizes": "mandatory"}',
      /has no policy "sizes"\.\nIts policies are: no-open-thing, /,
    ],
    ["is no JSON", "sizes: mandatory", /is not an object of JSON\.\nWrite /],
    [
      "has a level that is none",
      '{"named-owner": "strict"}',
      /named-owner.*"strict".*\n.*advisory, mandatory, disabled, remediate/,
    ],
  ];
  for (const [what, text, message] of badConfigs) {
    it(`refuse a configuration that ${what}`, async () => {
      const error = await within(project(prelude, { "policies.json": text }), (directory) =>
        refusalOf(
          preview({
            directory,
            stack: "dev",
            policyPacks: [pack("rules", join(directory, "policies.json"))],
          }),
        ),
      );
      match(error.message, message);
    });
  }

  it("that remediate change the inputs before the program goes on, and the plan says so", async () => {
    const remediated = await planOf(
      `${prelude} const thing = new Thing("thing", { open: true, size: 1, password: pulumi.secret("hunter2-kept") });
class Echo extends pulumi.CustomResource { constructor(n, a) { super("test:index:Echo", n, a); } }
new Echo("echo", { size: thing.size });`,
      { policyPacks: [pack("remediates")] },
    );
    deepStrictEqual(resource(remediated, "thing").inputs, {
      open: false,
      password: "[secret]",
      size: 1,
    });
    deepStrictEqual(remediated.policies, []);
    deepStrictEqual(remediated.diagnostics, [
      {
        severity: "info",
        message: "remediates: closes changed the inputs of this resource",
        urn: resource(remediated, "thing").urn,
      },
    ]);
  });

  it("of a pack with a ledger have all 5 verdicts, each once", async () => {
    const told = await planOf(
      `${prelude}
for (const verdict of ["pass", "fail", "exempt", "deferred", "not-applicable"]) {
  new Thing(verdict, { verdict, message: "because of " + verdict });
}`,
      { policyPacks: [pack("ledger")] },
    );
    deepStrictEqual(
      told.policies
        .map(({ urn, verdict, severity, message }) => [
          urn?.split("::").at(-1),
          verdict,
          severity,
          message,
        ])
        .sort(),
      [
        ["deferred", "deferred", "high", "because of deferred"],
        ["exempt", "exempt", "high", "because of exempt"],
        ["fail", "fail", "high", "because of fail"],
        ["not-applicable", "not-applicable", "high", "because of not-applicable"],
        ["pass", "pass", "high", "because of pass"],
        [undefined, "pass", "high", "6 resources were looked at"],
      ].sort(),
    );
    deepStrictEqual(told.summary.verdicts, {
      deferred: 1,
      exempt: 1,
      fail: 1,
      "not-applicable": 1,
      pass: 2,
    });
    deepStrictEqual(told.summary.violations, { mandatory: 2, advisory: 0 });
  });

  it("of 2 packs stand in the order of pack and policy", async () => {
    const both = await planOf(`${prelude} new Thing("open", { open: true, owner: "team" });`, {
      policyPacks: [pack("rules"), pack("ledger")],
    });
    const names = both.policies.map((each) => each.pack);
    deepStrictEqual(names, [...names].sort());
    deepStrictEqual([...new Set(names)], ["ledger", "rules"]);
  });
});

describe("A policy pack", () => {
  const failed: [name: string, what: string, message: RegExp][] = [
    [
      "crashes-at-start",
      "crashes at its start",
      /^The policy pack in .*crashes-at-start ended with exit code 32 before it answered\.\n *Error: The pack has no list of regions\./,
    ],
    [
      "crashes-at-analysis",
      "throws at an analysis",
      /^The policy pack in .*crashes-at-analysis failed at analyze: [^]*The table of sizes is empty\.[^]*\nMend the pack, or leave out its --policy-pack\.$/,
    ],
    [
      "exits-at-analysis",
      "ends at an analysis",
      /^The policy pack in .*exits-at-analysis failed at analyze: [^]*The pack gives up\.[^]*\nMend the pack, or leave out its --policy-pack\.$/,
    ],
  ];
  for (const [name, what, message] of failed) {
    it(`that ${what} fails the preview with its own words and no stack`, async () => {
      const error = await refusalOf(planOf(program, { policyPacks: [pack(name)] }));
      match(error.message, message);
      doesNotMatch(error.message, /^\s+at /m);
    });
  }

  const refused: [what: string, files: { [path: string]: string }, message: RegExp][] = [
    [
      "without a PulumiPolicy.yaml",
      {},
      /it has no PulumiPolicy\.yaml\.\nName the folder of a pack with --policy-pack\.$/,
    ],
    [
      "of runtime python",
      { "PulumiPolicy.yaml": "runtime: python\n" },
      /is not of runtime nodejs\.\nOnly such packs are run\.$/,
    ],
    [
      "that is not built",
      { "PulumiPolicy.yaml": "runtime: nodejs\n", "package.json": '{"main":"dist/index.js"}' },
      /is not built: dist\/index\.js is missing\.\nRun its build\.$/,
    ],
  ];
  for (const [what, files, message] of refused) {
    it(`${what} is refused`, async () => {
      await within(project(prelude), async (directory) => {
        mkdirSync(join(directory, "pack"));
        for (const [path, text] of Object.entries(files))
          writeFileSync(join(directory, "pack", path), text);
        const policyPacks = [{ directory: join(directory, "pack") }];
        match(
          (await refusalOf(preview({ directory, stack: "dev", policyPacks }))).message,
          message,
        );
      });
    });
  }
});
