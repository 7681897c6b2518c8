import type * as pulumi from "@pulumi/pulumi";

/** One of the two places that a name can lead to. */
export interface DrTargetConfig {
  /** Host name of the load balancer, or of what else answers. */
  dnsName: pulumi.Input<string>;

  /** Hosted zone of a load balancer: the record is then an alias. Unset: a CNAME. */
  hostedZoneId?: pulumi.Input<string>;
}

/** A check of both places by Route 53, for people. It moves nothing. */
export interface DrProbeConfig {
  /**
   * Path that answers 2xx or 3xx over HTTPS.
   *
   * @default "/"
   */
  path?: string;

  /**
   * Port, 1 to 65535.
   *
   * @default 443
   */
  port?: number;

  /**
   * Seconds between requests: 10 or 30. AWS cannot change it: another replaces the check.
   *
   * @default 30
   */
  intervalSeconds?: number;

  /**
   * Failures in a row that count, 1 to 10.
   *
   * @default 3
   */
  failureThreshold?: number;

  /** Topics in us-east-1, where alone Route 53 publishes what it measures. Unset: no alarm. */
  alarmTopicArns?: pulumi.Input<string>[];
}

/** A name that leads to one region or the other. */
export interface DrRecordConfig {
  /** Such as `api.example.com`, or the name of CloudFront's origin. */
  recordName: string;

  primary: DrTargetConfig;

  standby: DrTargetConfig;

  /**
   * Seconds that a CNAME is kept by resolvers, 5 to 300. An alias has AWS's.
   *
   * @default 30
   */
  ttlSeconds?: number;

  probe?: DrProbeConfig;
}

/** Failover records, and the one switch of them all. */
export interface DrDnsConfig {
  /** Hosted zone of the records. */
  hostedZoneId: pulumi.Input<string>;

  /** Records by a name of their own: lower-case letters, digits and hyphens. */
  records: Record<string, DrRecordConfig>;
}

export const dnsDefaults = {
  DrProbeConfig: { path: "/", port: 443, intervalSeconds: 30, failureThreshold: 3 },
  DrRecordConfig: { ttlSeconds: 30 },
};
