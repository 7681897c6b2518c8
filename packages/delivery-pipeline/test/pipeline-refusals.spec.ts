import { ok, strictEqual } from "node:assert";
import { DeployPipeline, type DeployPipelineArgs, type PipelineStageConfig } from "../src";
import { account, connectionArn, refusal } from "./support";

const source = { connectionArn, repository: "acme/shop" };
const image = { name: "image", build: { projectName: "shop-image" } };
const refused = (args: Partial<DeployPipelineArgs>, name = "shop") =>
  refusal(() => new DeployPipeline(name, { source, stages: [image], ...args }));
const stages = (...given: PipelineStageConfig[]) => ({ stages: [image, ...given] });
const service = { clusterName: "shop", serviceName: "api", from: "image" };

describe("DeployPipeline refuses", () => {
  it("a stage of no kind and runs side by side, in one message", async () => {
    strictEqual(
      await refused({ ...stages({ name: "wait" }), executionMode: "PARALLEL" }),
      `DeployPipeline "shop" has 2 bad arguments:
  stages.wait: got 0, allowed one of \`build\`, \`approval\`, \`ecs\` and \`command\`. Make a stage of each.
  executionMode: got "PARALLEL", allowed "QUEUED", "SUPERSEDED". Two deployments at a time would undo each other.`,
    );
  });

  const cases: [string, Partial<DeployPipelineArgs>, string][] = [
    ["no stage", { stages: [] }, "stages: got [], allowed 1 to 49 stages"],
    [
      "50 stages",
      { stages: Array.from({ length: 50 }, (_, n) => ({ ...image, name: `s${n}` })) },
      "1 to 49",
    ],
    [
      "a stage called source",
      stages({ name: "source", approval: {} }),
      'stages.name: got "source"',
    ],
    ["a stage twice", stages(image), 'stages.name: got "image", allowed each value once'],
    ["a stage with a space", stages({ name: "a b", approval: {} }), 'stages.name: got "a b"'],
    ["a stage of two kinds", stages({ name: "a", approval: {}, ecs: service }), "stages.a: got 2"],
    [
      "a project's ARN",
      { stages: [{ name: "a", build: { projectName: "arn:aws:codebuild:a" } }] },
      "stages.a.build.projectName: got",
    ],
    [
      "images of a stage that comes later",
      { stages: [{ name: "api", ecs: service }, image] },
      'stages.api.ecs.from: got "image", allowed the name of an earlier build stage',
    ],
    [
      "images of an approval",
      stages({ name: "ok", approval: {} }, { name: "api", ecs: { ...service, from: "ok" } }),
      'stages.api.ecs.from: got "ok"',
    ],
    [
      "a pattern of services",
      stages({ name: "api", ecs: { ...service, serviceName: "*" } }),
      "stages.api.ecs.serviceName: got",
    ],
    [
      "61 minutes for ECS",
      stages({ name: "a", ecs: { ...service, timeoutMinutes: 61 } }),
      "1 to 60 minutes",
    ],
    [
      "4 minutes to approve",
      stages({ name: "a", approval: { timeoutMinutes: 4 } }),
      "5 to 86400 minutes",
    ],
    ["no command", stages({ name: "a", command: { commands: [] } }), "allowed 1 to 50 commands"],
    [
      "a URL",
      { source: { ...source, repository: "https://github.com/acme/shop" } },
      "source.repository: got",
    ],
    [
      "a pattern of source branches",
      { source: { ...source, branch: "rel/*" } },
      'source.branch: got "rel/*"',
    ],
    [
      "9 paths",
      { source: { ...source, trigger: { paths: Array.from({ length: 9 }, () => "a") } } },
      "source.trigger.paths: got",
    ],
    [
      "no branch of a trigger",
      { source: { ...source, trigger: { branches: [] } } },
      "source.trigger.branches: got []",
    ],
    [
      "a pattern of roles",
      { passRoleArns: { all: `arn:aws:iam::${account}:role/*` } },
      "passRoleArns.all: got",
    ],
    [
      "a bucket's ARN",
      { artifactStore: { bucketName: "arn:aws:s3:::a", kmsKeyArn: "k" } },
      "artifactStore.bucketName: got",
    ],
    ["artifacts for ever", { artifactDays: 0 }, "artifactDays: got 0, allowed 1 to 3650 days"],
    ["logs for ever", { logRetentionDays: 0 }, "logRetentionDays: got 0"],
  ];
  for (const [what, args, line] of cases) {
    it(`${what}`, async () => {
      const message = await refused(args);
      ok(message.includes(line), message);
    });
  }

  it("a name of 36 characters, or with capitals, whose bucket AWS would refuse", async () => {
    ok((await refused({}, "a".repeat(36))).includes("1 to 35 lower-case letters"));
    ok((await refused({}, "Shop")).includes("1 to 35 lower-case letters"));
  });
});
