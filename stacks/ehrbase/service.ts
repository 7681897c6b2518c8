import {
  ContainerCluster,
  ContainerService,
  ContainerTask,
  ImageCache,
  type LoadBalancer,
} from "@plinth/container-service";
import type { PostgresCluster } from "@plinth/postgres-cluster";
import { ApplicationSecret } from "@plinth/secrets-and-keys";
import * as pulumi from "@pulumi/pulumi";
import { bootstrapContainer, ehrbaseContainer, type Secrets } from "./containers";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";
import { scaling } from "./scaling";

const https = 443;
const postgres = 5432;

/** EHRbase, where it runs, and the task that prepares its database. */
export interface App {
  cluster: ContainerCluster;
  service: ContainerService;
  bootstrap: ContainerTask;
}

/** Credentials of the API and of the two database roles, made up once. */
function secretsOf(
  { name, tags }: Scope,
  { dataKey }: Foundation,
  store: PostgresCluster,
): Secrets {
  const api = new ApplicationSecret(`${name}-api`, {
    description: "Basic authentication of EHRbase",
    kmsKeyId: dataKey.keyArn,
    plainFields: { user: "ehrbase-user", admin: "ehrbase-admin" },
    generate: { password: {}, adminPassword: {} },
    tags,
  });
  const roles = new ApplicationSecret(`${name}-database-roles`, {
    description: "Database roles of EHRbase: its own, and the owner of the schemas",
    kmsKeyId: dataKey.keyArn,
    plainFields: { user: "ehrbase_restricted", owner: "ehrbase" },
    generate: { password: {}, ownerPassword: {} },
    tags,
  });
  return { api: api.fieldArns, roles: roles.fieldArns, masterArn: store.secretArn };
}

/** Docker Hub's image, through ECR where there are credentials for it. */
function imageOf({ name, config, tags }: Scope): {
  image: pulumi.Input<string>;
  pullThrough: boolean;
} {
  const { image, dockerHubCredentialArn } = config.service;
  if (dockerHubCredentialArn === undefined) return { image, pullThrough: false };
  const cache = new ImageCache(`${name}-docker-hub`, {
    repositoryPrefix: "docker-hub",
    credentialArn: dockerHubCredentialArn,
    tags,
  });
  return { image: pulumi.interpolate`${cache.repositoryPrefixUrl}/${image}`, pullThrough: true };
}

/** What tasks may reach: AWS and the image registry on 443, and the database. */
function networkOf({ config }: Scope, { network }: Foundation, store: PostgresCluster) {
  const anywhere = {
    cidrBlock: "0.0.0.0/0",
    port: https,
    description: "AWS, and the image registry",
  };
  const records = {
    securityGroupId: store.securityGroupId,
    admitted: true,
    port: postgres,
    description: "Patient records",
  };
  return {
    vpcId: network.vpcId,
    subnetIds: network.appSubnetIds,
    egress: { https: anywhere, database: records },
    openEgress: config.openEgress,
  };
}

/** Cluster, service and bootstrap task. */
export function service(
  scope: Scope,
  base: Foundation,
  front: LoadBalancer,
  store: PostgresCluster,
): App {
  const { name, config, tags } = scope;
  const { service: a, monitoring } = config;
  const { dataKey, logsKey, topic } = base;
  const secrets = secretsOf(scope, base, store);
  const cluster = new ContainerCluster(`${name}-cluster`, { clusterName: `${name}-cluster`, tags });
  const shared = {
    clusterArn: cluster.clusterArn,
    network: networkOf(scope, base, store),
    tags,
  };
  const logs = { retentionDays: monitoring.logRetentionDays, kmsKeyArn: logsKey.keyArn };
  const made = new ContainerService(`${name}-service`, {
    ...shared,
    containers: [ehrbaseContainer(scope, imageOf(scope), secrets, store.address)],
    serviceName: `${name}-service`,
    task: { cpu: a.cpu, memory: a.memory, family: name, secretKmsKeyArns: [dataKey.keyArn] },
    logs: { ...logs, groupName: `/ecs/${name}` },
    loadBalancer: {
      listenerArn: front.listenerArn,
      securityGroupId: front.securityGroupId,
      arnSuffix: front.arnSuffix,
      priority: 100,
      targetGroupName: `${name}-tg`,
      // With basic authentication on, EHRbase may answer its status with 401, and that it answers is enough.
      healthCheck: {
        path: "/ehrbase/rest/status",
        matcher: "200,401",
        intervalSeconds: 30,
        timeoutSeconds: 10,
      },
      healthCheckGracePeriodSeconds: 180,
      deregistrationDelaySeconds: 30,
      stickinessSeconds: 86_400,
    },
    scaling: scaling(scope),
    capacityProviders:
      a.spotPercent === 0
        ? [{ capacityProvider: "FARGATE" }]
        : [
            { capacityProvider: "FARGATE", weight: 100 - a.spotPercent },
            { capacityProvider: "FARGATE_SPOT", weight: a.spotPercent },
          ],
    deployment: { minimumHealthyPercent: a.minimumHealthyPercent, maximumPercent: 200 },
    alarms: { topicArns: [topic.topicArn], cpuPercent: 80, memoryPercent: 85, minutes: 10 },
  });
  const bootstrap = new ContainerTask(`${name}-bootstrap`, {
    ...shared,
    containers: [bootstrapContainer(secrets, store.address)],
    task: { secretKmsKeyArns: [dataKey.keyArn] },
    logs,
  });
  return { cluster, service: made, bootstrap };
}
