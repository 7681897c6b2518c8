import {
  ContainerCluster,
  ContainerService,
  ContainerTask,
  type DeploymentConfig,
  ReleasedBy,
  ScheduledTask,
  type ServiceLoadBalancerConfig,
} from "@plinth/container-service";
import { bootstrapContainer, containers } from "./containers";
import type { Scope } from "./index";
import type { Parts } from "./parts";
import { permissionsOf } from "./permissions";
import { apiScaling, workerScaling } from "./scaling";
import { egressOf } from "./service-network";

const healthCheck = {
  path: "/health",
  intervalSeconds: 30,
  timeoutSeconds: 5,
  healthyThreshold: 2,
  unhealthyThreshold: 3,
};
const adminPriority = 50;
const apiPriority = 100;

/** Everything that runs. */
export interface Services {
  cluster: ContainerCluster;
  api: ContainerService;
  worker: ContainerService;
  admin: ContainerService;
  cron: ScheduledTask;
  bootstrap: ContainerTask;
}

/** Cluster, the three services, the jobs by the clock, and the task that prepares the database. */
export function services(scope: Scope, parts: Parts): Services {
  const { name, config, tags } = scope;
  const cluster = new ContainerCluster(`${name}-cluster`, {
    clusterName: `epicenter-${config.environment}`,
    capacityProviders: [
      { capacityProvider: "FARGATE", base: 1, weight: 1 },
      { capacityProvider: "FARGATE_SPOT", weight: 0 },
    ],
    tags,
  });
  const common = { clusterArn: cluster.clusterArn, network: egressOf(parts), tags };
  // The pipeline registers a revision for each release: an update must not take it back.
  const deployment = { releasedBy: ReleasedBy.Pipeline };
  const alarms = { topicArns: [parts.base.warning.topicArn] };
  return {
    cluster,
    api: api(scope, parts, { ...common, alarms, deployment }),
    worker: worker(scope, parts, { ...common, alarms, deployment }),
    admin: admin(scope, parts, { ...common, alarms, deployment }),
    cron: cron(scope, parts, { ...common, alarms }),
    bootstrap: new ContainerTask(`${name}-bootstrap`, {
      ...common,
      containers: [bootstrapContainer(parts)],
      task: { secretKmsKeyArns: [parts.base.keys.secrets.keyArn] },
      logs: logsOf(scope, parts, "bootstrap"),
    }),
  };
}

interface CommonToServices extends Common {
  deployment: DeploymentConfig;
}

interface Common {
  clusterArn: ContainerCluster["clusterArn"];
  network: ReturnType<typeof egressOf>;
  tags: Record<string, string>;
  alarms: { topicArns: Parts["base"]["warning"]["topicArn"][] };
}

function logsOf({ name, config }: Scope, { base }: Parts, service: string) {
  return {
    groupName: `/ecs/${name}/${service}`,
    retentionDays: config.monitoring.logRetentionDays,
    kmsKeyArn: base.keys.logs.keyArn,
  };
}

function taskOf(scope: Scope, parts: Parts, service: "api" | "worker" | "admin" | "cron") {
  const { cpu, memory } = scope.config[service];
  return {
    family: `${scope.name}-${service}`,
    cpu,
    memory,
    permissions: permissionsOf(parts, service),
    secretKmsKeyArns: [parts.base.keys.secrets.keyArn],
  };
}

function joined({ front }: Parts, a: Partial<ServiceLoadBalancerConfig> & { priority: number }) {
  return {
    listenerArn: front.listenerArn,
    securityGroupId: front.securityGroupId,
    arnSuffix: front.arnSuffix,
    healthCheck,
    healthCheckGracePeriodSeconds: 60,
    deregistrationDelaySeconds: 30,
    ...a,
  };
}

function api(scope: Scope, parts: Parts, common: CommonToServices): ContainerService {
  const { name } = scope;
  return new ContainerService(`${name}-api-service`, {
    ...common,
    serviceName: "api",
    containers: containers(scope, parts, "api"),
    task: taskOf(scope, parts, "api"),
    logs: logsOf(scope, parts, "api"),
    loadBalancer: joined(parts, { priority: apiPriority }),
    scaling: apiScaling(scope),
  });
}

function worker(scope: Scope, parts: Parts, common: CommonToServices): ContainerService {
  const { name, config } = scope;
  const { onDemandBase } = config.worker;
  return new ContainerService(`${name}-worker`, {
    ...common,
    serviceName: "worker",
    containers: containers(scope, parts, "worker"),
    task: taskOf(scope, parts, "worker"),
    logs: logsOf(scope, parts, "worker"),
    capacityProviders: [
      ...(onDemandBase > 0
        ? [{ capacityProvider: "FARGATE" as const, base: onDemandBase, weight: 0 }]
        : []),
      { capacityProvider: "FARGATE_SPOT" as const, weight: 1 },
    ],
    scaling: workerScaling(scope, parts),
  });
}

function admin(scope: Scope, parts: Parts, common: CommonToServices): ContainerService {
  const { name, config } = scope;
  const { desiredCount, exposed } = config.admin;
  return new ContainerService(`${name}-admin`, {
    ...common,
    serviceName: "admin",
    containers: containers(scope, parts, "admin", exposed),
    task: taskOf(scope, parts, "admin"),
    logs: logsOf(scope, parts, "admin"),
    ...(exposed && {
      loadBalancer: joined(parts, {
        priority: adminPriority,
        pathPatterns: ["/admin", "/admin/*"],
      }),
    }),
    desiredCount,
  });
}

function cron(scope: Scope, parts: Parts, common: Common): ScheduledTask {
  const { name, config } = scope;
  return new ScheduledTask(`${name}-cron`, {
    ...common,
    containers: containers(scope, parts, "cron"),
    task: taskOf(scope, parts, "cron"),
    logs: logsOf(scope, parts, "cron"),
    kmsKeyId: parts.base.keys.messages.keyArn,
    schedules: config.cron.schedules,
  });
}
