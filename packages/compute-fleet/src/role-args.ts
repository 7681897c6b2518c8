import type * as pulumi from "@pulumi/pulumi";

/** One statement that the instances' role allows. */
export interface PermissionConfig {
  /** Actions, such as `s3:GetObject`. */
  actions: string[];

  /** ARNs that the actions reach. */
  resources: pulumi.Input<string>[];

  /** Conditions by operator and key, such as `{ StringEquals: { "ses:FromAddress": ["shop@example.com"] } }`. */
  conditions?: Record<string, Record<string, pulumi.Input<string>[]>>;
}

/** What instances may do, beside being managed by Systems Manager and sending metrics and logs. */
export interface InstanceRoleConfig {
  /** What the programs may do, one statement each. Unset: nothing. */
  permissions?: PermissionConfig[];

  /** Policies attached to the role, by a name of your own. */
  policyArns?: Record<string, pulumi.Input<string>>;

  /** Secrets of Secrets Manager that the programs may read, by a name of your own. */
  secretArns?: Record<string, pulumi.Input<string>>;

  /** Customer keys that the secrets are encrypted with. */
  secretKmsKeyArns?: pulumi.Input<string>[];

  /** Permissions boundary of every role made here. */
  permissionsBoundaryArn?: pulumi.Input<string>;
}
