import type * as pulumi from "@pulumi/pulumi";

/** One place that the bastion forwards a port to, such as a database. */
export interface BastionEgressConfig {
  /** Security group of the place. */
  securityGroupId: pulumi.Input<string>;

  /** TCP port, 1 to 65535. */
  port: number;

  /** Host name or address, without the port. */
  host: pulumi.Input<string>;

  /** Port on the caller's machine, 1024 to 65535. Unset: `port`. */
  localPort?: number;

  /**
   * Whether the security group is given the rule that admits the bastion, too. Off where the group's
   * owner writes its rules.
   *
   * @default true
   */
  admitted?: boolean;
}

/** SSH by key, beside Session Manager. */
export interface BastionSshConfig {
  /** Key pair in EC2. Another one replaces the instance. */
  keyName: pulumi.Input<string>;

  /** Who may connect: name to IPv4 block, /16 to /32. */
  cidrs: Record<string, string>;

  /**
   * Whether the bastion has an address that stays when the instance is replaced.
   *
   * @default false
   */
  elasticIp?: boolean;
}

/** A log of shell sessions. What goes through a forwarded port is not logged: CloudTrail has who forwarded it. */
export interface BastionSessionLogsConfig {
  /**
   * Days that logs are kept, as CloudWatch has them; 0 is for ever.
   *
   * @default 365
   */
  retentionDays?: number;

  /**
   * Minutes without input after which a session ends, 1 to 60.
   *
   * @default 20
   */
  idleTimeoutMinutes?: number;

  /**
   * Minutes after which a session ends, 1 to 1440.
   *
   * @default 60
   */
  maxDurationMinutes?: number;
}

export interface BastionArgs {
  /** VPC of the subnet. */
  vpcId: pulumi.Input<string>;

  /** Subnet with a way to Systems Manager: NAT, or the endpoints ssm, ssmmessages and ec2messages. Another one replaces the instance. */
  subnetId: pulumi.Input<string>;

  /** What the bastion forwards ports to, by a name of your own. */
  egress: Record<string, BastionEgressConfig>;

  /** Security group of the interface endpoints, where port 443 is to reach them alone. Unset: anywhere. */
  endpointSecurityGroupId?: pulumi.Input<string>;

  /**
   * EC2 type. Another one replaces the instance.
   *
   * @default "t4g.nano"
   */
  instanceType?: string;

  /**
   * Machine image, with the SSM agent in it and its root at `/dev/xvda`. Another one replaces the
   * instance. Unset: the newest Amazon Linux 2023 at the time of making the instance.
   */
  imageId?: pulumi.Input<string>;

  /**
   * Size of the root volume, 8 to 16384 GiB. Another one replaces the instance.
   *
   * @default 8
   */
  rootVolumeGiB?: number;

  /**
   * KMS key of the root volume and of session logs, whose policy must admit CloudWatch Logs for the
   * latter. Another one replaces the instance. Unset: the component makes one.
   */
  kmsKeyArn?: pulumi.Input<string>;

  /**
   * Whether the instance has a public address. For a public subnet, where nothing else leads to
   * Systems Manager. Nobody is let in by it.
   *
   * @default false
   */
  assignPublicIp?: boolean;

  /** SSH by key. Unset: nobody can connect, and Session Manager is the only way in. */
  ssh?: BastionSshConfig;

  /** Log of shell sessions. Unset: none. */
  sessionLogs?: BastionSessionLogsConfig;

  /** Topics told of a failed status check. None: no alarm. */
  alarmTopicArns?: pulumi.Input<string>[];

  /** Tags of every resource, the volume included. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the bastion. Unset: the provider's. */
  region?: string;

  /**
   * Marks key, session logs and Elastic IP as protected in Pulumi. The instance holds nothing.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default of the bastion is written. */
export const bastionDefaults = {
  BastionEgressConfig: { admitted: true },
  BastionSshConfig: { elasticIp: false },
  BastionSessionLogsConfig: { retentionDays: 365, idleTimeoutMinutes: 20, maxDurationMinutes: 60 },
  BastionArgs: {
    instanceType: "t4g.nano",
    rootVolumeGiB: 8,
    assignPublicIp: false,
    protect: true,
  },
};
