import type * as pulumi from "@pulumi/pulumi";
import type { CacheAuthentication } from "./choices";

export interface CacheNetworkConfig {
  /** VPC of the security group. */
  vpcId: pulumi.Input<string>;

  /** Private subnets, of which a subnet group is made: in two zones or more with `multiAz`. */
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * Security groups that may connect, by a name of their own: lower-case letters, digits and hyphens.
   *
   * @default {}
   */
  allowedSecurityGroupIds?: Record<string, pulumi.Input<string>>;

  /**
   * TCP port, 1150 to 65535. Changing it replaces the cache.
   *
   * @default 6379
   */
  port?: number;
}

export interface CacheUserConfig {
  /**
   * Rights as an ACL rule, `on` or `off` first. Unset: every key and channel, and every command but
   * those that administer or endanger the cache; `info` is allowed since clients call it to connect.
   *
   * @default "on ~* &* +@all -@admin -@dangerous +info"
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html#Access-string
   */
  accessString?: string;

  /**
   * How the user proves who it is. IAM asks for Redis 7.0 or Valkey.
   *
   * @default "password"
   */
  authentication?: CacheAuthentication;

  /**
   * Raise it by 1 for a new password. The one before stays good until the next raise, so that
   * clients can follow without an outage.
   *
   * @default 1
   */
  passwordVersion?: number;
}
