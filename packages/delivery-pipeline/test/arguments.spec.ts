import { deepStrictEqual } from "node:assert";
import { idleArguments } from "@plinth/core/testing";
import {
  GithubDeployRole,
  type GithubDeployRoleArgs,
  ImageReplication,
  type ImageReplicationArgs,
  ImageRepository,
  type ImageRepositoryArgs,
} from "../src";
import { account, schema } from "./support";

const tagRules = [{ priority: 20, tagPattern: "a-*", keepCount: 5 }];
const replication = { destinations: { "us-west-2": { prefixes: ["a"] } } };
const looking = { readOnly: true, grants: {} };
const services = { ecsServices: { a: { clusterName: "c", serviceName: "s" } } };
const role = `arn:aws:iam::${account}:role/a`;

describe("No argument changes nothing", () => {
  it("of ImageRepository's", async () => {
    const idle = await idleArguments<ImageRepositoryArgs>(schema, {
      token: "delivery-pipeline:index:ImageRepository",
      build: (args) => new ImageRepository("sample", args),
      base: { repositoryName: "shop/api" },
      samples: {
        repositoryName: { value: "shop/worker" },
        kmsKeyArn: { value: "key" },
        immutableTags: { value: false },
        scanOnPush: { value: false },
        keepTagged: { value: 5 },
        expireUntaggedAfterDays: { value: 5 },
        "tagRules[].priority": { value: 30, given: { tagRules } },
        "tagRules[].tagPattern": { value: "b-*", given: { tagRules } },
        "tagRules[].keepCount": { value: 6, given: { tagRules } },
        pullers: { value: { a: role } },
        pushers: { value: { a: role } },
        lambdaPull: { value: true },
        forceDelete: { value: true },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual(idle, []);
  });

  it("of ImageReplication's", async () => {
    const idle = await idleArguments<ImageReplicationArgs>(schema, {
      token: "delivery-pipeline:index:ImageReplication",
      build: (args) => new ImageReplication("sample", args),
      base: replication,
      samples: {
        "destinations{}.prefixes": { value: ["b"] },
        "destinations{}.registryId": { value: "210987654321" },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual(idle, []);
  });

  it("of GithubDeployRole's", async () => {
    const idle = await idleArguments<GithubDeployRoleArgs>(schema, {
      token: "delivery-pipeline:index:GithubDeployRole",
      build: (args) => new GithubDeployRole("sample", args),
      base: { repository: "a/b", branches: ["main"], grants: { pushRepositories: ["ab"] } },
      samples: {
        repository: { value: "a/c" },
        branches: { value: ["next"] },
        environments: { value: ["staging"] },
        pullRequests: { value: true, given: looking },
        providerArn: { value: "arn" },
        readOnly: { value: true },
        "previewState.bucketName": {
          value: "other",
          given: { ...looking, previewState: { bucketName: "state" } },
        },
        "previewState.kmsKeyArn": {
          value: "key",
          given: { ...looking, previewState: { bucketName: "state" } },
        },
        "grants.pushRepositories": { value: ["cd"] },
        "grants.ecsServices{}.clusterName": { value: "d", given: { grants: services } },
        "grants.ecsServices{}.serviceName": { value: "t", given: { grants: services } },
        "grants.passRoleArns": { value: { a: role } },
        maxSessionSeconds: { value: 7200 },
        permissionsBoundaryArn: { value: "arn" },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual(idle, []);
  });
});
