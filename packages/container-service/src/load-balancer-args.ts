import type * as pulumi from "@pulumi/pulumi";
import type { WebAclConfig } from "./web-acl-args";

/** Certificate and name. Either an ARN, or a name and its zone, or both. */
export interface TlsConfig {
  /** Certificate in ACM, of the load balancer's region. Unset: one is made for `domainName`. */
  certificateArn?: pulumi.Input<string>;

  /** Name that points to the load balancer, such as `ehr.example.com`. */
  domainName?: string;

  /**
   * More names that the certificate made here is good for, in the same zone. Their records are
   * somebody else's, such as one that leads to this region or another. Unset: none.
   */
  alternativeNames?: string[];

  /** Route 53 zone of the name: the alias and the certificate's proof are written there. */
  hostedZoneId?: pulumi.Input<string>;

  /**
   * Security policy of the HTTPS listener.
   *
   * @default "ELBSecurityPolicy-TLS13-1-2-2021-06": TLS 1.2 and 1.3
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
   */
  sslPolicy?: string;
}

/** Where requests are recorded. */
export interface AccessLogsConfig {
  /**
   * Records every request in S3.
   *
   * @default true
   */
  enabled?: boolean;

  /** Bucket that already lets load balancers write, with SSE-S3. Unset: one is made. */
  bucket?: pulumi.Input<string>;

  /** Folder in the bucket. */
  prefix?: string;

  /**
   * Days that records are kept in the bucket made here, 1 to 3653.
   *
   * @default 365
   */
  retentionDays?: number;
}

/** Alarms of a load balancer. */
export interface LoadBalancerAlarmsConfig {
  /** SNS topics that are told. */
  topicArns: pulumi.Input<string>[];

  /**
   * Answers of status 5xx in 5 minutes, of the load balancer and of its targets each.
   *
   * @default 10
   */
  errors?: number;

  /**
   * Seconds that targets take to answer.
   *
   * @default 2
   */
  responseTimeSeconds?: number;

  /**
   * Which of the response times counts: `Average` or a percentile.
   *
   * @default "p95"
   */
  responseTimeStatistic?: string;

  /**
   * Minutes that it must last, 5 to 60 in steps of 5.
   *
   * @default 10
   */
  minutes?: number;
}

export interface LoadBalancerArgs {
  /** VPC of the subnets. */
  vpcId: pulumi.Input<string>;

  /** Subnets of two or more zones: public ones, unless `internal`. */
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * Reachable from inside the network only. A change replaces the load balancer.
   *
   * @default false
   */
  internal?: boolean;

  /**
   * IPv4 blocks that may connect, by a name of your own. Required when `internal`, unless there are prefix
   * lists, beside which nothing is open that is not named.
   *
   * @default {"internet":"0.0.0.0/0"}: what a public load balancer is for
   */
  allowedCidrBlocks?: Record<string, string>;

  /**
   * Prefix lists that may connect to the port that services are on, by a name of your own, in place of the
   * internet. For CloudFront only: `com.amazonaws.global.cloudfront.origin-facing`.
   */
  allowedPrefixListIds?: Record<string, pulumi.Input<string>>;

  /** Certificate and name. Required unless `allowHttp`. */
  tls?: TlsConfig;

  /**
   * Serves plain HTTP when there is no `tls`: passwords and data can then be read on the way. For tests without data.
   *
   * @default false
   */
  allowHttp?: boolean;

  /**
   * Lets the load balancer connect to anything anywhere. Services open what they need themselves; this is
   * for targets that are not services of this package.
   *
   * @default false
   */
  openEgress?: boolean;

  /** Where requests are recorded. */
  accessLogs?: AccessLogsConfig;

  /** A firewall made here. Either this or `webAclArn`. */
  webAcl?: WebAclConfig;

  /** A firewall made elsewhere. */
  webAclArn?: pulumi.Input<string>;

  /**
   * Seconds that a connection may be silent, 1 to 4000.
   *
   * @default 60
   */
  idleTimeoutSeconds?: number;

  /**
   * AWS refuses to delete the load balancer, whoever asks.
   *
   * @default true
   */
  deletionProtection?: boolean;

  /** Alarms: errors, slow answers, refused connections. Unset: none. */
  alarms?: LoadBalancerAlarmsConfig;

  /** Fixed name, up to 32 characters. It costs: what replaces the load balancer first deletes it. */
  loadBalancerName?: string;

  /** Region code. Unset: the provider's. */
  region?: string;

  /** Tags of every resource that takes tags. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /**
   * Protects load balancer and log bucket against deletion by Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

export const tlsDefaults = { sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" };

export const accessLogsDefaults = { enabled: true, retentionDays: 365 };

export const loadBalancerAlarmsDefaults = {
  errors: 10,
  responseTimeSeconds: 2,
  responseTimeStatistic: "p95",
  minutes: 10,
};

export const loadBalancerDefaults = {
  internal: false,
  allowedCidrBlocks: { internet: "0.0.0.0/0" } as Record<string, string>,
  allowHttp: false,
  openEgress: false,
  idleTimeoutSeconds: 60,
  deletionProtection: true,
  protect: true,
};
