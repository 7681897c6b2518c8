import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { runInNewContext } from "node:vm";
import { FrameOption, PriceClass, SinglePageFallback } from "../src";
import { all, api, behaviors, called, distribution, names, only, serve } from "./fixtures";

describe("WebDistribution before a bucket", () => {
  it("caches /static/* for 86400 s and all else for 3600 s, by own policies and no forwarded values", async () => {
    const resources = await serve();
    deepStrictEqual(
      behaviors(resources).map((each) => [each.pathPattern, each.cachePolicyId]),
      [
        ["/static/*", "web-86400s-id"],
        [undefined, "web-3600s-id"],
      ],
    );
    for (const seconds of [86_400, 3600]) {
      const { inputs } = called(resources, "CachePolicy", `web-${seconds}s`);
      deepStrictEqual(
        [inputs["minTtl"], inputs["defaultTtl"], inputs["maxTtl"]],
        [0, seconds, seconds],
      );
    }
    ok(behaviors(resources).every((each) => each.forwardedValues === undefined));
  });

  it("makes 1 policy for 2 behaviours of one time", async () => {
    const resources = await serve({
      behaviors: [{ pathPattern: "/static/*", ttlSeconds: 3600 }],
    });
    deepStrictEqual(names(resources, "CachePolicy"), ["web-3600s"]);
  });

  it("keeps the order of the patterns", async () => {
    const patterns = ["/b/*", "/a/*", "*.png"];
    const resources = await serve({
      behaviors: patterns.map((pathPattern) => ({ pathPattern, ttlSeconds: 60 })),
    });
    deepStrictEqual(
      distribution(resources).orderedCacheBehaviors?.map((each) => each.pathPattern),
      patterns,
    );
  });

  it("signs every request to the bucket with sigv4", async () => {
    const resources = await serve();
    const control = only(resources, "OriginAccessControl");
    strictEqual(control.inputs["signingBehavior"], "always");
    strictEqual(control.inputs["signingProtocol"], "sigv4");
    strictEqual(control.inputs["originAccessControlOriginType"], "s3");
    const [origin] = distribution(resources).origins;
    strictEqual(origin?.originAccessControlId, "web-id");
    strictEqual(origin.customOriginConfig, undefined);
  });

  it("serves HTTPS only, compressed, by HTTP/2 and 3, over IPv6, from 100 edges' price class", async () => {
    const resources = await serve();
    for (const each of behaviors(resources)) {
      strictEqual(each.viewerProtocolPolicy, "redirect-to-https");
      strictEqual(each.compress, true);
      deepStrictEqual(each.allowedMethods, ["GET", "HEAD", "OPTIONS"]);
    }
    const inputs = distribution(resources);
    strictEqual(inputs["httpVersion"], "http2and3");
    strictEqual(inputs["isIpv6Enabled"], true);
    strictEqual(inputs["priceClass"], PriceClass.Class100);
    strictEqual(inputs["defaultRootObject"], "index.html");
  });

  it("is protected, is not kept when deleted, and protects log bucket and 2 keys of logs", async () => {
    const resources = await serve({ webAcl: {} });
    const kept = resources
      .filter(({ protect }) => protect)
      .map(({ type }) => type.split(":").at(-1));
    deepStrictEqual(kept.sort(), ["Bucket", "Distribution", "Key", "Key"]);
    ok(resources.every(({ retainOnDelete }) => !retainOnDelete));
    ok((await serve({ protect: false, webAcl: {} })).every(({ protect }) => !protect));
  });

  it("registers the same resources when AWS's outputs are unknown", async () => {
    const args = { api, webAcl: {}, zoneId: "Z1", certificateArn: undefined };
    const urns = async (preview: boolean) =>
      (await serve(args as never, { preview })).map(({ urn }) => urn);
    deepStrictEqual(await urns(true), await urns(false));
  });

  it("leaves room for Pulumi's suffix in names of 64 characters", async () => {
    const resources = await serve({}, {}, "w".repeat(70));
    for (const type of ["OriginAccessControl", "Function", "LogDelivery", "LogDeliverySource"]) {
      const [name = ""] = names(resources, type);
      ok(name.length + 8 <= 64, `${type} ${name}`);
    }
  });
});

describe("WebDistribution's security headers", () => {
  it("are on every behaviour: HSTS of 2 years, no sniffing, no frames, short referrers", async () => {
    const resources = await serve({ api });
    ok(behaviors(resources).every((each) => each.responseHeadersPolicyId === "web-id"));
    deepStrictEqual(only(resources, "ResponseHeadersPolicy").inputs["securityHeadersConfig"], {
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: FrameOption.Deny, override: true },
      referrerPolicy: { override: true, referrerPolicy: "strict-origin-when-cross-origin" },
      strictTransportSecurity: {
        accessControlMaxAgeSec: 63_072_000,
        includeSubdomains: true,
        override: true,
        preload: false,
      },
    });
  });

  it("hold the Content-Security-Policy that is given", async () => {
    const contentSecurityPolicy = "default-src 'self'";
    const resources = await serve({ securityHeaders: { contentSecurityPolicy } });
    const { inputs } = only(resources, "ResponseHeadersPolicy");
    const config = inputs["securityHeadersConfig"] as Record<string, object>;
    deepStrictEqual(config["contentSecurityPolicy"], { contentSecurityPolicy, override: true });
  });
});

describe("WebDistribution's single-page fallback", () => {
  type Handler = (event: { request: { uri: string } }) => { uri: string };

  it("leads paths without an extension to /index.html by 1 function on the default behaviour", async () => {
    const resources = await serve({ api });
    const [apis, files, fallback] = behaviors(resources);
    deepStrictEqual(fallback?.functionAssociations, [
      {
        eventType: "viewer-request",
        functionArn: "arn:aws:cloudfront:us-east-1:123456789012:web-page",
      },
    ]);
    ok([apis, files].every((each) => each?.functionAssociations === undefined));
    const code = only(resources, "Function").inputs["code"] as string;
    const handler = runInNewContext(`${code}; handler`) as Handler;
    const led = (uri: string) => handler({ request: { uri } }).uri;
    for (const page of ["/", "/orders", "/orders/7", "/v1.2/orders"]) {
      strictEqual(led(page), "/index.html", page);
    }
    for (const file of ["/app.js", "/img/a.png", "/.well-known/assetlinks"]) {
      strictEqual(led(file), file);
    }
  });

  it("answers no error as status 200 unless told: that would hide the firewall's and the API's refusals", async () => {
    deepStrictEqual(distribution(await serve()).customErrorResponses, []);
    const resources = await serve({ singlePageFallback: SinglePageFallback.ErrorPages });
    deepStrictEqual(
      distribution(resources).customErrorResponses?.map((each) => [
        each.errorCode,
        each.responseCode,
        each.responsePagePath,
      ]),
      [
        [403, 200, "/index.html"],
        [404, 200, "/index.html"],
      ],
    );
    strictEqual(all(resources, "Function").length, 0);
  });

  it("is absent when switched off", async () => {
    const resources = await serve({ singlePageFallback: SinglePageFallback.Off });
    strictEqual(all(resources, "Function").length, 0);
    deepStrictEqual(distribution(resources).customErrorResponses, []);
  });
});
