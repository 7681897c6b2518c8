import { named } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { buildDefaults, type ResolvedBuild } from "./build-args";
import type { BuildContext } from "./build-role";
import { buildSourceDefaults } from "./build-source-args";
import { variablesOf } from "./build-variables";

/** AWS's images and environment types by architecture. */
const machines: Readonly<Record<string, { type: string; image: string }>> = {
  ARM64: { type: "ARM_CONTAINER", image: "aws/codebuild/amazonlinux-aarch64-standard:3.0" },
  X86_64: { type: "LINUX_CONTAINER", image: "aws/codebuild/amazonlinux-x86_64-standard:5.0" },
};

type ProjectShape = Omit<aws.codebuild.ProjectArgs, "serviceRole">;

/** The project but for its role. */
export function projectShape(
  { name, args, kmsKeyArn }: BuildContext,
  groupName: pulumi.Output<string>,
): ProjectShape {
  const { concurrentBuildLimit, vpc, region } = args;
  return {
    name,
    ...sourceOf(args),
    environment: environmentOf(args),
    cache: cacheOf(name, args),
    encryptionKey: kmsKeyArn,
    logsConfig: {
      cloudwatchLogs: { status: "ENABLED", groupName },
      s3Logs: { status: "DISABLED" },
    },
    buildTimeout: args.timeoutMinutes,
    queuedTimeout: args.queuedTimeoutMinutes,
    ...(concurrentBuildLimit !== undefined && { concurrentBuildLimit }),
    ...(vpc && {
      vpcConfig: {
        vpcId: vpc.vpcId,
        subnets: vpc.subnetIds,
        securityGroupIds: vpc.securityGroupIds,
      },
    }),
    // A badge is a public page of the project's name and state.
    badgeEnabled: false,
    projectVisibility: "PRIVATE",
    region,
    tags: named(name, args.tags),
  };
}

function sourceOf({
  source,
  buildspec,
}: ResolvedBuild): Pick<ProjectShape, "source" | "artifacts"> {
  if (!source) {
    return { source: { type: "CODEPIPELINE", buildspec }, artifacts: { type: "CODEPIPELINE" } };
  }
  const { cloneDepth } = { ...buildSourceDefaults.BuildSourceConfig, ...source };
  return {
    source: {
      type: "GITHUB",
      location: source.repositoryUrl,
      auth: { type: "CODECONNECTIONS", resource: source.connectionArn },
      buildspec,
      gitCloneDepth: cloneDepth,
      reportBuildStatus: true,
      insecureSsl: false,
    },
    artifacts: { type: "NO_ARTIFACTS" },
  };
}

function environmentOf(args: ResolvedBuild): ProjectShape["environment"] {
  const machine = { ...buildDefaults.BuildMachineConfig, ...args.machine };
  const own = machines[machine.architecture];
  const image = machine.image ?? own?.image ?? "";
  return {
    type: own?.type ?? "",
    computeType: machine.computeType,
    image,
    imagePullCredentialsType: image.includes(".dkr.ecr.") ? "SERVICE_ROLE" : "CODEBUILD",
    privilegedMode: machine.privileged,
    environmentVariables: variablesOf(args),
  };
}

function cacheOf(name: string, args: ResolvedBuild): ProjectShape["cache"] {
  const { mode, bucketName, dockerLayers } = {
    ...buildSourceDefaults.BuildCacheConfig,
    ...args.cache,
  };
  if (mode === "NO_CACHE") return { type: mode };
  if (mode === "S3") return { type: mode, location: `${bucketName ?? ""}/${name}` };
  const layers = dockerLayers ? ["LOCAL_DOCKER_LAYER_CACHE"] : [];
  return { type: mode, modes: ["LOCAL_CUSTOM_CACHE", "LOCAL_SOURCE_CACHE", ...layers] };
}
