import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plinth, preview, programs, type Run } from "./plinth";

const shop = ["preview", "--cwd", "shop", "--stack"];

/** Holds that a run said one thing, without a stack or colours, and ended with 1. */
function assertRefused(run: Run, ...lines: string[]): void {
  assert.equal(run.stderr, `${lines.join("\n")}\n`);
  assert.equal(run.stdout, "");
  assert.equal(run.code, 1);
}

describe("a bad command line", () => {
  it("with an unknown option is told the nearest one", async () => {
    const run = await plinth([...shop.slice(0, 3), "--stak", "dev"]);
    assertRefused(run, "plinth: unknown option '--stak'", "(Did you mean --stack?)");
  });

  it("with an unknown command is told the nearest one", async () => {
    assertRefused(
      await plinth(["preveiw"]),
      "plinth: unknown command 'preveiw'",
      "(Did you mean preview?)",
    );
  });

  it("with an unknown format is told the 3 formats", async () => {
    assertRefused(
      await preview("shop", "--format", "yml"),
      "plinth: option '--format <format>' argument 'yml' is invalid. Allowed choices are tree, json, markdown.",
    );
  });

  it("with --out in a folder that is not there is told so before a program runs", async () => {
    assertRefused(
      await preview("throws", "--out", "nowhere/plan.json"),
      "plinth: --out nowhere/plan.json cannot be written: there is no folder nowhere.",
      "Make it first.",
    );
  });

  it("with --out that is a folder is told that it cannot be written", async () => {
    const run = await preview("shop", "--stack", "empty", "--out", "shop");
    assert.match(run.stderr, /^plinth: --out shop cannot be written: EISDIR: .+\.\n$/);
    assert.equal(run.code, 1);
  });

  it("with 2 configurations for 1 pack is told both numbers", async () => {
    const given = ["--policy-pack", "a", "--policy-pack-config", "b", "--policy-pack-config", "c"];
    assertRefused(
      await preview("shop", ...given),
      "plinth: --policy-pack-config was given 2 times, and --policy-pack 1 times. " +
        "Give one configuration for each pack, in the same order.",
    );
  });

  it("with a fixture file that is not there is told its name", async () => {
    assertRefused(
      await plinth([...shop, "dev", "--fixtures", "nowhere.yaml"]),
      "plinth: There is no fixture file nowhere.yaml.",
      "Mend --fixtures.",
    );
  });
});

describe("a bad project", () => {
  let empty = "";
  before(() => {
    empty = mkdtempSync(join(tmpdir(), "plinth-cli-"));
  });
  after(() => rmSync(empty, { recursive: true }));
  const advice = "Run plinth in the folder of a Pulumi project, or name it with --cwd.";

  it("without Pulumi.yaml is refused, with a stack named or not", async () => {
    const message = `plinth: There is no Pulumi.yaml in ${empty}.`;
    assertRefused(await preview(empty), message, advice);
    assertRefused(await preview(empty, "--stack", "dev"), message, advice);
  });

  it("in a folder that is not there is refused", async () => {
    const nowhere = join(empty, "nowhere");
    assertRefused(await preview(nowhere), `plinth: There is no folder ${nowhere}.`, advice);
  });

  it("with a quote that is not closed is refused with file and line", async () => {
    const broken = mkdtempSync(join(empty, "broken-"));
    writeFileSync(join(broken, "Pulumi.yaml"), 'runtime: nodejs\nname: "shop\n');
    assertRefused(
      await preview(broken, "--stack", "dev"),
      'plinth: Pulumi.yaml:3: Missing closing "quote at line 3, column 1:',
      "Mend the YAML.",
    );
  });

  it("with 8 stacks, none of them named, is refused with their names", async () => {
    assertRefused(
      await preview("shop"),
      "plinth: Name a stack with --stack. There are: dev, empty, no-namespace, no-owner, " +
        "no-retention, prod, typo, wrong-type.",
    );
  });

  it("without the stack that is named is refused with the stacks that it has", async () => {
    assertRefused(
      await plinth([...shop, "nope"]),
      'plinth: There is no stack "nope".',
      "This project has: dev, empty, no-namespace, no-owner, no-retention, prod, typo, wrong-type. " +
        "A stack is a file Pulumi.<stack>.yaml.",
    );
  });
});

