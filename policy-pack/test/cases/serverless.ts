import { unknown } from "../support";
import { type Case, choice, flag, given, notFlag } from "./make";

const lambda = "lambda/function:Function";
const permission = "lambda/permission:Permission";
const stages = ["apigatewayv2/stage:Stage", "apigateway/stage:Stage"];
const httpStage = "apigatewayv2/stage:Stage";
const restStage = "apigateway/stage:Stage";
const settings = "apigateway/methodSettings:MethodSettings";
const method = "apigateway/method:Method";
const project = "codebuild/project:Project";
const webhook = "codebuild/webhook:Webhook";
const pipeline = "codepipeline/pipeline:Pipeline";

const variables = (policy: string, type: string, key: string): Case => {
  const props = (map: unknown) =>
    key === "environment" ? { environment: { variables: map } } : { [key]: map };
  return {
    policy,
    type,
    good: [
      {},
      props({ HOST: "db", DB_PASSWORD: "arn:aws:secretsmanager:eu-west-1:1:secret:db" }),
      props({ HOST: unknown }),
    ],
    bad: [
      ["a password", props({ DB_PASSWORD: "hunter2" })],
      ["an access key", props({ KEY: "AKIAABCDEFGHIJKLMNOP" })],
    ],
    unknownIs: "a violation",
    unknownProps: props({ API_TOKEN: unknown }),
  };
};

const functions: Case[] = [
  {
    ...choice("lambda-not-public", permission, "principal", ["s3.amazonaws.com"], ["*"]),
    good: [{ principal: "s3.amazonaws.com" }, { principal: "*", principalOrgId: "o-1" }],
  },
  given("lambda-caller-bound", permission, "sourceArn", { principal: "s3.amazonaws.com" }),
  {
    ...given("lambda-caller-bound", permission, "sourceAccount", { principal: unknown }),
    good: [{ principal: "111122223333" }],
  },
  choice(
    "lambda-url-signed",
    "lambda/functionUrl:FunctionUrl",
    "authorizationType",
    ["AWS_IAM"],
    [undefined, "NONE"],
  ),
  choice(
    "lambda-cors-narrow",
    "lambda/functionUrl:FunctionUrl",
    "cors.allowOrigins",
    [undefined, ["https://shop.example"]],
    [["*"]],
  ),
  choice(
    "lambda-cors-narrow",
    "apigatewayv2/api:Api",
    "corsConfiguration.allowOrigins",
    [undefined, ["https://shop.example"]],
    [["*"]],
  ),
  given("lambda-in-vpc", lambda, "vpcConfig"),
  {
    ...choice(
      "lambda-spans-zones",
      lambda,
      "vpcConfig.subnetIds",
      [
        ["a", "b"],
        [unknown, unknown],
      ],
      [["a"], []],
    ),
    good: [{}, { vpcConfig: { subnetIds: ["a", "b"] } }],
  },
  choice(
    "lambda-concurrency-reserved",
    lambda,
    "reservedConcurrentExecutions",
    [0, 50],
    [undefined, -1],
  ),
  given("lambda-environment-customer-key", lambda, "kmsKeyArn", { environment: { variables: {} } }),
  variables("lambda-no-plain-secrets", lambda, "environment"),
  choice("lambda-traced", lambda, "tracingConfig.mode", ["Active"], [undefined, "PassThrough"]),
  choice(
    "lambda-runtime-supported",
    lambda,
    "runtime",
    [undefined, "nodejs22.x", "python3.13", "provided.al2023"],
    ["nodejs16.x", "nodejs4.3", "python3.8", "go1.x"],
  ),
  {
    ...given("lambda-code-signed", lambda, "codeSigningConfigArn"),
    good: [{ packageType: "Image" }],
  },
  given("lambda-sized", lambda, "memorySize", { timeout: 10 }),
  given("lambda-sized", lambda, "timeout", { memorySize: 256 }),
  choice(
    "lambda-structured-logs",
    lambda,
    "loggingConfig",
    [{ logFormat: "JSON", logGroup: unknown }],
    [undefined, { logFormat: "Text", logGroup: "a" }, { logFormat: "JSON" }],
  ),
  given("lambda-described", lambda, "description"),
];

