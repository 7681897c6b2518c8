import { assertArgs, type Check, check, distinct, matches, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { ActiveOrigin, ApiMethods, HostHeader, SinglePageFallback } from "./choices";
import { distributionChecks } from "./distribution-checks";
import { bucketCheck, plain, ttlCheck } from "./input-checks";
import { headerPattern, hostPattern, pathPattern, rootObjectPattern } from "./patterns";
import { apiDefaults, type ResolvedWeb, type WebDistributionArgs, webDefaults } from "./web-args";

const shortestSecret = 16;

function hostChecks(
  argument: string,
  value: pulumi.Input<string> | undefined,
  hostHeader: HostHeader,
): Check {
  const name = plain(value);
  return [
    matches(argument, name, ...hostPattern),
    check(
      hostHeader !== HostHeader.Origin || name === undefined || !/\.elb\./.test(name),
      argument,
      name,
      "a name that a certificate can cover, beside hostHeader ORIGIN",
      "Give the load balancer a name of your own, or let hostHeader be VIEWER",
    ),
  ];
}

/** Never shows the value. */
function secretCheck(value: pulumi.Input<string> | undefined): Check {
  const length = plain(value)?.length;
  return check(
    length === undefined || length >= shortestSecret,
    "api.secretHeader.value",
    `${length} characters`,
    `${shortestSecret} characters or more`,
    "Let a RandomPassword make it: a short one can be guessed",
  );
}

function apiChecks({ api, aliases = [], singlePageFallback }: WebDistributionArgs): Check {
  if (!api) return undefined;
  const { hostHeader, secretHeader, failoverDomainName, activeOrigin, pathPatterns } = api;
  return [
    oneOf("api.hostHeader", hostHeader, Object.values(HostHeader), "Say whose name it gets"),
    hostChecks("api.domainName", api.domainName, hostHeader),
    hostChecks("api.failoverDomainName", failoverDomainName, hostHeader),
    check(
      hostHeader !== HostHeader.Viewer || aliases.length > 0,
      "api.hostHeader",
      hostHeader,
      "ORIGIN without aliases",
      "No certificate of yours covers CloudFront's own name",
    ),
    check(
      pathPatterns === undefined || pathPatterns.length > 0,
      "api.pathPatterns",
      pathPatterns,
      "one or more patterns",
      "Leave it unset for /api/*",
    ),
    oneOf("api.methods", api.methods, Object.values(ApiMethods), "CloudFront has no other sets"),
    within("api.readTimeoutSeconds", api.readTimeoutSeconds, [1, 120], "seconds", "See CloudFront"),
    matches("api.secretHeader.name", secretHeader?.name, ...headerPattern),
    secretCheck(secretHeader?.value),
    oneOf("api.activeOrigin", activeOrigin, Object.values(ActiveOrigin), "There are two at most"),
    check(
      activeOrigin !== ActiveOrigin.Failover || failoverDomainName !== undefined,
      "api.activeOrigin",
      activeOrigin,
      "PRIMARY without api.failoverDomainName",
      "Name the API of the other region",
    ),
    check(
      singlePageFallback !== SinglePageFallback.ErrorPages,
      "singlePageFallback",
      singlePageFallback,
      "REWRITE or OFF beside api",
      "The API's own 403 and 404 would become pages of status 200",
    ),
  ];
}

/** Patterns that a pattern before them takes everything from. */
function hidden(patterns: string[]): string | undefined {
  return patterns.find((pattern, index) =>
    patterns
      .slice(0, index)
      .some((earlier) => /^[^*?]*\*$/.test(earlier) && pattern.startsWith(earlier.slice(0, -1))),
  );
}

function behaviorChecks({ api, behaviors }: ResolvedWeb): Check {
  const fromApi = api ? { ...apiDefaults, ...api }.pathPatterns : [];
  const own = behaviors.map((each) => each.pathPattern);
  const all = [...fromApi, ...own];
  const never = hidden([...new Set(all)]);
  return [
    fromApi.map((each) => matches("api.pathPatterns", each, ...pathPattern)),
    behaviors.map((each) => [
      matches("behaviors", each.pathPattern, ...pathPattern),
      ttlCheck(`behaviors["${each.pathPattern}"].ttlSeconds`, each.ttlSeconds),
    ]),
    distinct("behaviors", all, "Write each pattern once, for the API or for the bucket"),
    check(
      never === undefined,
      "behaviors",
      never,
      "patterns that no earlier one covers",
      "Write the narrower pattern first",
    ),
    check(
      all.every((each) => each !== "*" && each !== "/*"),
      "behaviors",
      all,
      "patterns of a part of the paths",
      "What no pattern fits is defaultTtlSeconds's",
    ),
  ];
}

/** Fills the defaults in, or throws one error that lists every bad argument. */
export function resolveWeb(
  self: pulumi.Resource,
  name: string,
  args: WebDistributionArgs,
): ResolvedWeb {
  const a = { ...webDefaults, ...args };
  const { bucketRegionalDomainName, failoverBucketRegionalDomainName } = a.static;
  assertArgs(self, name, [
    bucketCheck("static.bucketRegionalDomainName", bucketRegionalDomainName),
    bucketCheck("static.failoverBucketRegionalDomainName", failoverBucketRegionalDomainName),
    apiChecks(args),
    behaviorChecks(a),
    ttlCheck("defaultTtlSeconds", a.defaultTtlSeconds),
    matches("defaultRootObject", a.defaultRootObject, ...rootObjectPattern),
    oneOf(
      "singlePageFallback",
      a.singlePageFallback,
      Object.values(SinglePageFallback),
      "There is no third way",
    ),
    distributionChecks(args),
  ]);
  return a;
}
