import { assertArgs, logRetentionDays, matches, named, oneOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { capacityChecks, strategies } from "./capacity";
import { CapacityProvider, ContainerInsights } from "./choices";
import {
  type ContainerClusterArgs,
  clusterDefaults,
  type ClusterExecuteCommandConfig,
  clusterExecuteCommandDefaults,
} from "./cluster-args";
import { clusterNamePattern } from "./patterns";
import { defaultCapacity } from "./scaling-args";

/**
 * An ECS cluster for Fargate, with metrics of its tasks, and Fargate and Fargate Spot to choose from.
 *
 * It refuses capacity providers that are not Fargate's. The cluster itself is free; its metrics cost as custom metrics.
 */
export class ContainerCluster extends pulumi.ComponentResource {
  /** ARN of the cluster, once its capacity providers are there. */
  readonly clusterArn: pulumi.Output<string>;
  /** Name of the cluster, as metrics have it. */
  readonly clusterName: pulumi.Output<string>;
  /** Log group of shells in containers, by ARN. Unset without `executeCommand`. */
  readonly executeCommandLogGroupArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: ContainerClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super("container-service:index:ContainerCluster", name, args, opts);
    const a = resolve(this, name, args);
    const sessions = a.executeCommand && sessionLog(this, name, a, a.executeCommand);

    const cluster = new aws.ecs.Cluster(
      name,
      {
        ...(a.clusterName !== undefined && { name: a.clusterName }),
        settings: [{ name: "containerInsights", value: a.containerInsights }],
        ...configuration(a, sessions),
        ...(a.serviceConnectNamespaceArn !== undefined && {
          serviceConnectDefaults: { namespace: a.serviceConnectNamespaceArn },
        }),
        region: a.region,
        tags: named(name, a.tags),
      },
      { parent: this, protect: a.protect },
    );

    const capacity = new aws.ecs.ClusterCapacityProviders(
      name,
      {
        clusterName: cluster.name,
        capacityProviders: Object.values(CapacityProvider),
        defaultCapacityProviderStrategies: strategies(a.capacityProviders),
        region: a.region,
      },
      { parent: this },
    );

    // A service that asks for Spot fails until the cluster has it: its ARN is known only then.
    this.clusterArn = pulumi.all([cluster.arn, capacity.id]).apply(([arn]) => arn);
    this.clusterName = cluster.name;
    this.executeCommandLogGroupArn = pulumi.output(sessions?.arn);
    this.registerOutputs({
      clusterArn: this.clusterArn,
      clusterName: this.clusterName,
      executeCommandLogGroupArn: this.executeCommandLogGroupArn,
    });
  }
}

function resolve(self: pulumi.Resource, name: string, args: ContainerClusterArgs) {
  const a = { ...clusterDefaults, capacityProviders: defaultCapacity, ...args };
  assertArgs(self, name, [
    oneOf("containerInsights", a.containerInsights, Object.values(ContainerInsights), "Use one"),
    capacityChecks(a.capacityProviders),
    oneOf(
      "executeCommand.logRetentionDays",
      a.executeCommand?.logRetentionDays,
      logRetentionDays,
      "CloudWatch keeps logs for these periods only",
    ),
    matches("clusterName", a.clusterName, ...clusterNamePattern),
  ]);
  return a;
}

function sessionLog(
  parent: pulumi.Resource,
  name: string,
  a: ContainerClusterArgs,
  given: ClusterExecuteCommandConfig,
): aws.cloudwatch.LogGroup {
  const { kmsKeyArn, logRetentionDays: days } = { ...clusterExecuteCommandDefaults, ...given };
  const logName = `${name}-sessions`;
  return new aws.cloudwatch.LogGroup(
    logName,
    {
      kmsKeyId: kmsKeyArn,
      retentionInDays: days,
      region: a.region,
      tags: named(logName, a.tags),
    },
    { parent, protect: a.protect ?? clusterDefaults.protect },
  );
}

function configuration(a: ContainerClusterArgs, sessions: aws.cloudwatch.LogGroup | undefined) {
  const configuration: aws.types.input.ecs.ClusterConfiguration = {
    ...(a.executeCommand &&
      sessions && {
        executeCommandConfiguration: {
          kmsKeyId: a.executeCommand.kmsKeyArn,
          logging: "OVERRIDE",
          logConfiguration: {
            cloudWatchEncryptionEnabled: true,
            cloudWatchLogGroupName: sessions.name,
          },
        },
      }),
    ...(a.storageKmsKeyArn !== undefined && {
      managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: a.storageKmsKeyArn },
    }),
  };
  return Object.keys(configuration).length === 0 ? {} : { configuration };
}
