import { deepStrictEqual, rejects } from "node:assert";
import { record } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { ActiveOrigin, HostHeader, SinglePageFallback, WebDistribution } from "../src";
import { api, distribution, serve, web } from "./fixtures";

const refusal = (...lines: string[]) => ({
  message: [
    `WebDistribution "web" has ${lines.length} bad argument${lines.length === 1 ? "" : "s"}:`,
    ...lines.map((line) => `  ${line}`),
  ].join("\n"),
});

describe("WebDistribution refuses, as to its API,", () => {
  it("a load balancer's own name beside hostHeader ORIGIN: no certificate covers it", async () => {
    const domainName = "web-1.us-east-1.elb.amazonaws.com";
    await rejects(
      serve({ api: { ...api, domainName } }),
      refusal(
        `api.domainName: got "${domainName}", allowed a name that a certificate can cover, beside hostHeader ORIGIN. Give the load balancer a name of your own, or let hostHeader be VIEWER.`,
      ),
    );
    const viewer = { domainName, hostHeader: HostHeader.Viewer };
    deepStrictEqual(distribution(await serve({ api: viewer })).origins.length, 2);
  });

  it("hostHeader VIEWER without aliases: no certificate of yours covers CloudFront's name", async () => {
    await rejects(
      record(
        () =>
          new WebDistribution("web", {
            static: web.static,
            allowDefaultCertificate: true,
            api: { ...api, hostHeader: HostHeader.Viewer },
          }),
      ),
      refusal(
        'api.hostHeader: got "VIEWER", allowed ORIGIN without aliases. No certificate of yours covers CloudFront\'s own name.',
      ),
    );
  });

  it("URLs, 0 patterns, unknown methods, 121 s, a secret of 7 characters that it does not show, and the failover origin that there is not", async () => {
    await rejects(
      serve({
        api: {
          hostHeader: "BOTH" as HostHeader,
          domainName: "https://api.example.com",
          failoverDomainName: "api.example.com/v1",
          pathPatterns: [],
          methods: "POST" as never,
          readTimeoutSeconds: 121,
          secretHeader: { name: "Authorization", value: "hunter2" },
          activeOrigin: "NEITHER" as never,
        },
      }),
      refusal(
        'api.hostHeader: got "BOTH", allowed "ORIGIN", "VIEWER". Say whose name it gets.',
        'api.domainName: got "https://api.example.com", allowed a name in DNS. Write it without https:// and without a path.',
        'api.failoverDomainName: got "api.example.com/v1", allowed a name in DNS. Write it without https:// and without a path.',
        "api.pathPatterns: got [], allowed one or more patterns. Leave it unset for /api/*.",
        'api.methods: got "POST", allowed "ALL", "READ". CloudFront has no other sets.',
        "api.readTimeoutSeconds: got 121, allowed 1 to 120 seconds. See CloudFront.",
        'api.secretHeader.name: got "Authorization", allowed a name that begins with X-, and not with X-Amz- or X-Edge-. Use X-Origin-Verify.',
        'api.secretHeader.value: got "7 characters", allowed 16 characters or more. Let a RandomPassword make it: a short one can be guessed.',
        'api.activeOrigin: got "NEITHER", allowed "PRIMARY", "FAILOVER". There are two at most.',
      ),
    );
    await rejects(
      serve({ api: { ...api, activeOrigin: ActiveOrigin.Failover } }),
      refusal(
        'api.activeOrigin: got "FAILOVER", allowed PRIMARY without api.failoverDomainName. Name the API of the other region.',
      ),
    );
  });

  it("error pages beside it: its own 403 and 404 would become pages of status 200", async () => {
    await rejects(
      serve({ api, singlePageFallback: SinglePageFallback.ErrorPages }),
      refusal(
        'singlePageFallback: got "ERROR_PAGES", allowed REWRITE or OFF beside api. The API\'s own 403 and 404 would become pages of status 200.',
      ),
    );
  });
});

describe("WebDistribution refuses, as to its files,", () => {
  it("a website endpoint, and a name without a region, as far as they are known", async () => {
    const words =
      "allowed a bucket's name in DNS with its region. Pass the bucketRegionalDomainName of the bucket.";
    const args = {
      bucketRegionalDomainName: "web.s3-website-us-east-1.amazonaws.com",
      failoverBucketRegionalDomainName: "web.s3.amazonaws.com",
    };
    await rejects(
      serve({ static: args }),
      refusal(
        `static.bucketRegionalDomainName: got "${args.bucketRegionalDomainName}", ${words}`,
        `static.failoverBucketRegionalDomainName: got "${args.failoverBucketRegionalDomainName}", ${words}`,
      ),
    );
    const later = pulumi.output(args.bucketRegionalDomainName);
    deepStrictEqual(
      distribution(await serve({ static: { bucketRegionalDomainName: later } })).origins.length,
      1,
    );
  });

  it("a pattern behind one that covers it, which no request would ever reach", async () => {
    await rejects(
      serve({
        api,
        behaviors: [
          { pathPattern: "/static/*", ttlSeconds: 60 },
          { pathPattern: "/static/img/*", ttlSeconds: 60 },
        ],
      }),
      refusal(
        'behaviors: got "/static/img/*", allowed patterns that no earlier one covers. Write the narrower pattern first.',
      ),
    );
  });

  it("a pattern of both API and bucket", async () => {
    await rejects(
      serve({ api, behaviors: [{ pathPattern: "/api/*", ttlSeconds: 60 }] }),
      refusal(
        'behaviors: got "/api/*", allowed each value once. Write each pattern once, for the API or for the bucket.',
      ),
    );
  });

  it("a pattern of all paths, one with a space, and a TTL below 0 s", async () => {
    const behaviors = [
      { pathPattern: "/a b", ttlSeconds: -1 },
      { pathPattern: "/*", ttlSeconds: 60 },
    ];
    await rejects(
      serve({ behaviors }),
      refusal(
        'behaviors: got "/a b", allowed 1 to 255 of the characters that CloudFront takes in paths. Write a pattern such as /static/*.',
        'behaviors["/a b"].ttlSeconds: got -1, allowed 0 to 31536000 seconds. CloudFront\'s limits.',
        'behaviors: got ["/a b","/*"], allowed patterns of a part of the paths. What no pattern fits is defaultTtlSeconds\'s.',
      ),
    );
  });

  it("a root object with a slash before it, an unknown fallback and a default TTL of 2 years", async () => {
    await rejects(
      serve({
        defaultRootObject: "/index.html",
        singlePageFallback: "MAYBE" as SinglePageFallback,
        defaultTtlSeconds: 63_072_000,
      }),
      refusal(
        "defaultTtlSeconds: got 63072000, allowed 0 to 31536000 seconds. CloudFront's limits.",
        'defaultRootObject: got "/index.html", allowed the key of an object, without a slash before it. Use index.html.',
        'singlePageFallback: got "MAYBE", allowed "REWRITE", "ERROR_PAGES", "OFF". There is no third way.',
      ),
    );
  });
});
