import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { type BuildMachineConfig, BuildProject, type BuildProjectArgs } from "../src";
import { account, all, connectionArn, digest, granted, only, statements } from "./support";

const source = { repositoryUrl: "https://github.com/acme/shop.git", connectionArn };
const make = (args: Partial<BuildProjectArgs> = {}) =>
  record(() => new BuildProject("shop", { source, ...args }));
const project = async (args: Partial<BuildProjectArgs> = {}) =>
  only(await make(args), "Project").inputs as Record<string, Record<string, unknown>>;

describe("BuildProject", () => {
  it("is not privileged, shows no badge, is private, and stops after 30 minutes", async () => {
    const made = await project();
    strictEqual(made["environment"]?.["privilegedMode"], false);
    strictEqual(made["badgeEnabled"], false);
    strictEqual(made["projectVisibility"], "PRIVATE");
    strictEqual(made["buildTimeout"], 30);
    strictEqual(made["queuedTimeout"], 60);
    strictEqual(made["concurrentBuildLimit"], undefined);
  });

  it("reads GitHub by its connection, 1 commit deep, and reports back", async () => {
    const made = await project();
    deepStrictEqual(made["source"], {
      type: "GITHUB",
      location: source.repositoryUrl,
      auth: { type: "CODECONNECTIONS", resource: connectionArn },
      buildspec: "buildspec.yml",
      gitCloneDepth: 1,
      insecureSsl: false,
      reportBuildStatus: true,
    });
    deepStrictEqual(made["artifacts"], { type: "NO_ARTIFACTS" });
  });

  it("takes source and artifacts from a pipeline, and reads and writes its bucket", async () => {
    const artifacts = { bucketArn: "arn:aws:s3:::a", kmsKeyArn: "arn:aws:kms:us-east-1:1:key/a" };
    const resources = await record(() => new BuildProject("shop", { artifacts }));
    const { inputs } = only(resources, "Project");
    deepStrictEqual(inputs["artifacts"], { type: "CODEPIPELINE" });
    deepStrictEqual(inputs["source"], { type: "CODEPIPELINE", buildspec: "buildspec.yml" });
    const made = granted(resources);
    strictEqual(made["ReadAndWriteArtifacts"]?.Resource, "arn:aws:s3:::a/*");
    ok(made["UseOwnKeys"]?.Resource?.includes("arn:aws:kms:us-east-1:1:key/a"));
    strictEqual(made["UseConnection"], undefined);
  });

  it("builds on ARM with the ARM image, and on x86 unless told", async () => {
    const of = async (machine: BuildMachineConfig) => {
      const { type, image } = (await project({ machine }))["environment"] ?? {};
      return [type, image];
    };
    deepStrictEqual(await of({}), [
      "LINUX_CONTAINER",
      "aws/codebuild/amazonlinux-x86_64-standard:5.0",
    ]);
    deepStrictEqual(await of({ architecture: "ARM64" }), [
      "ARM_CONTAINER",
      "aws/codebuild/amazonlinux-aarch64-standard:3.0",
    ]);
  });

  it("pulls an image of ECR as itself, and AWS's own as CodeBuild", async () => {
    const image = `${account}.dkr.ecr.us-east-1.amazonaws.com/tools/node@${digest}`;
    const resources = await make({ machine: { image } });
    const { environment } = only(resources, "Project").inputs as Record<
      string,
      Record<string, unknown>
    >;
    strictEqual(environment?.["imagePullCredentialsType"], "SERVICE_ROLE");
    const made = granted(resources);
    strictEqual(
      made["PullBuildImage"]?.Resource,
      `arn:aws:ecr:us-east-1:${account}:repository/tools/node`,
    );
    ok(made["RegistryLogin"]);
    strictEqual((await project())["environment"]?.["imagePullCredentialsType"], "CODEBUILD");
  });

  it("keeps its log 90 days under a key that admits CloudWatch Logs, and nothing in S3", async () => {
    const resources = await make();
    const group = only(resources, "LogGroup").inputs;
    strictEqual(group["retentionInDays"], 90);
    strictEqual(group["name"], "/aws/codebuild/shop");
    strictEqual(group["kmsKeyId"], `arn:aws:kms:us-east-1:${account}:shop`);
    const key = only(resources, "Key");
    strictEqual(key.protect, true);
    ok(statements(key)["UseByCloudWatchLogs"]);
    deepStrictEqual(
      (only(resources, "Project").inputs["logsConfig"] as Record<string, unknown>)["s3Logs"],
      { status: "DISABLED" },
    );
  });

  it("caches on its host, in a folder of a bucket, or nowhere", async () => {
    const cache = async (args: Partial<BuildProjectArgs>) => (await project(args))["cache"];
    deepStrictEqual(await cache({}), {
      type: "LOCAL",
      modes: ["LOCAL_CUSTOM_CACHE", "LOCAL_SOURCE_CACHE"],
    });
    const layers = { machine: { privileged: true }, cache: { dockerLayers: true } };
    ok((await cache(layers))?.["modes"]?.toString().includes("LOCAL_DOCKER_LAYER_CACHE"));
    deepStrictEqual(await cache({ cache: { mode: "S3", bucketName: "c" } }), {
      type: "S3",
      location: "c/shop",
    });
    deepStrictEqual(await cache({ cache: { mode: "NO_CACHE" } }), { type: "NO_CACHE" });
  });

  it("tells by the name which kind a variable is, in the order of names", async () => {
    const secret = `arn:aws:secretsmanager:us-east-1:${account}:secret:npm-AbCdEf`;
    const resources = await make({
      environment: { REGION: "us-east-1" },
      parameters: { API_URL: "/shop/url" },
      secrets: { NPM_TOKEN: `${secret}:token::` },
      secretKeyArns: { secrets: "arn:aws:kms:us-east-1:1:key/s" },
    });
    const { environment } = only(resources, "Project").inputs as Record<
      string,
      Record<string, unknown>
    >;
    deepStrictEqual(environment?.["environmentVariables"], [
      { name: "API_URL", type: "PARAMETER_STORE", value: "/shop/url" },
      { name: "NPM_TOKEN", type: "SECRETS_MANAGER", value: `${secret}:token` },
      { name: "REGION", type: "PLAINTEXT", value: "us-east-1" },
    ]);
    const made = granted(resources);
    deepStrictEqual(made["ReadSecrets"]?.Resource, [secret]);
    deepStrictEqual(made["ReadParameters"]?.Resource, [
      `arn:aws:ssm:us-east-1:${account}:parameter/shop/url`,
    ]);
    deepStrictEqual(made["DecryptSecrets"]?.Condition, {
      StringEquals: {
        "kms:ViaService": ["secretsmanager.us-east-1.amazonaws.com", "ssm.us-east-1.amazonaws.com"],
      },
    });
  });

  it("makes report groups under its own name, and may write to those only", async () => {
    const resources = await make({ reports: { unit: "TEST", lines: "CODE_COVERAGE" } });
    deepStrictEqual(
      all(resources, "ReportGroup").map(({ inputs }) => [inputs["name"], inputs["type"]]),
      [
        ["shop-lines", "CODE_COVERAGE"],
        ["shop-unit", "TEST"],
      ],
    );
    const { WriteReports } = granted(resources);
    ok(!WriteReports?.Action.includes("codebuild:CreateReportGroup"));
    deepStrictEqual(WriteReports?.Resource, [
      `arn:aws:codebuild:us-east-1:${account}:report-group/shop-lines`,
      `arn:aws:codebuild:us-east-1:${account}:report-group/shop-unit`,
    ]);
  });

  it("has an alarm on 1 failed build when somebody is told, and none else", async () => {
    strictEqual(all(await make(), "MetricAlarm").length, 0);
    const { inputs } = only(await make({ alarmTopicArns: ["arn:aws:sns:a"] }), "MetricAlarm");
    strictEqual(inputs["metricName"], "FailedBuilds");
    deepStrictEqual(inputs["dimensions"], { ProjectName: "shop" });
    strictEqual(inputs["threshold"], 1);
  });
});
