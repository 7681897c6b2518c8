import { strict as assert } from "node:assert";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Plan } from "@plinth/preview";
import { assertGolden } from "./golden";
import { ended, plinth, preview, start } from "./plinth";

const guarded = ["--policy-pack", "packs/guardrails"];

describe("plinth preview", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "plinth-cli-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("gives byte-identical JSON twice, the 2nd time into a file, and exits with 3 for a mandatory violation", async () => {
    const out = join(folder, "plan.json");
    const args = ["--stack", "prod", ...guarded, "--format", "json"];
    const [first, second] = [
      await preview("shop", ...args),
      await preview("shop", ...args, "--out", out),
    ];
    assert.equal(first.code, 3, first.stderr);
    assert.equal(second.code, 3, second.stderr);
    assert.equal(second.stdout, `Wrote ${out}\n`);
    assert.equal(readFileSync(out, "utf8"), first.stdout);
    const plan = JSON.parse(first.stdout) as Plan;
    assert.deepEqual(plan.summary.violations, { mandatory: 1, advisory: 1 });
    assert.equal(plan.resources.length, 4);
  });

  it("shows a tree with nothing on stderr, and exits with 3 for a violation and changes under --detailed-exitcode", async () => {
    const run = await preview("shop", "--stack", "prod", ...guarded, "--detailed-exitcode");
    assert.equal(run.stderr, "");
    assert.equal(run.code, 3);
    // The version of the SDK is the reader's own.
    assertGolden(run.stdout.replace(/Pulumi SDK [\d.]+/, "Pulumi SDK 3.x"), "preview.tree.txt");
  });

  it("shows 2 stacks in one JSON document, in the order of the command line, and exits with 0 for changes", async () => {
    const run = await preview("shop", "--stack", "prod", "--stack", "empty", "--format", "json");
    const { plans } = JSON.parse(run.stdout) as { plans: Plan[] };
    assert.deepEqual(
      plans.map(({ stack, resources }) => [stack, resources.length]),
      [
        ["prod", 4],
        ["empty", 0],
      ],
    );
    assert.equal(run.code, 0);
  });

  it("colours a pipe with FORCE_COLOR=1, but not a file", async () => {
    const args = ["preview", "--cwd", "shop", "--stack", "empty"];
    const out = join(folder, "plan.txt");
    const force = { FORCE_COLOR: "1" };
    assert.ok((await plinth(args, force)).stdout.startsWith("\u001b[1mshop/empty\u001b[22m"));
    await plinth([...args, "--out", out], force);
    assert.ok(readFileSync(out, "utf8").startsWith("shop/empty: "));
  });

  it("ends quietly when its reader has gone", async () => {
    const child = start(["preview", "--cwd", "shop", "--stack", "empty"]);
    child.stdout?.destroy();
    const { code, stderr } = await ended(child);
    assert.equal(stderr, "");
    assert.equal(code, 0);
  });

  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    it(`ends with ${code} on ${signal}, and leaves neither program nor pack`, async () => {
      const pids = mkdtempSync(join(folder, "pids-"));
      const files = ["program", "pack"].map((name) => join(pids, name));
      const args = ["preview", "--cwd", "never-ends", "--policy-pack", "packs/notes-its-pid"];
      const child = start(args, { TEST_PID_FOLDER: pids });
      const end = ended(child);
      while (!files.every((file) => existsSync(file) && readFileSync(file, "utf8") !== ""))
        await sleep(20);
      child.kill(signal);
      assert.equal((await end).code, code);
      for (const file of files) await assertGone(Number(readFileSync(file, "utf8")));
    });
  }
});

/** A killed process is gone when it has been reaped, which takes a moment. */
async function assertGone(pid: number): Promise<void> {
  assert.ok(pid > 1);
  for (let tries = 0; tries < 250; tries++) {
    try {
      process.kill(pid, 0);
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, "ESRCH");
      return;
    }
    if (isZombie(pid)) return;
    await sleep(20);
  }
  assert.fail(`Process ${pid} still runs.`);
}

/** True for a process that has ended where nobody reaps orphans, as in a container without an init. */
function isZombie(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && / Z /.test(readFileSync(file, "utf8"));
}

describe("the exit code of a run", () => {
  const args = (stack: string) => ["--stack", stack];

  it("is 2 with changes under --detailed-exitcode", async () => {
    assert.equal((await preview("shop", ...args("dev"), "--detailed-exitcode")).code, 2);
  });

  it("is 0 with --detailed-exitcode when a stack creates nothing", async () => {
    assert.equal((await preview("shop", ...args("empty"), "--detailed-exitcode")).code, 0);
  });

  it("is 1 with an error after a stack with a violation and changes", async () => {
    const stacks = [...args("prod"), ...args("nope")];
    const run = await preview("shop", ...stacks, ...guarded, "--detailed-exitcode");
    assert.equal(run.code, 1);
    assert.equal(run.stdout, "");
  });
});
