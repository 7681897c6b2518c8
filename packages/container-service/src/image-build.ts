import { createRequire } from "node:module";
import * as pulumi from "@pulumi/pulumi";
import type * as awsx from "@pulumi/awsx";
import { CpuArchitecture } from "./choices";
import type { ContainerConfig, ImageBuildConfig } from "./container-args";
import type { Context } from "./context";

/** Loaded only by programs that build: the package is heavy, and an optional one. */
function builder(self: pulumi.ComponentResource): typeof awsx.ecr.Image {
  try {
    return (createRequire(__filename)("@pulumi/awsx") as typeof awsx).ecr.Image;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new pulumi.ResourceError(
      `Images are built with @pulumi/awsx, which cannot be loaded (${reason}): run npm install @pulumi/awsx, or pass image instead of build`,
      self,
      true,
    );
  }
}

function built(
  context: Context,
  container: string,
  build: ImageBuildConfig,
  architecture: CpuArchitecture,
): pulumi.Output<string> {
  const Image = builder(context.self);
  const { repositoryUrl, context: folder, dockerfile, target, buildArgs } = build;
  return new Image(
    `${context.name}-${container}`,
    {
      repositoryUrl,
      context: folder,
      ...(dockerfile !== undefined && { dockerfile }),
      ...(target !== undefined && { target }),
      ...(buildArgs && { args: buildArgs }),
      platform: architecture === CpuArchitecture.Arm64 ? "linux/arm64" : "linux/amd64",
    },
    { parent: context.self },
  ).imageUri;
}

/** Image of each container, by the container's name. */
export function images(
  context: Context,
  containers: ContainerConfig[],
  architecture: CpuArchitecture,
): Record<string, pulumi.Input<string>> {
  return Object.fromEntries(
    containers.map(({ name, image, build }) => [
      name,
      build ? built(context, name, build, architecture) : (image ?? ""),
    ]),
  );
}
