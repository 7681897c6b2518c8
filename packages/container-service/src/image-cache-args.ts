import type * as pulumi from "@pulumi/pulumi";
import { TagMutability } from "./choices";

export interface ImageCacheArgs {
  /**
   * First part of the names of the cached repositories, 2 to 30 characters, such as `docker-hub`.
   * One rule of an account and region may have it.
   */
  repositoryPrefix: string;

  /**
   * Registry that images come from, without scheme.
   *
   * @default "registry-1.docker.io": Docker Hub
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache-creating-rule.html
   */
  upstreamRegistryUrl?: string;

  /**
   * Secret with `username` and `accessToken` of the registry, by ARN. ECR takes only secrets whose names begin
   * with `ecr-pullthroughcache/`. Docker Hub, GitHub, GitLab and Azure need one; public ones must have none.
   */
  credentialArn?: pulumi.Input<string>;

  /** Customer key of the cached repositories, by ARN. Unset: S3's own encryption (AES-256). */
  kmsKeyArn?: pulumi.Input<string>;

  /**
   * Whether a tag may move to a new image. Mutable follows tags such as `latest`, whose contents then
   * change unseen.
   *
   * @default "IMMUTABLE"
   */
  tagMutability?: TagMutability;

  /**
   * Images that each repository keeps, 1 to 1000: older ones expire and are pulled again when asked for.
   *
   * @default 30
   */
  keptImages?: number;

  /** Permissions boundary of the role with which ECR makes the repositories. */
  permissionsBoundaryArn?: pulumi.Input<string>;

  /** Region code. Unset: the provider's. */
  region?: string;

  /** Tags of every resource that takes tags, and of the repositories. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /**
   * Protects the rule against deletion by Pulumi. Running tasks need no rule, new images do.
   *
   * @default false
   */
  protect?: boolean;
}

export const imageCacheDefaults = {
  upstreamRegistryUrl: "registry-1.docker.io",
  tagMutability: TagMutability.Immutable as TagMutability,
  keptImages: 30,
  protect: false,
};
