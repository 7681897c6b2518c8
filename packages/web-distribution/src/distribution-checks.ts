import { type Check, check, distinct, matches, oneOf, within } from "@plinth/core";
import { inGlobalRegion } from "./arn-checks";
import { FrameOption, PriceClass, ReferrerPolicy, TlsVersion } from "./choices";
import type { DistributionArgs, ResolvedDistribution } from "./distribution-args";
import { logChecks } from "./log-checks";
import { alarmChecks, webAclChecks } from "./monitoring-checks";
import { aliasPattern, countryPattern } from "./patterns";

/** What a distribution was given, before its defaults. */
export type GivenDistribution = DistributionArgs & Partial<ResolvedDistribution>;

function certificateChecks(given: GivenDistribution): Check {
  const { aliases = [], certificateArn, zoneId } = given;
  const proven = certificateArn !== undefined || zoneId !== undefined;
  const version = given.minimumProtocolVersion;
  return [
    inGlobalRegion(
      "certificateArn",
      certificateArn,
      ["acm", "certificate/"],
      "CloudFront takes certificates of no other region, whatever the stack's",
    ),
    oneOf(
      "minimumProtocolVersion",
      version,
      Object.values(TlsVersion),
      "Older ones allow ciphers that can be broken",
    ),
    aliases.length > 0
      ? [
          check(
            proven,
            "certificateArn",
            undefined,
            "a certificate for the aliases",
            "Pass one, or the zoneId in which one can be proven",
          ),
          check(
            given.allowDefaultCertificate !== true,
            "allowDefaultCertificate",
            true,
            "nothing beside aliases",
            "Remove it: the aliases have a certificate of their own",
          ),
        ]
      : [
          check(
            given.allowDefaultCertificate === true,
            "aliases",
            aliases,
            "one or more names",
            "CloudFront's own certificate allows TLS 1.0; allowDefaultCertificate accepts that",
          ),
          check(!proven, "aliases", aliases, "names for the certificate or zone", "Name them"),
          check(
            version === undefined,
            "minimumProtocolVersion",
            version,
            "nothing without aliases",
            "CloudFront ignores it under its own certificate",
          ),
        ],
  ];
}

function countryChecks({ allowedCountries, blockedCountries }: DistributionArgs): Check {
  const lists = Object.entries({ allowedCountries, blockedCountries });
  return [
    lists.map(([argument, codes]) =>
      codes === undefined
        ? undefined
        : [
            check(codes.length > 0, argument, codes, "one or more", "Leave it unset for all"),
            codes.map((code) => matches(argument, code, ...countryPattern)),
            distinct(argument, codes, "Name each country once"),
          ],
    ),
    check(
      allowedCountries === undefined || blockedCountries === undefined,
      "blockedCountries",
      blockedCountries,
      "nothing beside allowedCountries",
      "CloudFront takes one list",
    ),
  ];
}

function headerChecks({ securityHeaders }: DistributionArgs): Check {
  const { contentSecurityPolicy, frameOption, referrerPolicy } = securityHeaders ?? {};
  const { hstsSeconds, hstsIncludeSubdomains, hstsPreload } = securityHeaders ?? {};
  const year = 31_536_000;
  return [
    matches(
      "securityHeaders.contentSecurityPolicy",
      contentSecurityPolicy,
      /[^\r\n]*[^\s][^\r\n]*/,
      "one line that is not empty",
      "Write the directives with semicolons between them",
    ),
    within("securityHeaders.hstsSeconds", hstsSeconds, [86_400, 63_072_000], "seconds", "2 years"),
    check(
      !hstsPreload || (hstsIncludeSubdomains !== false && (hstsSeconds ?? year) >= year),
      "securityHeaders.hstsPreload",
      hstsPreload,
      "a year or more, for subdomains too",
      "Browsers' makers list no other names",
    ),
    oneOf(
      "securityHeaders.frameOption",
      frameOption,
      Object.values(FrameOption),
      "Browsers know no other",
    ),
    oneOf(
      "securityHeaders.referrerPolicy",
      referrerPolicy,
      Object.values(ReferrerPolicy),
      "Others tell whole addresses to strangers",
    ),
  ];
}

/** Every bad argument that both kinds of distribution can have. */
export function distributionChecks(given: GivenDistribution): Check {
  const { aliases = [] } = given;
  return [
    aliases.map((alias) => matches("aliases", alias, ...aliasPattern)),
    distinct("aliases", aliases, "Name each alias once"),
    certificateChecks(given),
    oneOf("priceClass", given.priceClass, Object.values(PriceClass), "CloudFront has these three"),
    countryChecks(given),
    headerChecks(given),
    logChecks(given),
    webAclChecks(given),
    alarmChecks(given),
  ];
}
