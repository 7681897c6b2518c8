import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { ActiveOrigin, ApiMethods, HostHeader } from "../src";
import { api, behaviors, called, distribution, only, serve } from "./fixtures";

const failoverDomainName = "api.west.example.com";
const origin = (resources: Awaited<ReturnType<typeof serve>>, id: string) =>
  distribution(resources).origins.find(({ originId }) => originId === id);

describe("WebDistribution before an API", () => {
  it("sends /api/* there before any pattern of the bucket, with all 7 methods", async () => {
    const [first, second, last] = behaviors(await serve({ api }));
    strictEqual(first?.pathPattern, "/api/*");
    strictEqual(first.targetOriginId, "api");
    deepStrictEqual(first.allowedMethods, [
      "DELETE",
      "GET",
      "HEAD",
      "OPTIONS",
      "PATCH",
      "POST",
      "PUT",
    ]);
    strictEqual(second?.targetOriginId, "static");
    strictEqual(last?.targetOriginId, "static");
  });

  it("caches 0 s, by a policy that tells nothing apart: CloudFront refuses encodings in it", async () => {
    const resources = await serve({ api });
    strictEqual(behaviors(resources)[0]?.cachePolicyId, "web-0s-id");
    const { inputs } = called(resources, "CachePolicy", "web-0s");
    deepStrictEqual([inputs["minTtl"], inputs["defaultTtl"], inputs["maxTtl"]], [0, 0, 0]);
    deepStrictEqual(inputs["parametersInCacheKeyAndForwardedToOrigin"], {
      cookiesConfig: { cookieBehavior: "none" },
      enableAcceptEncodingBrotli: false,
      enableAcceptEncodingGzip: false,
      headersConfig: { headerBehavior: "none" },
      queryStringsConfig: { queryStringBehavior: "none" },
    });
  });

  it("passes cookies, query strings and all headers but Host, which its certificate would not cover", async () => {
    const { inputs } = only(await serve({ api }), "OriginRequestPolicy");
    deepStrictEqual(inputs["headersConfig"], {
      headerBehavior: "allExcept",
      headers: { items: ["Host"] },
    });
    deepStrictEqual(inputs["cookiesConfig"], { cookieBehavior: "all" });
    deepStrictEqual(inputs["queryStringsConfig"], { queryStringBehavior: "all" });
  });

  it("passes the viewer's Host when told", async () => {
    const resources = await serve({ api: { ...api, hostHeader: HostHeader.Viewer } });
    const { inputs } = only(resources, "OriginRequestPolicy");
    deepStrictEqual(inputs["headersConfig"], { headerBehavior: "allViewer" });
  });

  it("connects by HTTPS with TLS 1.2 only, and waits 30 s", async () => {
    deepStrictEqual(origin(await serve({ api }), "api")?.customOriginConfig, {
      httpPort: 80,
      httpsPort: 443,
      originProtocolPolicy: "https-only",
      originReadTimeout: 30,
      originSslProtocols: ["TLSv1.2"],
    });
  });

  it("refuses plain HTTP instead of redirecting it: the token has been sent by then", async () => {
    strictEqual(behaviors(await serve({ api }))[0]?.viewerProtocolPolicy, "https-only");
  });

  it("sends its secret header as a secret, in the state of the component too", async () => {
    const secretHeader = { name: "X-Origin-Verify", value: "hunter2-hunter2-hunter2" };
    const resources = await serve({ api: { ...api, secretHeader } });
    deepStrictEqual(origin(resources, "api")?.customHeaders, [
      { name: "X-Origin-Verify", value: "[secret]" },
    ]);
    ok(!JSON.stringify(resources).includes("hunter2"));
  });
});

describe("WebDistribution with a second region", () => {
  it("asks the replica of the bucket after 500, 502, 503 and 504, with the same signature", async () => {
    const resources = await serve({
      static: {
        bucketRegionalDomainName: "web.s3.us-east-1.amazonaws.com",
        failoverBucketRegionalDomainName: "web-west.s3.us-west-2.amazonaws.com",
      },
    });
    const { originGroups, origins } = distribution(resources);
    deepStrictEqual(originGroups, [
      {
        failoverCriteria: { statusCodes: [500, 502, 503, 504] },
        members: [{ originId: "static" }, { originId: "static-failover" }],
        originId: "static-group",
      },
    ]);
    ok(origins.every((each) => each.originAccessControlId === "web-id"));
    ok(behaviors(resources).every((each) => each.targetOriginId === "static-group"));
  });

  it("has no group behind methods that write, which CloudFront refuses: 1 argument moves the API", async () => {
    const standby = await serve({ api: { ...api, failoverDomainName } });
    strictEqual(distribution(standby).originGroups, undefined);
    strictEqual(behaviors(standby)[0]?.targetOriginId, "api");
    strictEqual(origin(standby, "api-failover")?.domainName, failoverDomainName);
    const moved = await serve({
      api: { ...api, failoverDomainName, activeOrigin: ActiveOrigin.Failover },
    });
    strictEqual(behaviors(moved)[0]?.targetOriginId, "api-failover");
  });

  it("has a group behind methods that read, in the order of activeOrigin", async () => {
    const reading = { ...api, failoverDomainName, methods: ApiMethods.Read };
    const members = async (activeOrigin: ActiveOrigin) => {
      const resources = await serve({ api: { ...reading, activeOrigin } });
      const [first] = behaviors(resources);
      strictEqual(first?.targetOriginId, "api-group");
      deepStrictEqual(first.allowedMethods, ["GET", "HEAD", "OPTIONS"]);
      return distribution(resources).originGroups?.[0]?.members.map(({ originId }) => originId);
    };
    deepStrictEqual(await members(ActiveOrigin.Primary), ["api", "api-failover"]);
    deepStrictEqual(await members(ActiveOrigin.Failover), ["api-failover", "api"]);
  });
});
