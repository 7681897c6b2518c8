import { has, hasNot } from "../requirements/expect";
import { from, like, type Requirement } from "../requirements/model";
import { both, n, page, prod, staging } from "./shorthand";

/** A size of Fargate under the family of the record. */
function size(service: string, family: string, cpu: string, memory: string) {
  return has(prod, "ecs/TaskDefinition", `${n}-${service}`, {
    family,
    cpu,
    memory,
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
  });
}

const onDemand = [{ capacityProvider: "FARGATE", weight: 1, base: 0 }];
const onSpot = [{ capacityProvider: "FARGATE_SPOT", weight: 1, base: 0 }];

const cluster: Requirement[] = [
  {
    id: "P-037",
    says: "runs on ECS and not on EKS",
    present: both((n, at) => [has(at, "ecs/Cluster", `${n}-cluster`)]),
    absent: [hasNot([...prod, ...staging], "eks/Cluster")],
  },
  {
    id: "P-038",
    says: "has the cluster epicenter-production",
    present: [
      {
        ...has(prod, "ecs/Cluster", `${n}-cluster`, {
          name: "epicenter-production",
          settings: [{ name: "containerInsights", value: "enabled" }],
        }),
        protect: true,
      },
    ],
  },
  {
    id: "P-039",
    says: "has the capacity of Fargate and of Fargate Spot",
    present: both((n, at) => [
      has(at, "ecs/ClusterCapacityProviders", `${n}-cluster`, {
        capacityProviders: ["FARGATE", "FARGATE_SPOT"],
        clusterName: from(`${n}-cluster`),
      }),
    ]),
  },
  {
    id: "P-040",
    says: "runs nothing on Spot but the worker, unless told",
    present: both((n, at) => [
      has(at, "ecs/Service", `${n}-worker`, { capacityProviderStrategies: onSpot }),
      has(at, "ecs/Service", `${n}-api-service`, { capacityProviderStrategies: onDemand }),
      has(at, "ecs/Service", `${n}-admin`, { capacityProviderStrategies: onDemand }),
      has(at, "ecs/ClusterCapacityProviders", `${n}-cluster`, {
        defaultCapacityProviderStrategies: [
          { capacityProvider: "FARGATE", base: 1, weight: 1 },
          { capacityProvider: "FARGATE_SPOT", weight: 0 },
        ],
      }),
    ]),
  },
];

const api: Requirement[] = [
  {
    id: "P-041",
    says: "has the service api with the task definition epicenter-api",
    present: [
      has(prod, "ecs/Service", `${n}-api-service`, {
        name: "api",
        taskDefinition: from(`${n}-api-service`),
        cluster: from(`${n}-cluster`),
      }),
      has(prod, "ecs/TaskDefinition", `${n}-api-service`, { family: "epicenter-api" }),
    ],
  },
  {
    id: "P-042",
    says: "starts 2 tasks of the API",
    present: [has(prod, "ecs/Service", `${n}-api-service`, { desiredCount: 2 })],
  },
  {
    id: "P-043",
    says: "keeps 2 tasks of the API at least",
    present: [has(prod, "appautoscaling/Target", `${n}-api-service`, { minCapacity: 2 })],
  },
  {
    id: "P-044",
    says: "runs 10 tasks of the API at most",
    present: [has(prod, "appautoscaling/Target", `${n}-api-service`, { maxCapacity: 10 })],
  },
  {
    id: "P-045",
    says: "gives a task of the API 512 CPU units and 1024 MiB",
    present: [size("api-service", "epicenter-api", "512", "1024")],
  },
  {
    id: "P-046",
    says: "runs the API on demand",
    present: [
      has(prod, "ecs/Service", `${n}-api-service`, { capacityProviderStrategies: onDemand }),
    ],
  },
];

const helpers: Requirement[] = [
  {
    id: "P-047",
    says: "has the service worker with the task definition epicenter-worker",
    present: [
      has(prod, "ecs/Service", `${n}-worker`, {
        name: "worker",
        taskDefinition: from(`${n}-worker`),
      }),
      has(prod, "ecs/TaskDefinition", `${n}-worker`, { family: "epicenter-worker" }),
    ],
  },
  {
    id: "P-048",
    says: "starts 1 worker, keeps 1 and runs 5 at most",
    present: [
      has(prod, "ecs/Service", `${n}-worker`, { desiredCount: 1 }),
      has(prod, "appautoscaling/Target", `${n}-worker`, { minCapacity: 1, maxCapacity: 5 }),
    ],
  },
  {
    id: "P-049",
    says: "gives a worker 256 CPU units and 512 MiB",
    present: [size("worker", "epicenter-worker", "256", "512")],
  },
  {
    id: "P-050",
    says: "runs workers on Spot, with 110 s to end what they began",
    present: [has(prod, "ecs/Service", `${n}-worker`, { capacityProviderStrategies: onSpot })],
    documented: page("`epicenter:worker.onDemandBase: 1` keeps one worker off Spot"),
  },
  {
    id: "P-051",
    says: "has the service admin: 1 task of 256 CPU units and 512 MiB on demand, under /admin",
    present: [
      size("admin", "epicenter-admin", "256", "512"),
      has(prod, "ecs/Service", `${n}-admin`, {
        name: "admin",
        desiredCount: 1,
        capacityProviderStrategies: onDemand,
      }),
      has(prod, "lb/ListenerRule", `${n}-admin`, {
        conditions: [{ pathPattern: { values: ["/admin", "/admin/*"] } }],
        priority: 50,
        listenerArn: from(`${n}-api-https`),
      }),
    ],
    documented: page("`epicenter:admin.exposed: false` takes admin off the load balancer"),
  },
  {
    id: "P-052",
    says: "runs cron as a task of 256 CPU units and 512 MiB that EventBridge Scheduler starts",
    present: [
      size("cron", "epicenter-cron", "256", "512"),
      has(prod, "scheduler/ScheduleGroup", `${n}-cron`),
      has(prod, "scheduler/Schedule", `${n}-cron-nightly`, {
        scheduleExpression: "cron(30 5 * * ? *)",
        scheduleExpressionTimezone: "UTC",
        groupName: from(`${n}-cron`),
        target: { ecsParameters: { taskCount: 1 }, input: like(/"name":"cron","command"/) },
      }),
      has(prod, "iam/Role", `${n}-cron-scheduler`),
    ],
  },
  {
    id: "P-053",
    says: "has the cluster epicenter-staging with the service api",
    present: [
      has(staging, "ecs/Cluster", "epicenter-staging-cluster", { name: "epicenter-staging" }),
      has(staging, "ecs/Service", "epicenter-staging-api-service", {
        name: "api",
        cluster: from("epicenter-staging-cluster"),
      }),
    ],
  },
];

/** D. Compute: what runs, and where. */
export const services: Requirement[] = [...cluster, ...api, ...helpers];
