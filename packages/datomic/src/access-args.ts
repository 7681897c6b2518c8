import type * as pulumi from "@pulumi/pulumi";

/** The storage that the nodes work on: the outputs of `DatomicStorage` of the same names. */
export interface DatomicStorageReferenceConfig {
  tableArn: pulumi.Input<string>;

  indexBucketArn: pulumi.Input<string>;

  accessLogBucketName: pulumi.Input<string>;

  fileSystemId: pulumi.Input<string>;

  fileSystemArn: pulumi.Input<string>;

  accessPointArn: pulumi.Input<string>;

  fileSystemSecurityGroupId: pulumi.Input<string>;

  logGroupArn: pulumi.Input<string>;

  /** Further log groups that nodes write to, by name. */
  extraLogGroupArns?: Record<string, pulumi.Input<string>>;

  kmsKeyArn: pulumi.Input<string>;
}

/** TLS of the load balancer. */
export interface DatomicTlsConfig {
  /** Certificate in ACM for the private name. */
  certificateArn: pulumi.Input<string>;

  /**
   * Protocols and ciphers.
   *
   * @default "ELBSecurityPolicy-TLS13-1-2-2021-06"
   */
  sslPolicy?: string;
}

/** Who may connect to the load balancer: a security group, such as that of API Gateway's VPC link, or a block. */
export interface DatomicClientConfig {
  securityGroupId?: pulumi.Input<string>;

  /** IPv4 block inside the network, /8 to /32. */
  cidrBlock?: string;

  /** Listeners as `<group>-<listener>`, such as `primary-client`. Unset: all. */
  listeners?: string[];
}

/** Where nodes speak HTTPS to: one of the three. */
export interface DatomicHttpsConfig {
  cidrBlock?: string;

  /** Security group of interface endpoints. */
  securityGroupId?: pulumi.Input<string>;

  /** Prefix list of a gateway endpoint. */
  prefixListId?: pulumi.Input<string>;
}

/** The private name. */
export interface DatomicDnsConfig {
  /** Private hosted zone of the VPC. Unset: one of the component's own, called `zoneName`. */
  zoneId?: pulumi.Input<string>;

  /** Name of the zone. Unset: `<systemName>.internal`. */
  zoneName?: string;

  /**
   * Name in the zone.
   *
   * @default "entry"
   */
  recordName?: string;
}

/** The only place where a default is written. */
export const accessDefaults = {
  DatomicTlsConfig: { sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
  DatomicDnsConfig: { recordName: "entry" },
};
