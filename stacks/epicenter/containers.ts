import { type ContainerConfig, PortProtocol } from "@plinth/container-service";
import * as pulumi from "@pulumi/pulumi";
import type { ImageName } from "./delivery";
import type { Scope } from "./index";
import type { Parts } from "./parts";
import { bootstrapScript } from "./bootstrap";
import { cacheUser } from "./cache";

const port = 8080;
/** Spot takes a task back after two minutes: a job that has begun is finished or handed back by then. */
const stopTimeoutSeconds = 110;

function secretField(fields: pulumi.Output<Record<string, string>>, name: string) {
  return fields.apply((all) => all[name] ?? "");
}

/** A container of the application: where things are in its environment, what opens them by ARN. */
function container(
  scope: Scope,
  parts: Parts,
  service: ImageName,
  listens = service === "api",
): ContainerConfig {
  const { config } = scope;
  const { mail, files, opened, fast, repositories } = parts;
  const own = pulumi.interpolate`${repositories[service].repositoryUrl}:${config.pipeline.release}`;
  return {
    name: service,
    image: config[service].image ?? own,
    ...(listens && { port }),
    environment: {
      SERVICE: service,
      PORT: String(port),
      ENVIRONMENT: config.environment,
      JOBS_QUEUE_URL: mail.jobs.queueUrl,
      MEDICAL_DOCUMENTS_BUCKET: files.documents.bucketName,
      USER_UPLOADS_BUCKET: files.uploads.bucketName,
      MAIL_CONFIGURATION_SET: mail.email.configurationSetName,
      MAIL_FROM: `no-reply@${config.domain.name}`,
    },
    secrets: {
      DATABASE_URL: secretField(opened.database.fieldArns, "url"),
      DATABASE_READ_URL: secretField(opened.database.fieldArns, "readUrl"),
      REDIS_URL: secretField(fast.urlArns, cacheUser),
      ...otherSecrets(parts),
    },
    scratch: ["/tmp"],
    ...(service === "worker" && { stopTimeoutSeconds }),
  };
}

/** Datadog's agent, whose loss does not stop the task: traces on 8126, metrics on 8125. */
function agent({ config }: Scope, { opened }: Parts): ContainerConfig[] {
  const { datadog } = config.monitoring;
  const key = opened.given["datadog"];
  if (!datadog || !key) return [];
  return [
    {
      name: "datadog-agent",
      image: datadog.agentImage,
      essential: false,
      additionalPorts: {
        traces: { port: 8126 },
        metrics: { port: 8125, protocol: PortProtocol.Udp },
      },
      environment: { ECS_FARGATE: "true", DD_APM_ENABLED: "true", DD_ENV: config.environment },
      secrets: { DD_API_KEY: key.secretArn },
      readonlyRootFilesystem: false,
    },
  ];
}

/** The containers of a task: the application, and the agent where there is one. */
export function containers(
  scope: Scope,
  parts: Parts,
  service: ImageName,
  listens?: boolean,
): ContainerConfig[] {
  return [container(scope, parts, service, listens), ...agent(scope, parts)];
}

/** Secrets that the stack made up, by their name in capitals. Those put in by hand are read by the code when it needs them. */
function otherSecrets({ opened }: Parts): Record<string, pulumi.Output<string>> {
  const named = Object.entries(opened.generated).map(([each, secret]) => {
    const variable = `${each.toUpperCase().replaceAll("-", "_")}_SECRET`;
    return [variable, secretField(secret.fieldArns, "value")] as const;
  });
  return Object.fromEntries(named);
}

/** The application's role in the database, made once by the master user. */
export function bootstrapContainer({ store, opened }: Parts): ContainerConfig {
  return {
    name: "bootstrap",
    image: "public.ecr.aws/docker/library/postgres:16-alpine",
    command: ["sh", "-ec", bootstrapScript],
    environment: {
      PGHOST: store.address,
      PGPORT: "5432",
      PGDATABASE: "epicenter",
      PGSSLMODE: "require",
    },
    secrets: {
      PGUSER: pulumi.interpolate`${store.secretArn}:username::`,
      PGPASSWORD: pulumi.interpolate`${store.secretArn}:password::`,
      APP_USER: secretField(opened.database.fieldArns, "user"),
      APP_PASSWORD: secretField(opened.database.fieldArns, "password"),
    },
    scratch: ["/tmp"],
  };
}
