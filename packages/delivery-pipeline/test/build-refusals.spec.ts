import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { BuildProject, type BuildProjectArgs, type BuildWebhookConfig } from "../src";
import { all, connectionArn, only, refusal } from "./support";

const source = { repositoryUrl: "https://github.com/acme/shop.git", connectionArn };
const refused = (args: Partial<BuildProjectArgs>, name = "shop") =>
  refusal(() => new BuildProject(name, { source, ...args }));
const hook = (webhook: BuildWebhookConfig) => ({ source: { ...source, webhook } });
const pullRequests = { baseBranches: ["main"], memberIds: ["583231", "41"] };

async function webhook(config: BuildWebhookConfig): Promise<Record<string, unknown>> {
  const resources = await record(() => new BuildProject("shop", hook(config)));
  return only(resources, "Webhook").inputs;
}

describe("The webhook of a BuildProject", () => {
  it("builds pushes to 1 branch, by a pattern with both ends", async () => {
    const made = await webhook({ pushBranches: ["release-1.0"] });
    deepStrictEqual(made["filterGroups"], [
      {
        filters: [
          { type: "EVENT", pattern: "PUSH" },
          { type: "HEAD_REF", pattern: "^refs/heads/(release-1\\.0)$" },
        ],
      },
    ]);
    strictEqual(made["pullRequestBuildPolicy"], undefined);
  });

  it("builds pull requests of members by id, so that 41 does not admit 4100", async () => {
    const made = await webhook({ pullRequests });
    const [{ filters }] = made["filterGroups"] as [
      { filters: { type: string; pattern: string }[] },
    ];
    const actor = filters.find(({ type }) => type === "ACTOR_ACCOUNT_ID");
    strictEqual(actor?.pattern, "^(41|583231)$");
    ok(!new RegExp(actor.pattern).test("4100"));
    deepStrictEqual(made["pullRequestBuildPolicy"], {
      requiresCommentApproval: "FORK_PULL_REQUESTS",
      approverRoles: ["GITHUB_ADMIN", "GITHUB_MAINTAIN"],
    });
  });

  it("asks the path of pushes and pull requests alike", async () => {
    const made = await webhook({ pushBranches: ["main"], pathPattern: "^api/", pullRequests });
    const groups = made["filterGroups"] as { filters: unknown[] }[];
    strictEqual(groups.length, 2);
    for (const { filters } of groups) {
      deepStrictEqual(filters.at(-1), { type: "FILE_PATH", pattern: "^api/" });
    }
  });
});

