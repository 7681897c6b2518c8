import type { ContainerConfig } from "@plinth/container-service";
import * as pulumi from "@pulumi/pulumi";
import { bootstrapScript } from "./bootstrap";
import type { Scope } from "./index";

const port = 8080;
/** Of all connections, how many the tasks' pools may hold together. */
const pooledShare = 0.8;

/** Where the containers' credentials are, by name. No value of a secret is among them. */
export interface Secrets {
  /** Basic authentication of the API. */
  api: pulumi.Output<Record<string, string>>;
  /** The two database roles. */
  roles: pulumi.Output<Record<string, string>>;
  /** Master user of the database, for the bootstrap only. */
  masterArn: pulumi.Output<string>;
}

function field(fields: pulumi.Output<Record<string, string>>, name: string): pulumi.Output<string> {
  return fields.apply((all) => all[name] ?? "");
}

/** Connections that one task may hold, so that all tasks together leave some to people. */
function poolSize({ config, phase }: Scope): number {
  const { connectionPool, maxTasks } = config.service;
  const tasks = maxTasks ?? phase.maxTasks;
  return connectionPool ?? Math.floor((config.database.maxConnections * pooledShare) / tasks);
}

/** EHRbase itself. Its variables are those of the 2.x releases. */
export function ehrbaseContainer(
  scope: Scope,
  { image, pullThrough }: { image: pulumi.Input<string>; pullThrough: boolean },
  { api, roles }: Secrets,
  address: pulumi.Output<string>,
): ContainerConfig {
  return {
    name: "ehrbase",
    image,
    pullThrough,
    port,
    environment: {
      DB_URL: pulumi.interpolate`jdbc:postgresql://${address}:5432/ehrbase?sslmode=require`,
      SECURITY_AUTHTYPE: "BASIC",
      SERVER_NODENAME: scope.name,
      SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE: String(poolSize(scope)),
    },
    secrets: {
      DB_USER: field(roles, "user"),
      DB_PASS: field(roles, "password"),
      DB_USER_ADMIN: field(roles, "owner"),
      DB_PASS_ADMIN: field(roles, "ownerPassword"),
      SECURITY_AUTHUSER: field(api, "user"),
      SECURITY_AUTHPASSWORD: field(api, "password"),
      SECURITY_AUTHADMINUSER: field(api, "admin"),
      SECURITY_AUTHADMINPASSWORD: field(api, "adminPassword"),
    },
    scratch: ["/tmp"],
  };
}

/** Roles, schemas and extension that EHRbase expects, made once by the master user. */
export function bootstrapContainer(
  { roles, masterArn }: Secrets,
  address: pulumi.Output<string>,
): ContainerConfig {
  return {
    name: "bootstrap",
    image: "public.ecr.aws/docker/library/postgres:16-alpine",
    command: ["sh", "-ec", bootstrapScript],
    environment: { PGHOST: address, PGPORT: "5432", PGDATABASE: "ehrbase", PGSSLMODE: "require" },
    secrets: {
      PGUSER: pulumi.interpolate`${masterArn}:username::`,
      PGPASSWORD: pulumi.interpolate`${masterArn}:password::`,
      APP_USER: field(roles, "user"),
      APP_PASSWORD: field(roles, "password"),
      OWNER_USER: field(roles, "owner"),
      OWNER_PASSWORD: field(roles, "ownerPassword"),
    },
    scratch: ["/tmp"],
  };
}
