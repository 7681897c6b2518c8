import type * as pulumi from "@pulumi/pulumi";

/** Pull requests that are built: those of named members only. */
export interface PullRequestBuildsConfig {
  /** Branches that the requests want to merge into. */
  baseBranches: string[];

  /** Numeric ids of the GitHub accounts whose requests are built (`https://api.github.com/users/<name>`). */
  memberIds: string[];
}

/** What on GitHub starts a build. */
export interface BuildWebhookConfig {
  /** Branches whose pushes are built. */
  pushBranches?: string[];

  /** Regular expression of the changed files, such as `^services/api/`. Unset: any. */
  pathPattern?: string;

  /** Pull requests that are built. They run unapproved code with the project's role. */
  pullRequests?: PullRequestBuildsConfig;
}

/** Where the code is. */
export interface BuildSourceConfig {
  /** URL of the repository, `https://github.com/<owner>/<name>.git`. */
  repositoryUrl: string;

  /** ARN of the CodeConnections connection. It must have been confirmed once in the console. */
  connectionArn: pulumi.Input<string>;

  /** What starts a build. Unset: nothing, a person or a schedule does. */
  webhook?: BuildWebhookConfig;

  /**
   * Commits fetched, 1 to 1000; 0 is all.
   *
   * @default 1
   */
  cloneDepth?: number;
}

/** Where files wait for the next build. */
export interface BuildCacheConfig {
  /**
   * `LOCAL` keeps them on the build host, for as long as AWS keeps that; `S3` in a bucket.
   *
   * @default "LOCAL"
   */
  mode?: string;

  /** Name of the bucket, with `S3`. */
  bucketName?: string;

  /** Whether image layers are kept, with `LOCAL` and `privileged`. */
  dockerLayers?: boolean;
}

/** Bucket and key of the pipeline that the build belongs to. */
export interface BuildArtifactsConfig {
  /** ARN of the bucket. */
  bucketArn: pulumi.Input<string>;

  /** ARN of the key that encrypts the bucket. */
  kmsKeyArn: pulumi.Input<string>;
}

/** The only place where a default is written. */
export const buildSourceDefaults = {
  BuildSourceConfig: { cloneDepth: 1 },
  BuildCacheConfig: { mode: "LOCAL" },
};
