import type * as pulumi from "@pulumi/pulumi";
import type { PriceClass, TlsVersion } from "./choices";
import { type DistributionArgs, distributionDefaults } from "./distribution-args";

export interface MediaDistributionArgs extends DistributionArgs {
  /** The private bucket, in DNS with its region, as in `media.s3.eu-west-1.amazonaws.com`. */
  bucketRegionalDomainName: pulumi.Input<string>;

  /** Replica in another region: asked when the first answers 500, 502, 503, 504 or not at all. */
  failoverBucketRegionalDomainName?: pulumi.Input<string>;

  /**
   * Name to public key, in PEM: RSA of 2048 bits or ECDSA of P-256, one to five. URLs signed with any of them are
   * valid. To rotate, add a key by a new name, sign with it, and take the old one out when its last URL has expired.
   */
  publicKeys: Record<string, pulumi.Input<string>>;

  /**
   * Seconds in the cache at most, 0 to 31536000. The objects' `Cache-Control` may shorten them.
   *
   * @default 86400
   */
  ttlSeconds?: number;

  /**
   * Oldest TLS that viewers may use.
   *
   * @default "TLSv1.2_2021"
   */
  minimumProtocolVersion?: TlsVersion;

  /**
   * Serves under CloudFront's own name when there are no aliases. Viewers may then use TLS 1.0.
   *
   * @default false
   */
  allowDefaultCertificate?: boolean;

  /**
   * Edges that serve, and what they cost.
   *
   * @default "PriceClass_100"
   */
  priceClass?: PriceClass;

  /**
   * Protects distribution, log bucket and the logs' keys against deletion by Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

export const mediaDefaults = { ...distributionDefaults, ttlSeconds: 86_400 };

/** The arguments with their defaults. */
export type ResolvedMedia = MediaDistributionArgs & typeof mediaDefaults;
