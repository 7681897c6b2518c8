import { type Check, check, matches, oneOf } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { CpuArchitecture } from "./choices";
import { imageIdPattern, parameterPattern } from "./patterns";

/** What both components say of their image. */
export interface ImageSettings {
  architecture: CpuArchitecture;
  imageId?: pulumi.Input<string>;
  imageParameter?: string;
}

/** Public parameters of an image by architecture. */
export type ImageParameters = Record<CpuArchitecture, string>;

/** Amazon Linux 2023 with its own kernel line. */
export const amazonLinux: ImageParameters = {
  arm64: "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
  x86_64: "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
};

/** Debian 12. */
export const debian: ImageParameters = {
  arm64: "/aws/service/debian/release/12/latest/arm64",
  x86_64: "/aws/service/debian/release/12/latest/amd64",
};

/** The image as a launch template names it. EC2 resolves the parameter at each launch, and no preview asks for it. */
export function imageOf(
  { imageId, imageParameter, architecture }: ImageSettings,
  parameters: ImageParameters,
): pulumi.Input<string> {
  return imageId ?? `resolve:ssm:${imageParameter ?? parameters[architecture]}`;
}

/** Refuses an image that is named twice, or in a form that EC2 does not take. */
export function imageChecks({ architecture, imageId, imageParameter }: ImageSettings): Check {
  return [
    oneOf(
      "instance.architecture",
      architecture,
      Object.values(CpuArchitecture),
      "EC2 runs Linux on these",
    ),
    check(
      imageId === undefined || imageParameter === undefined,
      "instance.imageParameter",
      imageParameter,
      "nothing beside instance.imageId",
      "Name the image once",
    ),
    typeof imageId === "string" ? matches("instance.imageId", imageId, ...imageIdPattern) : [],
    matches("instance.imageParameter", imageParameter, ...parameterPattern),
  ];
}
