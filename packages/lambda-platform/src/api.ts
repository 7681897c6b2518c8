import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { RouteConfig } from "./args-api";
import { anyoneAuthorizer, iamAuthorizer } from "./choices";
import { type Context, found, logGroupName, type Unit, type Units } from "./context";
import { logGroup } from "./logs";
import { permission } from "./permissions";
import { mapped, type ResolvedApi, sorted } from "./resolve";

/** The API and its one stage. */
export interface ApiParts {
  api: aws.apigatewayv2.Api;
  stage: aws.apigatewayv2.Stage;
}

/** What an access log says of a call: who, what, how long, and why not. */
const logFields = [
  "requestId",
  "identity.sourceIp",
  "requestTime",
  "httpMethod",
  "routeKey",
  "status",
  "protocol",
  "responseLength",
  "responseLatency",
  "integrationErrorMessage",
  "authorizer.error",
];
const logFormat = JSON.stringify(
  Object.fromEntries(logFields.map((each) => [each, `$context.${each}`])),
);

/** The HTTP API with a route, an integration and a permission for each of `routes`. */
export function makeApi(context: Context, config: ResolvedApi, units: Units): ApiParts {
  const { name, args, child } = context;
  const { region, tags } = args;
  const api = new aws.apigatewayv2.Api(
    name,
    {
      protocolType: "HTTP",
      disableExecuteApiEndpoint: config.disableExecuteApiEndpoint,
      ...(config.cors && { corsConfiguration: corsOf(config.cors) }),
      region,
      tags: named(name, tags),
    },
    child,
  );
  const authorizers = mapped(config.jwtAuthorizers, (each, key) =>
    jwtAuthorizer(context, key, api, each),
  );
  for (const [key, route] of sorted(config.routes))
    makeRoute(context, key, route, { api, authorizers, unit: found(units, route.functionName) });
  return { api, stage: makeStage(context, api, config) };
}

function corsOf(
  cors: NonNullable<ResolvedApi["cors"]>,
): aws.types.input.apigatewayv2.ApiCorsConfiguration {
  const { maxAgeSeconds, allowHeaders, exposeHeaders, ...rest } = cors;
  return {
    ...rest,
    ...(allowHeaders && { allowHeaders }),
    ...(exposeHeaders && { exposeHeaders }),
    maxAge: maxAgeSeconds,
  };
}

function jwtAuthorizer(
  { name, args, child }: Context,
  key: string,
  api: aws.apigatewayv2.Api,
  { issuer, audiences, identitySource }: ResolvedApi["jwtAuthorizers"][string],
): aws.apigatewayv2.Authorizer {
  return new aws.apigatewayv2.Authorizer(
    `${name}-${key}-jwt`,
    {
      apiId: api.id,
      name: key,
      authorizerType: "JWT",
      identitySources: [identitySource],
      jwtConfiguration: { issuer, audiences },
      region: args.region,
    },
    child,
  );
}

interface RouteParts {
  api: aws.apigatewayv2.Api;
  authorizers: Record<string, aws.apigatewayv2.Authorizer>;
  unit: Unit;
}

/** The integration is the route's own, so that both go together. */
function makeRoute(context: Context, key: string, route: RouteConfig, parts: RouteParts): void {
  const { name, args, child } = context;
  const { api, authorizers, unit } = parts;
  const own = `${name}-${key}-route`;
  const of = { apiId: api.id, region: args.region };
  const integration = new aws.apigatewayv2.Integration(
    own,
    {
      ...of,
      integrationType: "AWS_PROXY",
      integrationUri: unit.alias ? unit.alias.invokeArn : unit.lambda.invokeArn,
      payloadFormatVersion: "2.0",
    },
    child,
  );
  new aws.apigatewayv2.Route(
    own,
    {
      ...of,
      routeKey: route.routeKey,
      target: pulumi.interpolate`integrations/${integration.id}`,
      ...authorization(route, authorizers),
    },
    child,
  );
  // A route key is `GET /path` or `$default`, whose ARN ends in no path.
  const [, path = ""] = route.routeKey.split(" ");
  const sourceArn = pulumi.interpolate`${api.executionArn}/*/*${path}`;
  permission(context, own, unit, { service: "apigateway", sourceArn });
}

function authorization(
  { authorizer, scopes }: RouteConfig,
  authorizers: Record<string, aws.apigatewayv2.Authorizer>,
): Partial<aws.apigatewayv2.RouteArgs> {
  if (authorizer === anyoneAuthorizer) return { authorizationType: "NONE" };
  if (authorizer === iamAuthorizer) return { authorizationType: "AWS_IAM" };
  return {
    authorizationType: "JWT",
    authorizerId: found(authorizers, authorizer).id,
    ...(scopes && { authorizationScopes: scopes }),
  };
}

function makeStage(
  context: Context,
  api: aws.apigatewayv2.Api,
  config: ResolvedApi,
): aws.apigatewayv2.Stage {
  const { name, args, child } = context;
  // API Gateway writes to groups of this prefix without another entry in the account's log policy.
  const groupName = logGroupName("/aws/vendedlogs", name, "access");
  const group = logGroup(context, `${name}-access`, groupName, config.accessLogRetentionInDays);
  return new aws.apigatewayv2.Stage(
    name,
    {
      apiId: api.id,
      name: "$default",
      autoDeploy: true,
      accessLogSettings: { destinationArn: group.arn, format: logFormat },
      defaultRouteSettings: {
        throttlingRateLimit: config.throttlingRateLimit,
        throttlingBurstLimit: config.throttlingBurstLimit,
        detailedMetricsEnabled: true,
      },
      region: args.region,
      tags: named(name, args.tags),
    },
    child,
  );
}
