import { ContainerCluster, ContainerService, LoadBalancer } from "@plinth/container-service";
import type { DrReplica } from "@plinth/dr-replica";
import { RedisCache } from "@plinth/redis-cache";
import * as pulumi from "@pulumi/pulumi";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

const port = 8080;
const https = 443;
const postgres = 5432;
const redis = 6379;
const cacheUser = "app";

export const clusterName = "epicenter-production-dr";
export const serviceName = "api";

/** The load balancer, under a name of its region and the one that leads to either. */
export function edge({ name, config, region, tags }: Scope, base: Foundation): LoadBalancer {
  return new LoadBalancer(`${name}-api`, {
    vpcId: base.network.vpcId,
    subnetIds: base.network.publicSubnetIds,
    tls: {
      domainName: `api-${region}.${config.domain.name}`,
      alternativeNames: [`origin.${config.domain.name}`],
      hostedZoneId: config.domain.hostedZoneId,
    },
    webAcl: { logKmsKeyArn: base.logsKey.keyArn },
    alarms: { topicArns: [base.topic.topicArn] },
    tags,
  });
}

/** What the tasks stand between. */
interface Sides {
  front: LoadBalancer;
  replica: DrReplica;
}

/** The API with its warm tasks, and a cache, which starts empty. */
export function application(scope: Scope, base: Foundation, sides: Sides): ContainerService {
  const { name, tags } = scope;
  const cluster = new ContainerCluster(`${name}-cluster`, { clusterName, tags });
  return api(scope, base, sides, { cluster, cache: cacheOf(scope, base) });
}

function cacheOf({ name, config, tags }: Scope, base: Foundation): RedisCache {
  return new RedisCache(`${name}-redis`, {
    description: "Sessions and short-lived data of Epicenter, second region",
    ...config.cache,
    network: { vpcId: base.network.vpcId, subnetIds: base.network.dataSubnetIds },
    users: { [cacheUser]: {} },
    kmsKeyId: base.dataKey.keyArn,
    parameters: { "maxmemory-policy": "volatile-lru", "notify-keyspace-events": "Ex" },
    monitoring: {
      logRetentionDays: config.monitoring.logRetentionDays,
      logKmsKeyId: base.logsKey.keyArn,
    },
    alarms: { topicArns: [base.topic.topicArn] },
    tags,
  });
}

function api(
  scope: Scope,
  base: Foundation,
  { front, replica }: Sides,
  { cluster, cache }: { cluster: ContainerCluster; cache: RedisCache },
): ContainerService {
  const { name, config, tags } = scope;
  const { warmTasks, activeTasks, maxTasks, ...a } = config.api;
  return new ContainerService(`${name}-api-service`, {
    clusterArn: cluster.clusterArn,
    serviceName,
    containers: [container(scope, replica, cache)],
    task: { family: `${name}-api`, cpu: a.cpu, memory: a.memory },
    network: {
      vpcId: base.network.vpcId,
      subnetIds: base.network.appSubnetIds,
      egress: {
        https: { cidrBlock: "0.0.0.0/0", port: https, description: "AWS and services on the web" },
        database: {
          securityGroupId: replica.databaseSecurityGroupId.apply((id) => id ?? ""),
          admitted: true,
          port: postgres,
          description: "Database",
        },
        cache: {
          securityGroupId: cache.securityGroupId,
          admitted: true,
          port: redis,
          description: "Cache",
        },
      },
    },
    logs: {
      groupName: `/ecs/${name}/api`,
      retentionDays: config.monitoring.logRetentionDays,
      kmsKeyArn: base.logsKey.keyArn,
    },
    loadBalancer: {
      listenerArn: front.listenerArn,
      securityGroupId: front.securityGroupId,
      arnSuffix: front.arnSuffix,
      priority: 100,
      healthCheck: { path: "/health" },
    },
    scaling: {
      minCapacity: config.role === "active" ? activeTasks : warmTasks,
      maxCapacity: maxTasks,
      cpuPercent: 70,
    },
    deployment: { releasedBy: "PIPELINE" },
    alarms: { topicArns: [base.topic.topicArn] },
    tags,
  });
}

/** The API as in the first region. Its database is the replica, by the user and password of the first. */
function container({ config, primary, region }: Scope, replica: DrReplica, cache: RedisCache) {
  const database = primary.copyIn(region, "databaseUserSecretArn");
  const made = config.secrets.map((each) => {
    const variable = `${each.toUpperCase().replaceAll("-", "_")}_SECRET`;
    const arn = primary.copyIn(region, `${each}SecretArn`);
    return [variable, pulumi.interpolate`${arn}:value::`] as const;
  });
  return {
    name: "api",
    image: config.api.image,
    port,
    environment: {
      SERVICE: "api",
      PORT: String(port),
      ENVIRONMENT: config.environment,
      DATABASE_HOST: replica.databaseAddress.apply((address) => address ?? ""),
      DATABASE_NAME: "epicenter",
    },
    secrets: {
      DATABASE_USER: pulumi.interpolate`${database}:user::`,
      DATABASE_PASSWORD: pulumi.interpolate`${database}:password::`,
      REDIS_URL: cache.urlArns.apply((arns) => arns[cacheUser] ?? ""),
      ...Object.fromEntries(made),
    },
    scratch: ["/tmp"],
  };
}
