// Measures what DESIGN's budgets name, as ratios within one run: `npm run bench`.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { interleave, measure, median } from "./bench/measure.mjs";

const root = resolve(import.meta.dirname, "..");
const plinth = join(root, "packages/cli/bin/plinth.js");
const rounds = 5;

function summary(label, runs) {
  const seconds = median(runs.map((each) => each.seconds));
  const megabytes = median(runs.map((each) => each.megabytes));
  console.log(
    `${label}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB summed (median of ${runs.length})`,
  );
  const failed = runs.find((each) => each.code !== 0);
  if (failed) console.log(`  exit ${failed.code}: ${failed.errors.split("\n")[0]}`);
  return seconds;
}

/** A project of so many small resources, beside the workspace's modules. */
function project(count, body) {
  const folder = mkdtempSync(join(tmpdir(), "plinth-bench-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bench", main: "index.js" }));
  writeFileSync(join(folder, "Pulumi.yaml"), "name: bench\nruntime: nodejs\n");
  writeFileSync(join(folder, "Pulumi.dev.yaml"), "config:\n  aws:region: us-east-1\n");
  writeFileSync(join(folder, "index.js"), body.replace("COUNT", String(count)));
  return folder;
}

const resources = `const aws = require("@pulumi/aws");
for (let i = 0; i < COUNT; i++) new aws.sns.Topic("topic-" + i, { displayName: "Topic " + i });
`;

/** A stack with the pack, beside the least that its program can cost. */
async function whole(stack) {
  const preview = ["preview", "--stack", stack, "--policy-pack", "policy-pack", "--format", "json"];
  const config = await stackConfig(stack);
  const [ours, theirs] = await interleave(rounds, [
    [process.execPath, [plinth, ...preview], { cwd: root }],
    [
      process.execPath,
      [join(root, "scripts/bench/answer.mjs"), root, stack, JSON.stringify(config)],
      { cwd: root },
    ],
  ]);
  const a = summary(`plinth preview of ${stack} with the pack`, ours);
  const b = summary("the same program under cmd/run against a monitor that only answers", theirs);
  console.log(`ratio ${(a / b).toFixed(2)} (budget 1.4)`);
}

async function stackConfig(stack) {
  const { parse } = await import("yaml");
  const { readFileSync } = await import("node:fs");
  const { config } = parse(readFileSync(join(root, `Pulumi.${stack}.yaml`), "utf8"));
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      typeof value === "object" ? JSON.stringify(value) : String(value),
    ]),
  );
}

async function scale() {
  const sizes = [500, 1_000, 2_000, 4_000];
  const seconds = [];
  for (const count of sizes) {
    const folder = project(count, resources);
    const run = await measure(process.execPath, [
      plinth,
      "preview",
      "--cwd",
      folder,
      "--format",
      "json",
    ]);
    rmSync(folder, { recursive: true, force: true });
    seconds.push(summary(`${count} resources`, [run]));
  }
  const slope = Math.log(seconds.at(-1) / seconds[1]) / Math.log(sizes.at(-1) / sizes[1]);
  console.log(
    `time grows as resources to the power of ${slope.toFixed(2)} from ${sizes[1]} to ${sizes.at(-1)}`,
  );
}

async function pack() {
  const folder = project(500, resources);
  const plain = [process.execPath, [plinth, "preview", "--cwd", folder, "--format", "json"]];
  const policed = [process.execPath, [...plain[1], "--policy-pack", join(root, "policy-pack")]];
  const [a, b] = await interleave(3, [plain, policed]);
  rmSync(folder, { recursive: true, force: true });
  const without = summary("500 resources", a);
  const within = median(b.map((each) => each.seconds));
  console.log(
    `500 resources with the pack: ${within.toFixed(2)} s, the pack adds ${(within - without).toFixed(2)} s (budget 5)`,
  );
}

async function failing() {
  const folder = project(0, 'require("@pulumi/pulumi"); throw new Error("on purpose");');
  const run = await measure(process.execPath, [plinth, "preview", "--cwd", folder]);
  rmSync(folder, { recursive: true, force: true });
  console.log(`a program that throws: ${run.seconds.toFixed(2)} s (budget 3)`);
}

await whole("ehrbase-prod");
await whole("prod");
await pack();
await failing();
await scale();
