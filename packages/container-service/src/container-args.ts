import type * as pulumi from "@pulumi/pulumi";
import { type ContainerCondition, PortProtocol } from "./choices";

/** The container's own health check: ECS replaces the task when an essential container fails it. */
export interface ContainerHealthCheckConfig {
  /** Command in Docker's form, such as `["CMD-SHELL", "curl -f http://localhost:8080/ || exit 1"]`. */
  command: string[];

  /**
   * Seconds between checks, 5 to 300.
   *
   * @default 30
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
   */
  intervalSeconds?: number;

  /**
   * Seconds until a check counts as failed, 2 to 60.
   *
   * @default 5
   */
  timeoutSeconds?: number;

  /**
   * Failures in a row until the container is unhealthy, 1 to 10.
   *
   * @default 3
   */
  retries?: number;

  /**
   * Seconds after the start in which failures do not count, 0 to 300.
   *
   * @default 0
   */
  startPeriodSeconds?: number;
}

/** An image built with `@pulumi/awsx` and pushed to ECR, for the processor of the task. */
export interface ImageBuildConfig {
  /** URL of the ECR repository that the image is pushed to. */
  repositoryUrl: pulumi.Input<string>;

  /** Folder of the build, relative to the program. */
  context: string;

  /** Path of the Dockerfile. Unset: `Dockerfile` in the folder of the build. */
  dockerfile?: string;

  /** Stage of the Dockerfile that is built. Unset: the last one. */
  target?: string;

  /** Build arguments. They stay readable in the image: no secrets. */
  buildArgs?: Record<string, string>;
}

/** A port beside the one that serves, such as an agent's. */
export interface ContainerPortConfig {
  /** Port that the container listens on, 1 to 65535. */
  port: number;

  /**
   * Protocol.
   *
   * @default "tcp"
   */
  protocol?: PortProtocol;
}

/** One container of a task. */
export interface ContainerConfig {
  /** Name in the task: letters, digits, hyphens and underscores, up to 255. */
  name: string;

  /** Image with its tag or digest. Either this or `build`. */
  image?: pulumi.Input<string>;

  /** Builds the image from a folder instead. Needs the package `@pulumi/awsx`. */
  build?: ImageBuildConfig;

  /**
   * The image comes through an `ImageCache`: adds the two rights that the first pull needs.
   *
   * @default false
   */
  pullThrough?: boolean;

  /** TCP port that the container listens on, 1 to 65535. The first container needs one behind a load balancer. */
  port?: number;

  /**
   * More ports, by a name of your own: those that other containers of the task call at `localhost`. Nothing
   * outside the task is let in.
   */
  additionalPorts?: Record<string, ContainerPortConfig>;

  /** CPU units of the task set aside for this container. Unset: it shares all. */
  cpu?: number;

  /** MiB at which the container is killed. Unset: the memory of the task. */
  memory?: number;

  /** MiB set aside for this container. */
  memoryReservation?: number;

  /**
   * Whether the task ends when this container does.
   *
   * @default true
   */
  essential?: boolean;

  /** Arguments in place of the image's. */
  command?: pulumi.Input<string>[];

  /** Entry point in place of the image's. */
  entryPoint?: string[];

  /** Plain environment variables, readable to all who may describe the task: no secrets. */
  environment?: Record<string, pulumi.Input<string>>;

  /**
   * Environment variables from Secrets Manager or Parameter Store, by ARN. A Secrets Manager ARN may end in
   * `:json-key::`. The execution role is granted these ARNs and no others.
   *
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html
   */
  secrets?: Record<string, pulumi.Input<string>>;

  /** Health check inside the container, beside the load balancer's. */
  healthCheck?: ContainerHealthCheckConfig;

  /**
   * Whether the container cannot write to its image's file system. Set false, with a reason, for an image
   * that writes in more places than `scratch` can name.
   *
   * @default true: an intruder can leave nothing behind
   */
  readonlyRootFilesystem?: boolean;

  /**
   * Absolute paths of empty folders that the container may write to, such as `/tmp`. They last as long
   * as the task. Root owns them, unless the image declares them with `VOLUME`.
   */
  scratch?: string[];

  /** User that the process runs as, in place of the image's, such as `1000:1000`. */
  user?: string;

  /**
   * Seconds between the order to stop and the kill, 2 to 120.
   *
   * @default 30
   */
  stopTimeoutSeconds?: number;

  /** Containers that this one waits for, and the state it waits for. */
  startAfter?: Record<string, ContainerCondition>;
}

export const healthCheckDefaults = {
  intervalSeconds: 30,
  timeoutSeconds: 5,
  retries: 3,
  startPeriodSeconds: 0,
};

export const containerPortDefaults = { protocol: PortProtocol.Tcp as PortProtocol };

export const containerDefaults = {
  pullThrough: false,
  essential: true,
  readonlyRootFilesystem: true,
  stopTimeoutSeconds: 30,
};