describe("a bad configuration", () => {
  it("without a key that Pulumi.yaml declares is told file, key and type", async () => {
    assertRefused(
      await plinth([...shop, "no-owner"]),
      'plinth: Stack "no-owner" has no value for shop:owner, which Pulumi.yaml declares as string.',
      "Add `shop:owner: <string>` under `config:` in Pulumi.no-owner.yaml.",
    );
  });

  it("without a key that the program requires is told stack and key", async () => {
    assertRefused(
      await plinth([...shop, "no-retention"]),
      'plinth: The program of stack "no-retention" failed: ' +
        "Missing required configuration variable 'shop:retentionDays'",
      "\tplease set a value using the command `pulumi config set shop:retentionDays <value>`",
    );
  });

  it("with a key that the program does not know is told stack and key", async () => {
    assertRefused(
      await plinth([...shop, "typo"]),
      'plinth: The program of stack "typo" failed: shop:retentionDay is not a key of this program. ' +
        "Its keys are: owner, retentionDays, open, off.",
    );
  });

  it("with a key without a namespace is told file and key", async () => {
    assertRefused(
      await plinth([...shop, "no-namespace"]),
      "plinth: Pulumi.no-namespace.yaml: owner is not a configuration key.",
      "A key is <namespace>:<name>, such as aws:region.",
    );
  });

  it("with a text for a number is told stack, key, value and type", async () => {
    assertRefused(
      await plinth([...shop, "wrong-type"]),
      'plinth: The program of stack "wrong-type" failed: ' +
        "Configuration 'shop:retentionDays' value 'a month' is not a valid number",
    );
  });
});

describe("a bad program", () => {
  it("that throws is reported with file, line and message", async () => {
    assertRefused(
      await preview("throws"),
      'plinth: The program of stack "dev" failed (index.ts:2): Error: The article has no price.',
    );
  });

  it("that throws is reported with its stack under --debug", async () => {
    const run = await preview("throws", "--debug");
    assert.match(run.stderr, /^plinth: .+The article has no price\.\n\n[^]+ at priceOf \(/);
    assert.equal(run.code, 1);
  });

  it("whose promise is rejected is reported with file, line and message", async () => {
    assertRefused(
      await preview("rejects"),
      'plinth: The program of stack "dev" failed (index.js:4): Error: The price list is not there.',
    );
  });

  it("that asks a data source without a fixture is told what to write", async () => {
    const run = await preview("data-source");
    assertRefused(
      run,
      "plinth: No fixture answers the data source aws:acm/getCertificate:getCertificate.",
      "Nothing is asked of a cloud here. Give its result in a file, and name the file with --fixtures:",
      "",
      "invokes:",
      "  - token: aws:acm/getCertificate:getCertificate",
      "    args:",
      '      domain: "shop.example.com"',
      "      mostRecent: true",
      "    result: { … }",
    );
  });

  it("that asks a data source is shown with the fixture that answers it", async () => {
    const run = await preview(
      "data-source",
      "--fixtures",
      join(programs, "data-source/fixtures.yaml"),
    );
    assert.equal(run.code, 0, run.stderr);
    assert.ok(run.stdout.includes("\n  data source getCertificate: invokes[0]\n"));
  });
});

describe("a bad policy pack", () => {
  const pack = (name: string) => preview("shop", "--stack", "dev", "--policy-pack", name);

  it("that is not there is refused with its folder", async () => {
    assertRefused(
      await pack("packs/nowhere"),
      `plinth: There is no policy pack in ${join(programs, "packs/nowhere")}: it has no PulumiPolicy.yaml.`,
      "Name the folder of a pack with --policy-pack.",
    );
  });

  it("that crashes at its start is reported with what it said", async () => {
    const run = await pack("packs/dies-at-start");
    const directory = join(programs, "packs/dies-at-start");
    const first = `plinth: The policy pack in ${directory} ended with exit code 32 before it answered.\n`;
    assert.ok(run.stderr.startsWith(first), run.stderr);
    assert.match(run.stderr, /^\s*Error: The list of controls cannot be read\.$/m);
    assert.doesNotMatch(run.stderr, /^\s*at |\u001b/m);
    assert.equal(run.code, 1);
  });

  it("that crashes at a resource is reported with the call that it did not answer", async () => {
    const run = await pack("packs/dies-at-analysis");
    const directory = join(programs, "packs/dies-at-analysis");
    assert.ok(
      run.stderr.startsWith(`plinth: The policy pack in ${directory} failed at analyze: `),
      run.stderr,
    );
    assert.ok(
      run.stderr.endsWith("\nMend the pack, or leave out its --policy-pack.\n"),
      run.stderr,
    );
    assert.doesNotMatch(run.stderr, /^\s*at |\u001b/m);
    assert.equal(run.code, 1);
  });
});

describe("a machine that forbids listening", () => {
  it("is reported with the address and the system's reason, once", async () => {
    const preload = join(programs, "refuse-ports.js");
    const run = await plinth([...shop, "dev"], { NODE_OPTIONS: `--require ${preload}` });
    assertRefused(
      run,
      "plinth: No port can be bound on 127.0.0.1: No address added out of total 1 resolved " +
        "errors: [listen EPERM: operation not permitted 127.0.0.1].",
      "The program talks to plinth over the loopback interface: allow that, and try again.",
    );
  });
});
