import { type Check, check, logRetentionDays, matches, oneOf, within } from "@plinth/core";
import type { RouteConfig } from "./args-api";
import { anyoneAuthorizer, iamAuthorizer } from "./choices";
import { known } from "./check-names";
import { type Resolved, type ResolvedApi, sorted } from "./resolve";

export function checkApi({ api, functions }: Resolved): Check {
  if (!api) return [];
  const routes = sorted(api.routes);
  const keys = routes.map(([, { routeKey }]) => routeKey);
  const twice = keys.find((each, index) => keys.indexOf(each) !== index);
  return [
    check(keys.length > 0, "api.routes", keys.length, "one route or more", "Say what is called"),
    check(
      twice === undefined,
      "api.routes",
      twice,
      "each route key once",
      "Take one of the two out",
    ),
    routes.map(([key, each]) => [
      known(`api.routes.${key}.functionName`, each.functionName, functions),
      checkRoute(`api.routes.${key}`, each, api),
    ]),
    [iamAuthorizer, anyoneAuthorizer].map((each) =>
      check(
        !(each in api.jwtAuthorizers),
        "api.jwtAuthorizers",
        each,
        "names other than iam and none",
        "Rename it: routes mean something else by that",
      ),
    ),
    checkIssuers(api),
    api.cors && checkCors("api.cors", api.cors),
    checkDomain(api),
    checkLimits(api),
  ];
}

function checkRoute(path: string, route: RouteConfig, { jwtAuthorizers }: ResolvedApi): Check {
  const { routeKey, authorizer, scopes } = route;
  const names = Object.keys(jwtAuthorizers).sort();
  return [
    matches(
      `${path}.routeKey`,
      routeKey,
      /\$default|(ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) \/\S*/,
      "$default or a method and a path",
      "Write one such as GET /orders",
    ),
    oneOf(
      `${path}.authorizer`,
      // A program without types can leave it out.
      authorizer ?? "nothing",
      [...names, iamAuthorizer, anyoneAuthorizer],
      "Say who may call: none, for anyone, must be written out",
    ),
    check(
      scopes === undefined || names.includes(authorizer),
      `${path}.scopes`,
      scopes,
      "scopes with a JWT authorizer",
      "Take them out: nobody would read them",
    ),
  ];
}

function checkIssuers({ jwtAuthorizers }: ResolvedApi): Check {
  return sorted(jwtAuthorizers).map(([key, { issuer, audiences }]) => [
    matches(
      `api.jwtAuthorizers.${key}.issuer`,
      typeof issuer === "string" ? issuer : undefined,
      /https:\/\/\S+/,
      "an HTTPS URL",
      "Write what stands in the tokens' iss",
    ),
    check(
      audiences.length > 0,
      `api.jwtAuthorizers.${key}.audiences`,
      audiences.length,
      "one audience or more",
      "Without one, tokens for anybody pass",
    ),
  ]);
}

export function checkCors(path: string, cors: NonNullable<ResolvedApi["cors"]>): Check {
  return [
    check(
      cors.allowOrigins.length > 0,
      `${path}.allowOrigins`,
      cors.allowOrigins.length,
      "one origin or more",
      "Name the origins",
    ),
    check(
      !(cors.allowCredentials && cors.allowOrigins.includes("*")),
      `${path}.allowOrigins`,
      "*",
      "origins by name with allowCredentials",
      "Any site could call in the visitor's name",
    ),
    within(`${path}.maxAgeSeconds`, cors.maxAgeSeconds, [0, 86400], "seconds", "A day is the most"),
  ];
}

function checkDomain({ domain, disableExecuteApiEndpoint }: ResolvedApi): Check {
  return [
    check(
      !domain || domain.certificateArn !== undefined || domain.hostedZoneId !== undefined,
      "api.domain",
      domain?.domainName,
      "a certificateArn, or a hostedZoneId in which one can be proven",
      "Give one of the two",
    ),
    check(
      domain !== undefined || !disableExecuteApiEndpoint,
      "api.disableExecuteApiEndpoint",
      disableExecuteApiEndpoint,
      "true with a domain only",
      "Nobody could call the API",
    ),
  ];
}

function checkLimits(api: ResolvedApi): Check {
  return [
    within(
      "api.throttlingRateLimit",
      api.throttlingRateLimit,
      [1, 10000],
      "calls a second",
      "The account has no more unless raised",
    ),
    within(
      "api.throttlingBurstLimit",
      api.throttlingBurstLimit,
      [1, 5000],
      "calls at once",
      "The account has no more unless raised",
    ),
    oneOf(
      "api.accessLogRetentionInDays",
      api.accessLogRetentionInDays,
      logRetentionDays.filter((days) => days > 0),
      "CloudWatch Logs knows no others",
    ),
  ];
}
