import { deepStrictEqual, ok, strictEqual } from "node:assert";
import type { HttpApiConfig, RouteConfig } from "../src";
import { all, byName, only, platform, refusal, zip } from "./platform";

const route: RouteConfig = {
  routeKey: "GET /orders/{id}",
  functionName: "work",
  authorizer: "iam",
};
const api = (config: Partial<HttpApiConfig> = {}): HttpApiConfig => ({
  routes: { order: route },
  ...config,
});

describe("An HTTP API", () => {
  it("has 1 stage $default that deploys itself, with access logs, 100 calls a second and 200 at once", async () => {
    const resources = await platform({ api: api() });
    const { inputs } = only(resources, "Stage");
    strictEqual(inputs["name"], "$default");
    strictEqual(inputs["autoDeploy"], true);
    deepStrictEqual(inputs["defaultRouteSettings"], {
      throttlingRateLimit: 100,
      throttlingBurstLimit: 200,
      detailedMetricsEnabled: true,
    });
    const { format } = inputs["accessLogSettings"] as { format: string };
    strictEqual((JSON.parse(format) as Record<string, string>)["status"], "$context.status");
    const group = byName(resources, "LogGroup", "shop-access").inputs;
    strictEqual(group["retentionInDays"], 30);
    strictEqual(group["name"], "/aws/vendedlogs/project/stack/shop/access");
  });

  it("has a route, an integration and a permission of its own for each route", async () => {
    const other = { ...route, routeKey: "POST /orders" };
    const count = async (routes: Record<string, RouteConfig>) => {
      const resources = await platform({ api: api({ routes }) });
      return ["Route", "Integration", "Permission"].map((type) => all(resources, type).length);
    };
    deepStrictEqual(await count({ order: route, create: other }), [2, 2, 2]);
    deepStrictEqual(await count({ order: route }), [1, 1, 1]);
  });

  it("calls functions from that API and path only", async () => {
    const source = async (routeKey: string) => {
      const args = { api: api({ routes: { order: { ...route, routeKey } } }) };
      return only(await platform(args), "Permission").inputs["sourceArn"] as string;
    };
    ok((await source("GET /orders/{id}")).endsWith("/*/*/orders/{id}"));
    ok((await source("$default")).endsWith("/*/*"));
  });

  it("refuses a route without an authorizer: even none must be written out", async () => {
    const routes = { order: { routeKey: "GET /", functionName: "work" } as RouteConfig };
    strictEqual(
      await refusal({ api: api({ routes }) }),
      'LambdaPlatform "shop" has 1 bad argument:\n' +
        '  api.routes.order.authorizer: got "nothing", allowed "iam", "none". Say who may call: none, for anyone, must be written out.',
    );
  });

  it("asks for signatures with iam, for tokens with a JWT authorizer, and for nothing with none", async () => {
    const of = async (authorizer: string) => {
      const scopes = authorizer === "users" ? { scopes: ["read"] } : {};
      const jwtAuthorizers = { users: { issuer: "https://login.example/", audiences: ["shop"] } };
      const routes = { order: { ...route, authorizer, ...scopes } };
      const resources = await platform({ api: api({ routes, jwtAuthorizers }) });
      return only(resources, "Route").inputs;
    };
    strictEqual((await of("iam"))["authorizationType"], "AWS_IAM");
    strictEqual((await of("none"))["authorizationType"], "NONE");
    const jwt = await of("users");
    strictEqual(jwt["authorizationType"], "JWT");
    strictEqual(jwt["authorizerId"], "shop-users-jwt-id");
    deepStrictEqual(jwt["authorizationScopes"], ["read"]);
  });

  it("has no CORS until told, and then GET for 300 seconds", async () => {
    strictEqual(only(await platform({ api: api() }), "Api").inputs["corsConfiguration"], undefined);
    const cors = { allowOrigins: ["https://shop.example"] };
    deepStrictEqual(
      only(await platform({ api: api({ cors }) }), "Api").inputs["corsConfiguration"],
      {
        allowOrigins: ["https://shop.example"],
        allowMethods: ["GET"],
        allowCredentials: false,
        maxAge: 300,
      },
    );
  });

  it("closes execute-api with a domain, over TLS 1.2, with its record and certificate", async () => {
    const domain = { domainName: "api.shop.example", hostedZoneId: "Z1" };
    const resources = await platform({ api: api({ domain }) });
    strictEqual(only(resources, "Api").inputs["disableExecuteApiEndpoint"], true);
    const { domainNameConfiguration } = only(resources, "DomainName").inputs;
    strictEqual((domainNameConfiguration as Record<string, string>)["securityPolicy"], "TLS_1_2");
    strictEqual(only(resources, "Certificate").inputs["domainName"], "api.shop.example");
    deepStrictEqual(
      all(resources, "Record").map(({ name }) => name),
      ["shop", "shop-proof"],
    );
  });

  it("takes a certificate, and then makes none and no record", async () => {
    const certificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1";
    const domain = { domainName: "api.shop.example", certificateArn };
    const resources = await platform({ api: api({ domain }) });
    strictEqual(all(resources, "Certificate").length, 0);
    strictEqual(all(resources, "Record").length, 0);
  });

  it("refuses CORS for anyone with credentials, in 1 message with a domain nobody can prove", async () => {
    const cors = { allowOrigins: ["*"], allowCredentials: true };
    const domain = { domainName: "api.shop.example" };
    strictEqual(
      await refusal({ api: api({ cors, domain }) }),
      'LambdaPlatform "shop" has 2 bad arguments:\n' +
        '  api.cors.allowOrigins: got "*", allowed origins by name with allowCredentials. Any site could call in the visitor\'s name.\n' +
        '  api.domain: got "api.shop.example", allowed a certificateArn, or a hostedZoneId in which one can be proven. Give one of the two.',
    );
  });

  it("refuses a bad route key, a route key 2 times, an unknown function and scopes without a token", async () => {
    const message = await refusal({
      api: api({
        routes: {
          a: { ...route, routeKey: "orders" },
          b: { ...route, functionName: "wrok" },
          c: { ...route, scopes: ["read"] },
        },
      }),
    });
    ok(
      message.includes('api.routes: got "GET /orders/{id}", allowed each route key once'),
      message,
    );
    ok(message.includes('api.routes.a.routeKey: got "orders", allowed $default or a method'));
    ok(message.includes('api.routes.b.functionName: got "wrok", allowed work. Name one'));
    ok(message.includes('api.routes.c.scopes: got ["read"], allowed scopes with a JWT'));
  });

  it("refuses more than 29 seconds for a function that only routes call", async () => {
    const functions = { work: zip({ timeoutSeconds: 60 }) };
    const message = await refusal({ functions, api: api() });
    ok(message.includes("functions.work.timeoutSeconds: got 60, allowed 1 to 29 seconds"), message);
    const schedules = { tick: { functionName: "work", expression: "rate(1 hour)" } };
    await platform({ functions, api: api(), schedules });
  });

  it("refuses JWT authorizers called iam, without HTTPS, and without an audience", async () => {
    const jwtAuthorizers = { iam: { issuer: "http://login.example", audiences: [] } };
    const message = await refusal({ api: api({ jwtAuthorizers }) });
    ok(message.includes("3 bad arguments"), message);
    ok(message.includes("api.jwtAuthorizers.iam.issuer: got"));
    ok(message.includes("api.jwtAuthorizers.iam.audiences: got 0"));
  });
});
