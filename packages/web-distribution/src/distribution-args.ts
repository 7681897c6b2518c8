import type * as pulumi from "@pulumi/pulumi";
import type { AccessLogsConfig } from "./access-logs-args";
import type { DistributionAlarmsConfig } from "./alarms-args";
import { PriceClass, TlsVersion } from "./choices";
import type { SecurityHeadersConfig } from "./security-headers-args";
import type { WebAclConfig } from "./web-acl-args";

/** What both kinds of distribution have in common. */
export interface DistributionArgs {
  /** Names that viewers use, such as `www.example.com`. They need `certificateArn` or `zoneId`. */
  aliases?: string[];

  /** Certificate in ACM for all aliases, of us-east-1. Unset: one is made and proven in `zoneId`. */
  certificateArn?: pulumi.Input<string>;

  /** Route 53 zone of the aliases: their A and AAAA records and the certificate's proof go there. */
  zoneId?: pulumi.Input<string>;

  /** Headers that harden every answer. */
  securityHeaders?: SecurityHeadersConfig;

  /** Where requests are recorded. */
  accessLogs?: AccessLogsConfig;

  /** A firewall made here. Either this or `webAclArn`. */
  webAcl?: WebAclConfig;

  /** A firewall made elsewhere: of scope CLOUDFRONT, in us-east-1. */
  webAclArn?: pulumi.Input<string>;

  /** Countries that are served, by two capitals (ISO 3166-1), and no others. */
  allowedCountries?: string[];

  /** Countries that are not served, by two capitals (ISO 3166-1). */
  blockedCountries?: string[];

  /** Alarms on the share of errors. Unset: none. */
  alarms?: DistributionAlarmsConfig;

  /** Region of the log bucket made here. All else is global, or in us-east-1 as CloudFront demands. */
  region?: string;

  /** Tags of every resource that takes tags. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}

export const distributionDefaults = {
  minimumProtocolVersion: TlsVersion.Tls12Of2021 as TlsVersion,
  allowDefaultCertificate: false,
  priceClass: PriceClass.Class100 as PriceClass,
  protect: true,
};

/** The arguments of a distribution with their defaults: what the shared pieces read. */
export type ResolvedDistribution = DistributionArgs & typeof distributionDefaults;
