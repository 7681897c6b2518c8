export interface DbInstanceConfig {
  /**
   * Class of the writer, and of readers that name none.
   *
   * @default "db.t4g.medium": 2 vCPU, 4 GiB, burstable; `"db.serverless"` with `serverlessV2`
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html
   */
  instanceClass?: string;

  /**
   * Whether losing a zone is a fail-over of about a minute and not a restore. RDS: a standby, at
   * twice the price. Aurora: a reader called `standby`, unless `readReplicas` has one already.
   *
   * @default true
   */
  multiAz?: boolean;

  /**
   * Certificate authority of the server's TLS certificate.
   *
   * @default "rds-ca-rsa2048-g1": RSA 2048, valid to 2061
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
   */
  caCertIdentifier?: string;
}

export interface DbReadReplicaConfig {
  /** Lower-case letters, digits and hyphens, up to 20. Also the key of its endpoint. */
  name: string;

  /** Class. Unset: that of `instance.instanceClass`. */
  instanceClass?: string;

  /** Zone, by name. Unset: AWS chooses. */
  availabilityZone?: string;

  /**
   * Aurora: order in which readers become the writer, 0 to 15, the lowest first.
   *
   * @default 1
   */
  promotionTier?: number;

  /**
   * RDS: whether the replica has a standby of its own, at twice the price.
   *
   * @default false
   */
  multiAz?: boolean;
}

export interface DbServerlessV2Config {
  /** Least Aurora capacity units (about 2 GiB each): 0, or 0.5 to 256 in steps of 0.5. */
  minCapacity: number;

  /** Most Aurora capacity units, 1 to 256 in steps of 0.5. */
  maxCapacity: number;

  /** Seconds without a connection before the database sleeps, 300 to 86400. With `minCapacity` 0 only. */
  secondsUntilAutoPause?: number;
}
