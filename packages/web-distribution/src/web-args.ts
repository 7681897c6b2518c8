import type * as pulumi from "@pulumi/pulumi";
import {
  ActiveOrigin,
  ApiMethods,
  type HostHeader,
  type PriceClass,
  SinglePageFallback,
  type TlsVersion,
} from "./choices";
import { type DistributionArgs, distributionDefaults } from "./distribution-args";

/** The private bucket of the files. */
export interface StaticConfig {
  /** Name of the bucket in DNS with its region, as in `web.s3.eu-west-1.amazonaws.com`. */
  bucketRegionalDomainName: pulumi.Input<string>;

  /** Replica in another region: asked when the first answers 500, 502, 503, 504 or not at all. */
  failoverBucketRegionalDomainName?: pulumi.Input<string>;
}

/** A header by which the API knows its own distribution. */
export interface SecretHeaderConfig {
  /** Name, such as `X-Origin-Verify`. */
  name: string;

  /** Value of 16 characters or more, treated as secret. The load balancer or the API must refuse requests without it. */
  value: pulumi.Input<string>;
}

/** An origin of HTTPS, such as a load balancer. CloudFront connects with TLS 1.2 and caches nothing. */
export interface ApiConfig {
  /** Name in DNS. With `hostHeader` ORIGIN its certificate must cover this name. */
  domainName: pulumi.Input<string>;

  /**
   * Which `Host` the API gets, and so which name its certificate must cover: ORIGIN is `domainName`, VIEWER is
   * the alias. There is no default, since the wrong one answers 502.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html
   */
  hostHeader: HostHeader;

  /**
   * Paths that the API answers, in the order they are tried, before `behaviors`.
   *
   * @default ["/api/*"]
   */
  pathPatterns?: string[];

  /**
   * Methods that are let through.
   *
   * @default "ALL"
   */
  methods?: ApiMethods;

  /**
   * Seconds that the API may take to answer, 1 to 120.
   *
   * @default 30
   */
  readTimeoutSeconds?: number;

  /** A header that only this distribution sends. */
  secretHeader?: SecretHeaderConfig;

  /**
   * The same API in another region, with an equally good certificate. With `methods` READ CloudFront turns to it
   * by itself; with ALL it cannot, and `activeOrigin` decides.
   */
  failoverDomainName?: pulumi.Input<string>;

  /**
   * Which of the two is asked, or asked first.
   *
   * @default "PRIMARY"
   */
  activeOrigin?: ActiveOrigin;
}

/** Paths of the bucket with a time of their own in the cache. */
export interface BehaviorConfig {
  /** Paths, such as `/static/*`: `*` stands for any characters, `?` for one. */
  pathPattern: string;

  /** Seconds in the cache at most, 0 to 31536000. The objects' `Cache-Control` may shorten them. */
  ttlSeconds: number;
}

export interface WebDistributionArgs extends DistributionArgs {
  /** The bucket of the files. It stays private: let its policy admit the distribution's ARN. */
  static: StaticConfig;

  /** An API under the same name. Unset: files only. */
  api?: ApiConfig;

  /**
   * Paths of the bucket, in the order they are tried: the first that fits counts.
   *
   * @default [{"pathPattern":"/static/*","ttlSeconds":86400}]
   */
  behaviors?: BehaviorConfig[];

  /**
   * Seconds in the cache of what no pattern fits, 0 to 31536000.
   *
   * @default 3600
   */
  defaultTtlSeconds?: number;

  /**
   * Object that answers `/`, and the paths of a single-page application.
   *
   * @default "index.html"
   */
  defaultRootObject?: string;

  /**
   * How paths without a file extension, such as `/orders/7`, reach the page.
   *
   * @default "REWRITE"
   */
  singlePageFallback?: SinglePageFallback;

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

export const apiDefaults = {
  pathPatterns: ["/api/*"],
  methods: ApiMethods.All as ApiMethods,
  readTimeoutSeconds: 30,
  activeOrigin: ActiveOrigin.Primary as ActiveOrigin,
};

export const webDefaults = {
  ...distributionDefaults,
  behaviors: [{ pathPattern: "/static/*", ttlSeconds: 86_400 }] as BehaviorConfig[],
  defaultTtlSeconds: 3600,
  defaultRootObject: "index.html",
  singlePageFallback: SinglePageFallback.Rewrite as SinglePageFallback,
};

/** The arguments with their defaults. */
export type ResolvedWeb = WebDistributionArgs & typeof webDefaults;
export type ResolvedApi = ApiConfig & typeof apiDefaults;
