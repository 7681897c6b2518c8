import type * as pulumi from "@pulumi/pulumi";
import { CpuArchitecture } from "./choices";
import type { LogRouterConfig } from "./log-router-args";

/** One statement that the task's role allows. */
export interface PermissionConfig {
  /** Actions, such as `s3:GetObject`. */
  actions: string[];

  /** ARNs that the actions reach. */
  resources: pulumi.Input<string>[];

  /** Conditions by operator and key, such as `{ StringEquals: { "ses:FromAddress": ["shop@example.com"] } }`. */
  conditions?: Record<string, Record<string, pulumi.Input<string>[]>>;
}

/** Size, processor and roles of a task. */
export interface TaskConfig {
  /**
   * CPU units: 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768. 1024 is one vCPU.
   *
   * @default 256: the smallest there is
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
   */
  cpu?: number;

  /**
   * Memory in MiB; which ones AWS has depends on `cpu`.
   *
   * @default 512: the smallest that goes with 256 CPU units
   */
  memory?: number;

  /**
   * Processor. The image must be built for it.
   *
   * @default "X86_64": most public images have no other
   */
  cpuArchitecture?: CpuArchitecture;

  /** Scratch disk in GiB, 21 to 200. Unset: 20, which is free. */
  ephemeralStorageGiB?: number;

  /** Fixed family name. Unset: stack and component. A change begins a new family at revision 1. */
  family?: string;

  /**
   * Whether old revisions stay active, so that a rollback finds the one it goes back to.
   *
   * @default true
   */
  keepRevisions?: boolean;

  /** What the program in the containers may do, one statement each. Unset: nothing. */
  permissions?: PermissionConfig[];

  /** Policies attached to the task's role, by a name of your own. */
  policyArns?: Record<string, pulumi.Input<string>>;

  /** Customer keys that the secrets are encrypted with: the execution role may decrypt with them. */
  secretKmsKeyArns?: pulumi.Input<string>[];

  /** Permissions boundary of every role made here. */
  permissionsBoundaryArn?: pulumi.Input<string>;
}

/** Where the output of the containers goes. */
export interface TaskLogsConfig {
  /**
   * Days that logs are kept, as CloudWatch has them; 0 is for ever.
   *
   * @default 365: what auditors ask for at least
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
   */
  retentionDays?: number;

  /** Customer key. Its policy must let CloudWatch Logs use it. Unset: encrypted with a key of AWS. */
  kmsKeyArn?: pulumi.Input<string>;

  /** Fixed name. It costs: the group cannot be replaced without first being deleted, and names collide between stacks. */
  groupName?: string;

  /** Sends the output elsewhere. Unset: it goes to the log group. */
  router?: LogRouterConfig;
}

/** One place that tasks may connect to: exactly one of block, group and prefix list. */
export interface EgressConfig {
  /** IPv4 block. */
  cidrBlock?: pulumi.Input<string>;

  /** Security group, such as the database's. */
  securityGroupId?: pulumi.Input<string>;

  /**
   * Whether that security group is given the rule that admits the tasks, too: both ends in one place,
   * where the other one was made before the tasks were.
   *
   * @default false
   */
  admitted?: boolean;

  /** Prefix list, such as that of S3's gateway endpoint. */
  prefixListId?: pulumi.Input<string>;

  /** TCP port, 1 to 65535. */
  port: number;

  /** What it is for, as the rule in AWS says. */
  description: string;
}

/** Where tasks run and what they may reach. */
export interface TaskNetworkConfig {
  /** VPC of the subnets. */
  vpcId: pulumi.Input<string>;

  /** Private subnets with a way to ECR, CloudWatch Logs and Secrets Manager: NAT or endpoints. */
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;

  /** What tasks may connect to, by a name of your own. Unset: nothing, and then no image can be pulled. */
  egress?: Record<string, EgressConfig>;

  /**
   * Lets tasks connect to anything anywhere. For images whose upstreams cannot be listed; data can then
   * leave by any port.
   *
   * @default false
   */
  openEgress?: boolean;

  /**
   * Gives tasks a public address. For public subnets without NAT only.
   *
   * @default false
   */
  assignPublicIp?: boolean;

  /** Security groups that tasks have beside their own. */
  securityGroupIds?: pulumi.Input<string>[];
}

export const taskDefaults = {
  cpu: 256,
  memory: 512,
  cpuArchitecture: CpuArchitecture.X86_64 as CpuArchitecture,
  keepRevisions: true,
};

export const logsDefaults = { retentionDays: 365 };

export const egressDefaults = { admitted: false };

export const networkDefaults = { openEgress: false, assignPublicIp: false };
