import type * as pulumi from "@pulumi/pulumi";

/** What is copied to one region. */
export interface ReplicationDestinationConfig {
  /** Beginnings of repository names, such as `shop/`: one or more, 100 at most. */
  prefixes: string[];

  /**
   * Account that receives the copies; its registry policy must admit this one. Unset: this account.
   */
  registryId?: pulumi.Input<string>;
}

export interface ImageReplicationArgs {
  /** Region to what is copied there, 1 to 10 regions. */
  destinations: Record<string, ReplicationDestinationConfig>;

  /** Region whose repositories are copied. Unset: the provider's. */
  region?: string;

  /**
   * Marks the replication as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const replicationDefaults = { ImageReplicationArgs: { protect: true } };
