import { deepStrictEqual } from "node:assert";
import { idleArguments } from "@plinth/core/testing";
import {
  BuildProject,
  type BuildProjectArgs,
  DeployPipeline,
  type DeployPipelineArgs,
  type PipelineStageConfig,
} from "../src";
import { account, connectionArn, schema } from "./support";

const role = `arn:aws:iam::${account}:role/a`;
const pullRequests = { baseBranches: ["main"], memberIds: ["1"] };
const source = {
  repositoryUrl: "https://github.com/a/b.git",
  connectionArn,
  webhook: { pushBranches: ["main"], pullRequests },
};
const artifacts = { bucketArn: "arn:aws:s3:::a", kmsKeyArn: "key" };
const piped = { given: { source: undefined, artifacts } };
const vpc = { given: { vpc: { vpcId: "vpc-1", subnetIds: ["a"], securityGroupIds: ["b"] } } };
const granted = {
  given: { grants: { ecsServices: { a: { clusterName: "c", serviceName: "s" } } } },
};
const image = { name: "image", build: { projectName: "shop" } };
const service = { clusterName: "c", serviceName: "s", from: "image" };
const staged = (stage: PipelineStageConfig) => ({ given: { stages: [stage, image] } });
const before = { name: "earlier", build: { projectName: "earlier" } };
const ecs = { given: { stages: [{ name: "image", ecs: { ...service, from: "earlier" } }] } };

describe("No argument changes nothing", () => {
  it("of BuildProject's", async () => {
    const idle = await idleArguments<BuildProjectArgs>(schema, {
      token: "delivery-pipeline:index:BuildProject",
      build: (args) => new BuildProject("sample", args),
      base: { source },
      samples: {
        "source.repositoryUrl": { value: "https://github.com/a/c.git" },
        "source.connectionArn": { value: "other" },
        "source.cloneDepth": { value: 2 },
        "source.webhook.pushBranches": { value: ["next"] },
        "source.webhook.pathPattern": { value: "^a/" },
        "source.webhook.pullRequests.baseBranches": { value: ["next"] },
        "source.webhook.pullRequests.memberIds": { value: ["2"] },
        buildspec: { value: "other.yml" },
        "machine.architecture": { value: "ARM64" },
        "machine.computeType": { value: "BUILD_GENERAL1_LARGE" },
        "machine.image": { value: "aws/codebuild/standard:7.0" },
        "machine.privileged": { value: true },
        "cache.mode": { value: "NO_CACHE" },
        "cache.bucketName": { value: "b", given: { cache: { mode: "S3", bucketName: "a" } } },
        "cache.dockerLayers": { value: true, given: { machine: { privileged: true } } },
        "artifacts.bucketArn": { value: "arn:aws:s3:::b", ...piped },
        "artifacts.kmsKeyArn": { value: "other", ...piped },
        reports: { value: { unit: "TEST" } },
        "vpc.vpcId": { value: "vpc-2", ...vpc },
        "vpc.subnetIds": { value: ["c"], ...vpc },
        "vpc.securityGroupIds": { value: ["c"], ...vpc },
        environment: { value: { A: "a" } },
        parameters: { value: { A: "/a" } },
        secrets: { value: { A: "arn:aws:secretsmanager:us-east-1:1:secret:a" } },
        secretKeyArns: { value: { a: "key" } },
        "grants.pushRepositories": { value: ["ab"] },
        "grants.ecsServices{}.clusterName": { value: "d", ...granted },
        "grants.ecsServices{}.serviceName": { value: "t", ...granted },
        "grants.passRoleArns": { value: { a: role } },
        policies: { value: { a: "{}" } },
        kmsKeyArn: { value: "key" },
        timeoutMinutes: { value: 10 },
        queuedTimeoutMinutes: { value: 10 },
        concurrentBuildLimit: { value: 2 },
        logRetentionDays: { value: 30 },
        alarmTopicArns: { value: ["topic"] },
        permissionsBoundaryArn: { value: "arn" },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual(idle, []);
  });

  it("of DeployPipeline's", async () => {
    const approval = staged({ name: "ask", approval: {} });
    const given = { artifactStore: { bucketName: "given", kmsKeyArn: "key" } };
    const command = { given: { stages: [{ name: "run", command: { commands: ["a"] } }] } };
    const idle = await idleArguments<DeployPipelineArgs>(schema, {
      token: "delivery-pipeline:index:DeployPipeline",
      build: ({ stages, ...args }) =>
        new DeployPipeline("sample", { ...args, stages: [before, ...stages] }),
      base: { source: { connectionArn, repository: "a/b" }, stages: [image] },
      samples: {
        "source.connectionArn": { value: "other" },
        "source.repository": { value: "a/c" },
        "source.branch": { value: "next" },
        "source.trigger.branches": { value: ["next"] },
        "source.trigger.paths": { value: ["a/**"] },
        "stages[].name": { value: "other" },
        "stages[].build.projectName": { value: "other" },
        "stages[].approval.topicArn": { value: "topic", ...approval },
        "stages[].approval.message": { value: "Go?", ...approval },
        "stages[].approval.timeoutMinutes": { value: 60, ...approval },
        "stages[].ecs.clusterName": { value: "d", ...ecs },
        "stages[].ecs.serviceName": { value: "t", ...ecs },
        "stages[].ecs.from": { value: "nowhere", ...ecs },
        "stages[].ecs.fileName": { value: "other.json", ...ecs },
        "stages[].ecs.timeoutMinutes": { value: 20, ...ecs },
        "stages[].command.commands": { value: ["b"], ...command },
        executionMode: { value: "SUPERSEDED" },
        passRoleArns: { value: { a: role } },
        "artifactStore.bucketName": { value: "other", given },
        "artifactStore.kmsKeyArn": { value: "other", given },
        artifactDays: { value: 10 },
        logRetentionDays: { value: 30, ...command },
        permissionsBoundaryArn: { value: "arn" },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual(idle, []);
  });
});
