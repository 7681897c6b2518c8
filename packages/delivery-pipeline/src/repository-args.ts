import type * as pulumi from "@pulumi/pulumi";

/** Keeps the newest images of one kind of tag, apart from the count of all. */
export interface ImageTagRuleConfig {
  /** ECR applies the smallest first, and an image that one rule claims no later rule expires: 10 to 899. */
  priority: number;

  /** Tags of the rule, with up to four `*`, such as `release-*`. */
  tagPattern: string;

  /** Images kept, 1 to 10000. */
  keepCount: number;
}

export interface ImageRepositoryArgs {
  /**
   * Name of the repository, 2 to 256 characters: lower-case words joined by `.`, `_` or `-`, in
   * folders by `/`. Changing it replaces the repository, and its images are gone.
   */
  repositoryName: string;

  /**
   * ARN of the key that encrypts the layers. Unset: the component makes one, for $1 a month.
   * Changing it replaces the repository.
   */
  kmsKeyArn?: pulumi.Input<string>;

  /**
   * Whether a tag names the same image for ever. Off: whoever may push changes what runs.
   *
   * @default true
   */
  immutableTags?: boolean;

  /**
   * Whether images are scanned for known vulnerabilities when they arrive.
   *
   * @default true
   */
  scanOnPush?: boolean;

  /**
   * Tagged images kept, the newest first, 1 to 10000. What runs must be among them.
   *
   * @default 100
   */
  keepTagged?: number;

  /**
   * Days after which an image with no tag expires, 1 to 3650.
   *
   * @default 14
   */
  expireUntaggedAfterDays?: number;

  /** Rules for kinds of tags, which come before the count of all. */
  tagRules?: ImageTagRuleConfig[];

  /** Name to role ARN or account id (12 digits) of those who may pull, beside the account's own IAM policies. */
  pullers?: Record<string, pulumi.Input<string>>;

  /** Name to role ARN or account id (12 digits) of those who may push and pull. */
  pushers?: Record<string, pulumi.Input<string>>;

  /**
   * Whether Lambda may pull for the functions of this account and region.
   *
   * @default false
   */
  lambdaPull?: boolean;

  /**
   * Whether deleting the repository deletes its images. Off: AWS refuses while there are any.
   *
   * @default false
   */
  forceDelete?: boolean;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the repository. Unset: the provider's. */
  region?: string;

  /**
   * Marks repository and key as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const repositoryDefaults = {
  ImageRepositoryArgs: {
    immutableTags: true,
    scanOnPush: true,
    keepTagged: 100,
    expireUntaggedAfterDays: 14,
    lambdaPull: false,
    forceDelete: false,
    protect: true,
  },
};
