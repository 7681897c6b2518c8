import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Step, workflow, workflowFile, workflowText } from "./workflow";

const root = join(__dirname, "../../..");
const units = ["api", "worker", "admin", "cron"];
const { jobs } = workflow;
const { test, build, "try-build": tried } = jobs;
const staging = jobs["deploy-staging"];
const production = jobs["deploy-production"];
const onMain = "github.event_name == 'push' && github.ref == 'refs/heads/main'";
const every = Object.entries(jobs);
const steps = every.flatMap(([, job]) => job.steps);
const uses = (step: Step, action: string) => step.uses?.startsWith(`${action}@`) === true;
const takesRole = (job: { steps: Step[] }) =>
  job.steps.some((step) => uses(step, "aws-actions/configure-aws-credentials"));

/** Actions that this repository's own workflows pin. */
function pinnedHere(): Set<string> {
  const folder = join(root, ".github/workflows");
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  return new Set(texts.flatMap((text) => text.match(/\S+@[0-9a-f]{40}/g) ?? []));
}

describe("The workflow deploy.yml", () => {
  it("P-139 runs on pushes to main and on pull requests against main, and on nothing else", () => {
    deepStrictEqual(workflow.on, {
      push: { branches: ["main"] },
      pull_request: { branches: ["main"] },
    });
  });

  it("P-140 checks out, sets Node up, installs, tests and audits, in this order", () => {
    deepStrictEqual(
      test.steps.map((step) => step.run ?? step.uses?.split("@")[0]),
      ["actions/checkout", "actions/setup-node", "npm ci", "npm test", "npm audit"],
    );
    strictEqual(test.if, undefined);
  });

  it("P-141 builds after the tests, on main only", () => {
    strictEqual(build.needs, "test");
    strictEqual(build.if, onMain);
  });

  it("P-141 tags with the commit, pushes that tag, and never says latest", () => {
    const push = build.steps.find(({ id }) => id === "push");
    strictEqual(push?.env?.["TAG"], "${{ github.sha }}");
    ok(push.run?.includes('image="$REGISTRY/$repository:$TAG"'));
    ok(push.run?.includes('docker push "$image"'));
    ok(!workflowText.replaceAll("ubuntu-latest", "").includes("latest"));
  });

  it("builds in 1 job only: neither deployment builds or checks out", () => {
    for (const job of [staging, production]) {
      ok(!job.steps.some((step) => step.run?.includes("docker") || uses(step, "actions/checkout")));
    }
  });

  it("P-142 deploys to epicenter-staging after the build, on main, in the environment staging", () => {
    strictEqual(staging.needs, "build");
    strictEqual(staging.if, onMain);
    strictEqual(staging.environment, "staging");
    strictEqual(staging.env?.["CLUSTER"], "epicenter-staging");
  });

  it("P-143 deploys to epicenter-production after build and staging, in the environment production", () => {
    deepStrictEqual(production.needs, ["build", "deploy-staging"]);
    strictEqual(production.if, onMain);
    strictEqual(production.environment, "production");
    strictEqual(production.env?.["CLUSTER"], "epicenter-production");
  });

  it("P-144 takes the digest from the build's output into both deployments", () => {
    for (const unit of units) {
      strictEqual(build.outputs?.[unit], `\${{ steps.push.outputs.${unit} }}`);
    }
    for (const { env } of [staging, production]) {
      strictEqual(env?.["DIGEST"], "${{ needs.build.outputs[matrix.unit] }}");
    }
  });

  it("P-144 gives production the very steps of staging", () => {
    strictEqual(production.steps, staging.steps);
  });

  it("P-144 forces no deployment of the old revision", () => {
    ok(!workflowText.includes("--force-new-deployment"));
  });

  it("P-145 takes a role by OIDC, with no stored key", () => {
    ok([build, staging, production].every(takesRole));
    ok(!/secrets\.|aws-access-key|AWS_SECRET/.test(workflowText));
  });

  it("P-145 lets 3 jobs ask for a token and no job of a pull request", () => {
    deepStrictEqual(workflow.permissions, { contents: "read" });
    deepStrictEqual(build.permissions, { contents: "read", "id-token": "write" });
    deepStrictEqual(staging.permissions, { "id-token": "write" });
    deepStrictEqual(production.permissions, { "id-token": "write" });
    for (const [, job] of every.filter(([, each]) => each.if !== onMain)) {
      strictEqual(job.permissions, undefined);
      ok(!takesRole(job));
    }
  });

  it("P-146 has a matrix of api, worker, admin and cron in every job after the tests", () => {
    for (const job of [tried, build, staging, production]) {
      deepStrictEqual(job.strategy?.matrix.unit, units);
    }
    deepStrictEqual(Object.keys(build.outputs ?? {}), units);
  });

  it("P-147 says that production needs required reviewers", () => {
    ok(workflowText.includes("required reviewers of `production`"));
  });

  it("tries the images of a pull request, and pushes none", () => {
    strictEqual(tried.if, "github.event_name == 'pull_request'");
    ok(!tried.steps.some(({ run }) => run?.includes("push") || run?.includes("aws ")));
  });

  it("pins every action by 40 hex digits that this repository's own workflows have", () => {
    const here = pinnedHere();
    const used = steps.flatMap((step) => step.uses ?? []);
    ok(used.length > 0);
    for (const each of used) {
      ok(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(each), each);
      ok(here.has(each), `${each} is not in .github/workflows`);
    }
  });

  it("leaves no token in a checkout", () => {
    for (const step of steps.filter((each) => uses(each, "actions/checkout"))) {
      strictEqual(step.with?.["persist-credentials"], false);
    }
  });

  it("puts no expression into a script, where it would be run as code", () => {
    for (const { run = "" } of steps) ok(!run.includes("${{"), run);
  });

  it("ends every job within the hour, and no deployment half-way", () => {
    for (const [name, job] of every) ok((job["timeout-minutes"] ?? 999) <= 60, name);
    for (const job of [staging, production]) {
      strictEqual(job.concurrency?.["cancel-in-progress"], false);
      ok(job.concurrency.group.endsWith("-${{ matrix.unit }}"));
    }
    // Two runs of main never share a group, so that the newer cannot end the older.
    ok(workflow.concurrency.group.includes("github.run_id"));
  });

  it("is in the package", () => {
    const text = readFileSync(join(workflowFile, "../../package.json"), "utf8");
    ok((JSON.parse(text) as { files: string[] }).files.includes("workflows"));
  });
});
