import {
  arn,
  type Check,
  check,
  distinct,
  matches,
  type Place,
  type PolicyStatement,
} from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { DeliveryGrantsConfig, EcsServiceConfig } from "./grant-args";
import { pushActions } from "./image-access";
import { repositoryNamed } from "./repository-name";

const ecsName = /[A-Za-z0-9_-]{1,255}/;

/** Values of a map in the order of its keys, so that an unchanged program makes an equal text. */
export function byKey<T>(map: Record<string, T> | undefined): T[] {
  return Object.entries(map ?? {})
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value);
}

/** ARN of a repository of this account. */
export function repositoryArn(place: Place, name: string): pulumi.Output<string> {
  const { region, accountId } = place;
  return arn(place, { service: "ecr", region, accountId, resource: `repository/${name}` });
}

/** The token opens the registry as a whole: AWS lets no policy name a repository for it. */
export const registryLogin: PolicyStatement = {
  sid: "RegistryLogin",
  actions: ["ecr:GetAuthorizationToken"],
  resources: "*",
};

/** What lets an identity push to the repositories, and to no other. */
export function pushStatements(place: Place, names: string[] = []): PolicyStatement[] {
  if (names.length === 0) return [];
  const resources = [...names].sort().map((each) => repositoryArn(place, each));
  return [registryLogin, { sid: "PushImages", actions: pushActions, resources }];
}

/** What lets an identity give the services a new task definition. */
export function deployStatements(place: Place, services: EcsServiceConfig[]): PolicyStatement[] {
  if (services.length === 0) return [];
  const { region, accountId } = place;
  const resources = services.map(({ clusterName, serviceName }) =>
    arn(place, {
      service: "ecs",
      region,
      accountId,
      resource: `service/${clusterName}/${serviceName}`,
    }),
  );
  return [
    // A revision has no ARN before it is registered: AWS lets no policy name one.
    {
      sid: "TaskDefinitions",
      actions: ["ecs:DescribeTaskDefinition", "ecs:RegisterTaskDefinition"],
      resources: "*",
    },
    {
      sid: "TagNewTaskDefinitions",
      actions: ["ecs:TagResource"],
      resources: arn(place, { service: "ecs", region, accountId, resource: "task-definition/*" }),
      conditions: { StringEquals: { "ecs:CreateAction": "RegisterTaskDefinition" } },
    },
    {
      sid: "DeployServices",
      actions: ["ecs:DescribeServices", "ecs:UpdateService"],
      resources,
    },
  ];
}

/** What lets an identity hand the roles to ECS tasks, and to nothing else. */
export function passStatements(
  roleArns: Record<string, pulumi.Input<string>> | undefined,
): PolicyStatement[] {
  const resources = byKey(roleArns);
  if (resources.length === 0) return [];
  return [
    {
      sid: "PassTaskRoles",
      actions: ["iam:PassRole"],
      resources,
      conditions: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
    },
  ];
}

/** Refuses grants that AWS would refuse, or that would open more than they say. */
export function checkGrants(argument: string, grants: DeliveryGrantsConfig = {}): Check[] {
  const { pushRepositories = [], ecsServices = {}, passRoleArns = {} } = grants;
  return [
    pushRepositories.map((each) => repositoryNamed(`${argument}.pushRepositories`, each)),
    distinct(`${argument}.pushRepositories`, pushRepositories, "Name each repository once"),
    Object.entries(ecsServices).map(([key, service]) =>
      checkService(`${argument}.ecsServices.${key}`, service),
    ),
    checkRoles(`${argument}.passRoleArns`, passRoleArns),
  ];
}

/** Refuses names that ECS would refuse, wildcards among them. */
export function checkService(argument: string, service: EcsServiceConfig): Check[] {
  const { clusterName, serviceName } = service;
  const allowed = "1 to 255 letters, digits, `_` or `-`";
  const fix = "Write the name, not the ARN, and no wildcard";
  return [
    matches(`${argument}.clusterName`, clusterName, ecsName, allowed, fix),
    matches(`${argument}.serviceName`, serviceName, ecsName, allowed, fix),
  ];
}

/** Refuses a pattern of roles: whoever passes any role has the rights of all. */
export function checkRoles(
  argument: string,
  roleArns: Record<string, pulumi.Input<string>> = {},
): Check[] {
  return Object.entries(roleArns).map(([key, value]) =>
    check(
      typeof value !== "string" || !/[*?]/.test(value),
      `${argument}.${key}`,
      value,
      "the ARN of one role",
      "Take the wildcard out",
    ),
  );
}
