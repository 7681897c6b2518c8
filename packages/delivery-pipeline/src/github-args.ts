import type * as pulumi from "@pulumi/pulumi";
import type { DeliveryGrantsConfig } from "./grant-args";

/** Where `pulumi preview` reads the state. */
export interface PreviewStateConfig {
  /** Name of the bucket. */
  bucketName: string;

  /** ARN of the key that encrypts the bucket. Unset: AWS's own, which needs no grant. */
  kmsKeyArn?: pulumi.Input<string>;
}

export interface GithubDeployRoleArgs {
  /**
   * `<owner>/<name>` as GitHub writes it, capitals too. A repository with immutable subject claims is
   * `<owner>@<id>/<name>@<id>`.
   */
  repository: string;

  /** Branches whose jobs may take the role. A job with `environment:` is not one of them. */
  branches?: string[];

  /**
   * GitHub environments whose jobs may take the role, from any branch that the environment's own
   * rules let in.
   */
  environments?: string[];

  /**
   * Whether jobs of pull requests may take the role: with `readOnly` only, since they run code that
   * nobody has approved.
   *
   * @default false
   */
  pullRequests?: boolean;

  /** ARN of the account's provider `token.actions.githubusercontent.com`. Unset: the component makes it; an account can have one only. */
  providerArn?: pulumi.Input<string>;

  /**
   * Whether the role can only look, as `pulumi preview` does: it gets AWS's `SecurityAudit`, which
   * reads settings and no data.
   *
   * @default false
   */
  readOnly?: boolean;

  /** State that a role with `readOnly` may read. */
  previewState?: PreviewStateConfig;

  /** What a role without `readOnly` may change. */
  grants?: DeliveryGrantsConfig;

  /**
   * Longest session in seconds, 3600 to 43200.
   *
   * @default 3600
   */
  maxSessionSeconds?: number;

  /** ARN of the policy that bounds what the role can ever do. */
  permissionsBoundaryArn?: pulumi.Input<string>;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the repositories and services; IAM itself has none. Unset: the provider's. */
  region?: string;

  /**
   * Marks the provider as protected in Pulumi: every role of the account that GitHub takes hangs on it.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const githubDefaults = {
  GithubDeployRoleArgs: {
    pullRequests: false,
    readOnly: false,
    maxSessionSeconds: 3600,
    protect: true,
  },
};
