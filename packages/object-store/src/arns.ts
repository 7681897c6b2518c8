import type * as pulumi from "@pulumi/pulumi";

/** The ARN of one KMS key, in any partition. */
export const keyArn = /arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key\/[A-Za-z0-9-]+/;

/** The text of an identity, if the program knows it; what AWS will compute is judged by AWS. */
export function known(value: pulumi.Input<string> | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