describe("BuildProject refuses", () => {
  it("a password in plain text, with the whole message and without the value", async () => {
    strictEqual(
      await refused({ environment: { DB_PASSWORD: "hunter2" } }),
      `BuildProject "shop" has 1 bad argument:
  environment.DB_PASSWORD: got "a value", allowed no secret in plain text. Move it to \`secrets\`, by the ARN of a secret.`,
    );
  });

  const cases: [string, Partial<BuildProjectArgs>, string][] = [
    ["an API key", { environment: { STRIPE_APIKEY: "x" } }, "environment.STRIPE_APIKEY: got"],
    [
      "a secret key",
      { environment: { DJANGO_SECRET_KEY: "x" } },
      "environment.DJANGO_SECRET_KEY: got",
    ],
    [
      "a URL with a password",
      { environment: { DATABASE: "postgres://api:hunter2@db/shop" } },
      "environment.DATABASE: got",
    ],
    [
      "an access key by its value",
      { environment: { ID: `AKIA${"A".repeat(16)}` } },
      "environment.ID: got",
    ],
    [
      "a variable that CodeBuild sets",
      { environment: { CODEBUILD_X: "x" } },
      "CodeBuild sets those itself",
    ],
    ["a variable with a hyphen", { environment: { "A-B": "x" } }, 'environment: got "A-B"'],
    [
      "a variable of two kinds",
      { environment: { A: "x" }, parameters: { A: "/a" } },
      'environment: got "A", allowed each name in one of',
    ],
    ["a parameter with no slash", { parameters: { A: "a" } }, 'parameters.A: got "a"'],
    ["a webhook with no filter", hook({}), "source.webhook.pushBranches: got []"],
    [
      "a pattern of branches",
      hook({ pushBranches: [".*"] }),
      'source.webhook.pushBranches: got ".*"',
    ],
    [
      "pull requests of anybody",
      hook({ pullRequests: { ...pullRequests, memberIds: [] } }),
      "Without one anybody's code runs with the project's role",
    ],
    [
      "a member's name",
      hook({ pullRequests: { ...pullRequests, memberIds: ["octocat"] } }),
      "Write the id, not the name",
    ],
    [
      "pull requests into any branch",
      hook({ pullRequests: { ...pullRequests, baseBranches: [] } }),
      "source.webhook.pullRequests.baseBranches: got []",
    ],
    [
      "a source and a pipeline",
      { artifacts: { bucketArn: "a", kmsKeyArn: "b" } },
      "either `source` or",
    ],
    [
      "an SSH URL",
      { source: { ...source, repositoryUrl: "git@github.com:acme/shop.git" } },
      "source.repositoryUrl: got",
    ],
    ["1001 commits", { source: { ...source, cloneDepth: 1001 } }, "allowed 0 to 1000 commits"],
    ["an image by tag", { machine: { image: "node:latest" } }, 'machine.image: got "node:latest"'],
    [
      "an unknown architecture",
      { machine: { architecture: "RISCV" } },
      "machine.architecture: got",
    ],
    ["an unknown size", { machine: { computeType: "HUGE" } }, 'machine.computeType: got "HUGE"'],
    [
      "image layers with no daemon",
      { cache: { dockerLayers: true } },
      "cache.dockerLayers: got true",
    ],
    ["an S3 cache with no bucket", { cache: { mode: "S3" } }, "cache.bucketName: got nothing"],
    ["an unknown cache", { cache: { mode: "DISK" } }, 'cache.mode: got "DISK"'],
    ["an unknown report", { reports: { unit: "LINT" } }, 'reports.unit: got "LINT"'],
    [
      "a network with no subnet",
      { vpc: { vpcId: "v", subnetIds: [], securityGroupIds: ["s"] } },
      "vpc: got",
    ],
    ["4 minutes", { timeoutMinutes: 4 }, "timeoutMinutes: got 4, allowed 5 to 2160 minutes"],
    ["481 minutes in the queue", { queuedTimeoutMinutes: 481 }, "allowed 5 to 480 minutes"],
    ["no build at a time", { concurrentBuildLimit: 0 }, "concurrentBuildLimit: got 0"],
    ["logs for ever", { logRetentionDays: 0 }, "logRetentionDays: got 0"],
    ["an empty specification", { buildspec: " " }, 'buildspec: got " "'],
    [
      "a pattern of repositories",
      { grants: { pushRepositories: ["*"] } },
      "grants.pushRepositories: got",
    ],
  ];
  for (const [what, args, line] of cases) {
    it(`${what}`, async () => {
      const message = await refused(args);
      ok(message.includes(line), message);
    });
  }

  it("no URL without a password, and no name that only begins like a secret", async () => {
    const environment = {
      TOKEN_URL: "https://id.example:8443/token",
      SHOP: "https://shop.example",
    };
    const resources = await record(() => new BuildProject("shop", { source, environment }));
    strictEqual(all(resources, "Project").length, 1);
  });

  it("neither a source nor a pipeline", async () => {
    const message = await refusal(() => new BuildProject("shop", {}));
    ok(message.includes("source: got nothing, allowed either `source` or `artifacts`"), message);
  });

  it("a name of 151 characters", async () => {
    ok((await refused({}, "a".repeat(151))).includes("name: got"));
  });
});