const apis: Case[] = [
  ...stages.flatMap((type): Case[] => [
    given("api-access-logs", type, "accessLogSettings.destinationArn"),
    choice(
      "api-json-logs",
      type,
      "accessLogSettings.format",
      ['{"id":"$context.requestId"}'],
      [undefined, "$context.requestId"],
    ),
  ]),
  choice(
    "api-authorized",
    "apigatewayv2/route:Route",
    "authorizationType",
    ["JWT", "AWS_IAM", "CUSTOM"],
    [undefined, "NONE"],
  ),
  choice(
    "api-authorized",
    method,
    "authorization",
    ["AWS_IAM", "COGNITO_USER_POOLS"],
    [undefined, "NONE"],
    { httpMethod: "GET" },
  ),
  choice(
    "api-domain-tls",
    "apigatewayv2/domainName:DomainName",
    "domainNameConfiguration.securityPolicy",
    ["TLS_1_2"],
    [undefined, "TLS_1_0"],
  ),
  choice(
    "api-domain-tls",
    "apigateway/domainName:DomainName",
    "securityPolicy",
    ["TLS_1_2", "SecurityPolicy_TLS13_1_3_2025_09"],
    [undefined, "TLS_1_0"],
  ),
  choice(
    "api-throttled",
    httpStage,
    "defaultRouteSettings",
    [{ throttlingBurstLimit: 10, throttlingRateLimit: 5 }],
    [undefined, { throttlingBurstLimit: 10 }, { throttlingBurstLimit: 0, throttlingRateLimit: 5 }],
  ),
  given("api-mutual-tls", restStage, "clientCertificateId"),
  given("api-mutual-tls", "apigatewayv2/domainName:DomainName", "mutualTlsAuthentication"),
  choice(
    "api-execution-logs",
    settings,
    "settings.loggingLevel",
    ["INFO", "ERROR"],
    [undefined, "OFF"],
  ),
  choice(
    "api-execution-logs",
    httpStage,
    "defaultRouteSettings.loggingLevel",
    [undefined, "INFO"],
    ["OFF"],
  ),
  notFlag("api-no-payload-logs", settings, "settings.dataTraceEnabled"),
  notFlag("api-no-payload-logs", httpStage, "defaultRouteSettings.dataTraceEnabled"),
  choice(
    "api-no-payload-logs",
    httpStage,
    "routeSettings",
    [undefined, [{ dataTraceEnabled: false }]],
    [[{}, { dataTraceEnabled: true }]],
  ),
  choice(
    "api-cache-encrypted",
    settings,
    "settings",
    [undefined, { cachingEnabled: true, cacheDataEncrypted: true }],
    [{ cachingEnabled: true }, { cachingEnabled: true, cacheDataEncrypted: false }],
  ),
  flag("api-traced", restStage, "xrayTracingEnabled"),
  given("api-validated", method, "requestValidatorId", { httpMethod: "POST" }),
  given("api-exposure-declared", "apigateway/restApi:RestApi", "endpointConfiguration.types"),
  variables("api-no-plain-secrets", httpStage, "stageVariables"),
  variables("api-no-plain-secrets", restStage, "variables"),
];

const environment = (...environmentVariables: object[]) => ({
  environment: { environmentVariables },
});
const stage = (...categories: unknown[]) => ({
  stages: categories.map((category) => ({ actions: [{ category }] })),
});
const filters = (...each: object[]) => ({ filterGroups: [{ filters: each }] });
const event = { type: "EVENT", pattern: "PUSH" };

const builds: Case[] = [
  {
    policy: "ci-no-plain-secrets",
    type: project,
    good: [
      {},
      environment({ name: "REPOSITORY", value: "shop" }),
      environment({ name: "DB_PASSWORD", type: "SECRETS_MANAGER", value: "db" }),
      environment({ name: "REPOSITORY", value: unknown }),
    ],
    bad: [
      ["a password", environment({ name: "DB_PASSWORD", value: "hunter2" })],
      ["an access key", environment({ name: "KEY", value: "AKIAABCDEFGHIJKLMNOP" })],
    ],
    unknownIs: "a violation",
    unknownProps: environment({ name: "DB_PASSWORD", value: unknown }),
  },
  choice(
    "ci-source-without-password",
    project,
    "source.location",
    [undefined, "https://github.com/a/b"],
    ["https://me:hunter2@github.com/a/b"],
  ),
  choice(
    "ci-source-without-password",
    project,
    "secondarySources",
    [undefined, [{ location: "https://github.com/a/b" }]],
    [[{ location: "https://me:hunter2@github.com/a/b" }]],
  ),
  choice(
    "ci-source-without-password",
    project,
    "source.auth.type",
    [undefined, "CODECONNECTIONS"],
    ["BASIC_AUTH", "PERSONAL_ACCESS_TOKEN"],
  ),
  given("ci-artifacts-customer-key", project, "encryptionKey"),
  notFlag("ci-artifacts-customer-key", project, "artifacts.encryptionDisabled", {
    encryptionKey: unknown,
  }),
  notFlag("ci-not-privileged", project, "environment.privilegedMode"),
  choice(
    "ci-logs",
    project,
    "logsConfig",
    [undefined, { cloudwatchLogs: { status: "DISABLED" }, s3Logs: { status: "ENABLED" } }],
    [
      { cloudwatchLogs: { status: "DISABLED" } },
      { s3Logs: { status: "ENABLED", encryptionDisabled: true } },
    ],
  ),
  choice(
    "ci-managed-image",
    project,
    "environment.image",
    ["aws/codebuild/standard:7.0"],
    [undefined, "docker:stable"],
  ),
  choice(
    "ci-webhooks-narrow",
    project,
    "projectVisibility",
    [undefined, "PRIVATE"],
    ["PUBLIC_READ"],
  ),
  {
    policy: "ci-webhooks-narrow",
    type: webhook,
    good: [filters(event, { type: "HEAD_REF", pattern: "^refs/heads/main$" })],
    bad: [
      ["no filter", {}],
      ["part of a name", filters(event, { type: "HEAD_REF", pattern: "refs/heads/main" })],
    ],
    unknownIs: "a violation",
    unknownProps: { filterGroups: unknown },
  },
  {
    policy: "ci-pipeline-customer-key",
    type: pipeline,
    good: [{ artifactStores: [{ encryptionKey: { id: unknown, type: "KMS" } }] }],
    bad: [
      ["no store", {}],
      ["no key", { artifactStores: [{ location: "b" }] }],
    ],
    unknownIs: "a violation",
    unknownProps: { artifactStores: unknown },
  },
  notFlag(
    "ci-pipeline-customer-key",
    "codebuild/reportGroup:ReportGroup",
    "exportConfig.s3Destination.encryptionDisabled",
  ),
  {
    policy: "ci-approved",
    type: pipeline,
    good: [stage("Source", "Build"), stage("Source", "Approval", "Deploy")],
    bad: [["nobody asked", stage("Source", "Deploy")]],
    unknownIs: "a violation",
    unknownProps: { stages: unknown },
  },
];

/** Inputs of functions, APIs and builds. */
export const serverless: Case[] = [...functions, ...apis, ...builds];
