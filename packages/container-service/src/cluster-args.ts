import type * as pulumi from "@pulumi/pulumi";
import { ContainerInsights } from "./choices";
import type { CapacityProviderConfig } from "./scaling-args";

/** Where shells in running containers are recorded. */
export interface ClusterExecuteCommandConfig {
  /** Customer key of the sessions and of their log group. Its policy must let CloudWatch Logs use it. */
  kmsKeyArn: pulumi.Input<string>;

  /**
   * Days that sessions are kept, as CloudWatch has them; 0 is for ever.
   *
   * @default 365
   */
  logRetentionDays?: number;
}

export interface ContainerClusterArgs {
  /**
   * Depth of the metrics. Without them there is no count of running tasks, and no alarm on it.
   *
   * @default "enabled"
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html
   */
  containerInsights?: ContainerInsights;

  /** Capacity of tasks that do not choose. Unset: Fargate on demand. */
  capacityProviders?: CapacityProviderConfig[];

  /** Records shells in containers. Unset: no service of the cluster should allow them. */
  executeCommand?: ClusterExecuteCommandConfig;

  /** Customer key of the disks of Fargate tasks, by ARN. Its policy must name Fargate. Unset: a key of AWS. */
  storageKmsKeyArn?: pulumi.Input<string>;

  /** Cloud Map namespace of Service Connect for services that name none. */
  serviceConnectNamespaceArn?: pulumi.Input<string>;

  /** Fixed name. It costs: what replaces the cluster first deletes it with its services. */
  clusterName?: string;

  /** Region code. Unset: the provider's. */
  region?: string;

  /** Tags of every resource that takes tags. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /**
   * Protects cluster and session log against deletion by Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

export const clusterExecuteCommandDefaults = { logRetentionDays: 365 };

export const clusterDefaults = {
  containerInsights: ContainerInsights.Enabled as ContainerInsights,
  protect: true,
};
