import type * as pulumi from "@pulumi/pulumi";

/**
 * What an instance does at its first start, after what this package does. Anybody on it can read it: a text that
 * looks like a secret is refused, as far as it is known before the update.
 */
export interface UserDataConfig {
  /** Lines of a shell script that root runs. */
  lines?: pulumi.Input<string>[];

  /** Text of a cloud-init file. It begins with `#cloud-config`. */
  cloudInit?: pulumi.Input<string>;
}
