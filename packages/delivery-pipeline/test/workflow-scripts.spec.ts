import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digest } from "./support";
import { script } from "./workflow";

interface Run {
  status: number;
  /** Calls of aws and docker, one a line. */
  calls: string[];
  /** Lines of $GITHUB_OUTPUT. */
  outputs: string[];
  /** Contents of next.json. */
  next: Record<string, unknown>;
}

const revision = "arn:aws:ecs:us-east-1:123456789012:task-definition/api:8";
const step = {
  push: script("build", "push"),
  current: script("deploy-production", "current"),
  register: script("deploy-production", "register"),
  deploy: script("deploy-production", "Deploy the revision and wait until the service is stable"),
};

/** Runs a script as GitHub does, with an `aws` that answers by the first two words of the call. */
function run(text: string, answers: Record<string, string>, env: Record<string, string> = {}): Run {
  const folder = mkdtempSync(join(tmpdir(), "workflow-"));
  const at = (file: string) => join(folder, file);
  const cases = Object.entries(answers).map(([call, body]) => `"${call}") ${body} ;;`);
  const log = `echo "$(basename "$0") $*" >> "${at("calls")}"`;
  const executable = { mode: 0o755 };
  writeFileSync(at("docker"), `#!/bin/bash\n${log}\ncat > /dev/null < /dev/null\n`, executable);
  const aws = `#!/bin/bash\ncd "${folder}"\n${log}\ncase "$1 $2" in\n${cases.join("\n")}\nesac\n`;
  writeFileSync(at("aws"), aws, executable);
  const { status } = spawnSync("bash", ["-e", "-c", text], {
    cwd: folder,
    env: {
      PATH: `${folder}:${process.env["PATH"] ?? ""}`,
      GITHUB_OUTPUT: at("output"),
      IMAGE_PREFIX: "epicenter",
      REGISTRY: "registry",
      UNIT: "api",
      CLUSTER: "epicenter-production",
      DIGEST: digest,
      TAG: "0a1b2c",
      REVISION: revision,
      CURRENT: "api:7",
      ...env,
    },
  });
  const lines = (file: string) =>
    existsSync(at(file)) ? readFileSync(at(file), "utf8").trim().split("\n") : [];
  const next = lines("next.json").join("\n");
  const result = {
    status: status ?? -1,
    calls: lines("calls"),
    outputs: lines("output"),
    next: (next === "" ? {} : JSON.parse(next)) as Record<string, unknown>,
  };
  rmSync(folder, { recursive: true });
  return result;
}

const pushed = `[ -f asked ] && echo ${digest} || { touch asked; echo None; }`;

describe("The script that pushes", () => {
  it("builds the unit's target once, pushes the commit's tag, and hands the digest on by unit", () => {
    const { status, calls, outputs } = run(step.push, { "ecr batch-get-image": pushed });
    strictEqual(status, 0);
    deepStrictEqual(
      calls.filter((each) => each.startsWith("docker")),
      [
        "docker login --username AWS --password-stdin registry",
        "docker build --target api --tag registry/epicenter-api:0a1b2c .",
        "docker push registry/epicenter-api:0a1b2c",
      ],
    );
    deepStrictEqual(outputs, [`api=${digest}`]);
  });

  it("builds nothing when the tag is there: immutable tags would refuse a second push", () => {
    const { calls, outputs } = run(step.push, { "ecr batch-get-image": `echo ${digest}` });
    ok(!calls.some((each) => each.startsWith("docker")));
    deepStrictEqual(outputs, [`api=${digest}`]);
  });

  it("fails with no digest", () => {
    const { status, outputs } = run(step.push, { "ecr batch-get-image": "echo None" });
    ok(status !== 0);
    deepStrictEqual(outputs, []);
  });
});

describe("The script that registers a revision", () => {
  const current = {
    tags: [] as object[],
    taskDefinition: {
      taskDefinitionArn: "arn:7",
      revision: 7,
      status: "ACTIVE",
      requiresAttributes: [],
      compatibilities: ["FARGATE"],
      registeredAt: 1,
      registeredBy: "somebody",
      family: "api",
      cpu: "256",
      containerDefinitions: [
        { name: "api", image: "old", secrets: [{ name: "A", valueFrom: "arn:a" }] },
        { name: "agent", image: "agent@sha256:1" },
      ],
    },
  };
  const answers = (definition: object) => ({
    "ecs describe-task-definition": `echo '${JSON.stringify(definition)}'`,
    "ecs register-task-definition": `echo ${revision}`,
  });

  it("changes the image of its container to the digest, and nothing else that was given", () => {
    const { status, next, outputs } = run(step.register, answers(current));
    strictEqual(status, 0);
    deepStrictEqual(next, {
      family: "api",
      cpu: "256",
      containerDefinitions: [
        {
          name: "api",
          image: `registry/epicenter-api@${digest}`,
          secrets: [{ name: "A", valueFrom: "arn:a" }],
        },
        { name: "agent", image: "agent@sha256:1" },
      ],
    });
    deepStrictEqual(outputs, [`revision=${revision}`]);
  });

  it("keeps tags, but sends no empty list, which ECS refuses", () => {
    const tags = [{ key: "Team", value: "a" }];
    deepStrictEqual(run(step.register, answers({ ...current, tags })).next["tags"], tags);
    ok(!("tags" in run(step.register, answers(current)).next));
  });

  for (const [what, env] of [
    ["no container is called as the unit", { UNIT: "worker" }],
    ["the build handed on no digest", { DIGEST: "" }],
    ["the build handed on a tag", { DIGEST: "main" }],
  ] as [string, Record<string, string>][]) {
    it(`fails and registers nothing when ${what}`, () => {
      const { status, calls } = run(step.register, answers(current), env);
      ok(status !== 0);
      ok(!calls.some((each) => each.includes("register-task-definition")));
    });
  }
});

describe("The script that deploys", () => {
  const answers = (running: string, wait = "exit 0") => ({
    "ecs update-service": "echo api",
    "ecs wait": wait,
    "ecs describe-services": `echo ${running}`,
  });

  it("gives the service the revision, waits, and finds it running", () => {
    const { status, calls } = run(step.deploy, answers(revision));
    strictEqual(status, 0);
    ok(
      calls[0]?.includes(
        `--cluster epicenter-production --service api --task-definition ${revision}`,
      ),
    );
    ok(calls[1]?.startsWith("aws ecs wait services-stable"));
  });

  it("fails when the service is stable on the old revision, rolled back", () => {
    strictEqual(run(step.deploy, answers("api:7")).status, 1);
  });

  it("waits 3 times at most, and fails then", () => {
    const { status, calls } = run(step.deploy, answers(revision, "exit 255"));
    ok(status !== 0);
    strictEqual(calls.filter((each) => each.includes("services-stable")).length, 3);
  });

  it("begins at what the service runs, and for cron at the newest of its family", () => {
    const found = { "ecs describe-services": "echo api:7" };
    deepStrictEqual(run(step.current, found).outputs, ["definition=api:7"]);
    const cron = run(step.current, found, { UNIT: "cron" });
    deepStrictEqual(cron.outputs, ["definition=epicenter-production-cron"]);
    deepStrictEqual(cron.calls, []);
  });
});
