import type * as pulumi from "@pulumi/pulumi";
import type {
  BuildArtifactsConfig,
  BuildCacheConfig,
  BuildSourceConfig,
} from "./build-source-args";
import type { DeliveryGrantsConfig } from "./grant-args";

/** What the build runs on. */
export interface BuildMachineConfig {
  /**
   * `X86_64` or `ARM64`. An image runs on the architecture that it is built on: that of the service.
   *
   * @default "X86_64"
   */
  architecture?: string;

  /**
   * `BUILD_GENERAL1_SMALL` (2 vCPU, 4 GB), `_MEDIUM`, `_LARGE`, `_XLARGE` or `_2XLARGE`.
   *
   * @default "BUILD_GENERAL1_SMALL"
   */
  computeType?: string;

  /** Image of the build. Unset: AWS's newest Amazon Linux for the architecture. From this account's ECR: by digest. */
  image?: string;

  /**
   * Whether the build may run a Docker daemon, with root on its host. Building images needs it.
   *
   * @default false
   */
  privileged?: boolean;
}

/** The network that the build reaches, such as a database for migrations. It needs a NAT gateway or endpoints. */
export interface BuildVpcConfig {
  vpcId: pulumi.Input<string>;

  /** Private subnets. */
  subnetIds: pulumi.Input<string>[];

  securityGroupIds: pulumi.Input<string>[];
}

export interface BuildProjectArgs {
  /** Where the code is. Unset: the build belongs to a pipeline, which hands it over. */
  source?: BuildSourceConfig;

  /**
   * Path of the build specification in the source, or its YAML.
   *
   * @default "buildspec.yml"
   */
  buildspec?: string;

  machine?: BuildMachineConfig;

  cache?: BuildCacheConfig;

  /** Bucket and key of the pipeline, for a build with no `source`. */
  artifacts?: BuildArtifactsConfig;

  /** Key to `TEST` or `CODE_COVERAGE`: report groups `<name>-<key>`, which the specification names by key. */
  reports?: Record<string, string>;

  vpc?: BuildVpcConfig;

  /** Environment variables that anybody may see. */
  environment?: Record<string, pulumi.Input<string>>;

  /** Variable to name of an SSM parameter, with its first `/`. */
  parameters?: Record<string, string>;

  /** Variable to ARN of a secret in Secrets Manager, with `:<field>` or not. */
  secrets?: Record<string, pulumi.Input<string>>;

  /** Key to ARN of the KMS keys of these parameters and secrets. */
  secretKeyArns?: Record<string, pulumi.Input<string>>;

  /** What the build may change. */
  grants?: DeliveryGrantsConfig;

  /** Name to JSON of further policies of the role, such as a push of Datomic Ions. */
  policies?: Record<string, pulumi.Input<string>>;

  /** ARN of the key of logs, cache and artifacts; its policy must admit CloudWatch Logs. Unset: the component makes one. */
  kmsKeyArn?: pulumi.Input<string>;

  /**
   * Minutes after which a build is stopped, 5 to 2160.
   *
   * @default 30
   */
  timeoutMinutes?: number;

  /**
   * Minutes after which a waiting build is given up, 5 to 480.
   *
   * @default 60
   */
  queuedTimeoutMinutes?: number;

  /** Builds at a time, 1 or more. CodeBuild does not queue those above: they never run. Unset: the account's quota. */
  concurrentBuildLimit?: number;

  /**
   * Days that the log is kept; one of CloudWatch's own values.
   *
   * @default 90
   */
  logRetentionDays?: number;

  /** Topics told when a build fails. None: no alarm. */
  alarmTopicArns?: pulumi.Input<string>[];

  /** ARN of the policy that bounds what the role can ever do. */
  permissionsBoundaryArn?: pulumi.Input<string>;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the project. Unset: the provider's. */
  region?: string;

  /**
   * Marks the key as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const buildDefaults = {
  BuildMachineConfig: {
    architecture: "X86_64",
    computeType: "BUILD_GENERAL1_SMALL",
    privileged: false,
  },
  BuildProjectArgs: {
    buildspec: "buildspec.yml",
    timeoutMinutes: 30,
    queuedTimeoutMinutes: 60,
    logRetentionDays: 90,
    protect: true,
  },
};

/** Arguments with the defaults filled in. */
export type ResolvedBuild = BuildProjectArgs & typeof buildDefaults.BuildProjectArgs;
