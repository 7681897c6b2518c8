import {
  assertArgs,
  type Check,
  check,
  logRetentionDays,
  matches,
  oneOf,
  within,
} from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { buildDefaults, type ResolvedBuild } from "./build-args";
import { buildSourceDefaults } from "./build-source-args";
import { checkVariables } from "./build-variables";
import { checkWebhook } from "./build-webhook";
import { checkGrants } from "./grants";

/** CodeBuild's own limit for projects and report groups. */
export const projectName = /[A-Za-z0-9][A-Za-z0-9_-]{1,149}/;
const githubUrl = /https:\/\/github\.com\/[A-Za-z0-9-]+\/[A-Za-z0-9._-]+?\.git/;
const sizes = ["SMALL", "MEDIUM", "LARGE", "XLARGE", "2XLARGE"];
const longestConcurrency = 10_000;

/** Every problem of the arguments in one error. */
export function checkBuild(self: pulumi.Resource, name: string, a: ResolvedBuild): void {
  const { reports = {}, vpc } = a;
  assertArgs(self, name, [
    matches(
      "name",
      name,
      projectName,
      "2 to 150 letters, digits, `_` or `-`",
      "Rename the component",
    ),
    checkSource(a),
    check(a.buildspec.trim() !== "", "buildspec", a.buildspec, "a path or YAML", "Name the file"),
    checkMachine(a),
    checkCache(a),
    Object.entries(reports).map(([key, type]) => [
      matches("reports", key, projectName, "letters, digits, `_` or `-`", "Rename the report"),
      oneOf(`reports.${key}`, type, ["TEST", "CODE_COVERAGE"], "CodeBuild knows no other"),
    ]),
    check(
      vpc === undefined || (vpc.subnetIds.length > 0 && vpc.securityGroupIds.length > 0),
      "vpc",
      vpc,
      "a subnet and a security group or more",
      "Name where the build runs",
    ),
    checkVariables(a),
    checkGrants("grants", a.grants),
    checkLimits(a),
  ]);
}

function checkSource(a: ResolvedBuild): Check[] {
  const { source } = a;
  return [
    matches(
      "source.repositoryUrl",
      source?.repositoryUrl,
      githubUrl,
      "https://github.com/<owner>/<name>.git",
      "Write the URL that `git clone` takes",
    ),
    within(
      "source.cloneDepth",
      source?.cloneDepth,
      [0, 1000],
      "commits",
      "Fetch what the build looks at",
    ),
    checkWebhook(source?.webhook),
    check(
      (source === undefined) !== (a.artifacts === undefined),
      "source",
      source,
      "either `source` or `artifacts`",
      "Give the repository, or the bucket and key of the pipeline that hands the code over",
    ),
  ];
}

function checkLimits(a: ResolvedBuild): Check[] {
  return [
    within("timeoutMinutes", a.timeoutMinutes, [5, 2160], "minutes", "CodeBuild takes no other"),
    within(
      "queuedTimeoutMinutes",
      a.queuedTimeoutMinutes,
      [5, 480],
      "minutes",
      "CodeBuild takes no other",
    ),
    within(
      "concurrentBuildLimit",
      a.concurrentBuildLimit,
      [1, longestConcurrency],
      "builds",
      "Leave it unset for no limit",
    ),
    oneOf(
      "logRetentionDays",
      a.logRetentionDays,
      logRetentionDays.filter((days) => days > 0),
      "CloudWatch keeps logs for these only, and logs must expire",
    ),
  ];
}

function checkMachine(a: ResolvedBuild): Check[] {
  const {
    architecture,
    computeType,
    image = "",
  } = {
    ...buildDefaults.BuildMachineConfig,
    ...a.machine,
  };
  const awsOwn = image.startsWith("aws/codebuild/");
  return [
    oneOf("machine.architecture", architecture, ["ARM64", "X86_64"], "CodeBuild has these"),
    oneOf(
      "machine.computeType",
      computeType,
      sizes.map((size) => `BUILD_GENERAL1_${size}`),
      "CodeBuild has these",
    ),
    check(
      image === "" || awsOwn || /@sha256:[0-9a-f]{64}$/.test(image),
      "machine.image",
      image,
      "an image of aws/codebuild, or one by digest (`@sha256:…`)",
      "A tag can name another image tomorrow",
    ),
  ];
}

function checkCache(a: ResolvedBuild): Check[] {
  const { mode, bucketName, dockerLayers } = {
    ...buildSourceDefaults.BuildCacheConfig,
    ...a.cache,
  };
  return [
    oneOf("cache.mode", mode, ["LOCAL", "S3", "NO_CACHE"], "CodeBuild has these"),
    check(
      (mode === "S3") === (bucketName !== undefined),
      "cache.bucketName",
      bucketName,
      "a bucket with `S3`, and none without",
      "Name the bucket of the cache, or leave it out",
    ),
    check(
      !dockerLayers || (mode === "LOCAL" && a.machine?.privileged === true),
      "cache.dockerLayers",
      dockerLayers,
      "true with `LOCAL` and `machine.privileged` only",
      "There are no layers without a Docker daemon",
    ),
  ];
}
