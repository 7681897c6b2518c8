import { deepStrictEqual, ok } from "node:assert";
import type { BucketGrantConfig, CorsMethod, CorsRuleConfig, LogDelivery } from "../src";
import { has, only, refuses, sseS3, store } from "./support";

const app = "https://app.example.com";
const refusesCors = (rule: CorsRuleConfig, ...lines: string[]) =>
  refuses({ cors: { web: rule } }, ...lines);
const refusesGrant = (grant: BucketGrantConfig, ...lines: string[]) =>
  refuses({ grants: { Share: grant } }, ...lines);

describe("CORS of an ObjectStore", () => {
  it("lets 1 origin upload, and browsers remember it for 3600 seconds", async () => {
    const resources = await store({
      ...sseS3,
      cors: { web: { allowedOrigins: [app], allowedMethods: ["PUT"], exposeHeaders: ["ETag"] } },
    });
    deepStrictEqual(only(resources, "BucketCorsConfiguration").inputs["corsRules"], [
      {
        id: "web",
        allowedOrigins: [app],
        allowedMethods: ["PUT"],
        exposeHeaders: ["ETag"],
        maxAgeSeconds: 3600,
      },
    ]);
  });

  it("refuses any origin with the 3 methods that write, however it is written", async () => {
    for (const method of ["PUT", "POST", "DELETE"] as const)
      for (const each of ["*", "https://*", "http://*"])
        await refusesCors(
          { allowedOrigins: [each], allowedMethods: ["GET", method] },
          `cors.web.allowedOrigins: got "${each}", allowed named origins beside ${method}. Any page on the web could write with its visitor's signed requests: name the origins.`,
        );
  });

  it("takes any origin with 2 methods that read, and 1 wildcard in a named one", async () => {
    const rules: CorsRuleConfig[] = [
      { allowedOrigins: ["*"], allowedMethods: ["GET", "HEAD"] },
      { allowedOrigins: ["https://*.example.com"], allowedMethods: ["PUT"] },
      { allowedOrigins: ["http://localhost:3000"], allowedMethods: ["PUT"] },
    ];
    for (const web of rules)
      ok(has(await store({ ...sseS3, cors: { web } }), "BucketCorsConfiguration"));
  });

  it("refuses an origin with no TLS, with a path or with 2 wildcards", async () => {
    for (const each of ["http://app.example.com", "app.example.com", `${app}/`, "https://*.*.com"])
      await refusesCors(
        { allowedOrigins: [each], allowedMethods: ["GET"] },
        `cors.web.allowedOrigins: got "${each}", allowed an origin that begins with https://, or http://localhost, with no path and one * at most. Write one such as https://app.example.com.`,
      );
  });

  it("refuses OPTIONS, 0 methods, a wildcard in exposed headers, and 86401 seconds", async () => {
    await refusesCors(
      { allowedOrigins: [app], allowedMethods: ["OPTIONS" as CorsMethod] },
      'cors.web.allowedMethods: got "OPTIONS", allowed "GET", "HEAD", "PUT", "POST", "DELETE". S3 answers OPTIONS by itself.',
    );
    await refusesCors(
      { allowedOrigins: [app], allowedMethods: [] },
      `cors.web: got {"allowedOrigins":["${app}"],"allowedMethods":[]}, allowed one origin and one method or more. Name them, or take the rule out.`,
    );
    await refusesCors(
      {
        allowedOrigins: [app],
        allowedMethods: ["GET"],
        exposeHeaders: ["*"],
        maxAgeSeconds: 86_401,
      },
      'cors.web.exposeHeaders: got ["*"], allowed whole names of headers. S3 takes no wildcard there.',
      "cors.web.maxAgeSeconds: got 86401, allowed 0 to 86400 seconds. Browsers remember an answer for a day at most.",
    );
  });
});

describe("Access to an ObjectStore", () => {
  it("is recorded under the component's name and 1 slash", async () => {
    const resources = await store({ ...sseS3, accessLogs: { bucketName: "logs" } });
    deepStrictEqual(only(resources, "BucketLogging").inputs, {
      bucket: "data-stack-123456789012",
      targetBucket: "logs",
      targetPrefix: "data/",
    });
  });

  it("is not recorded in the bucket itself: 1 record would make the next", async () => {
    await refuses(
      { bucketName: "logs", accessLogs: { bucketName: "logs" } },
      'accessLogs.bucketName: got "logs", allowed another bucket. Each record would be recorded in turn, without end.',
    );
  });

  it("is refused to all distributions of an account at once", async () => {
    const all = "arn:aws:cloudfront::123456789012:distribution/*";
    await refuses(
      { readers: { distributionArns: { web: all } } },
      `readers.distributionArns.web: got "${all}", allowed the ARN of one CloudFront distribution. Name each distribution.`,
    );
  });

  it("is refused to the public and to 1 wildcard in a role", async () => {
    for (const each of ["*", "arn:aws:iam::123456789012:role/*"])
      await refusesGrant(
        { principalArns: [each], actions: ["s3:GetObject"] },
        `grants.Share.principalArns: got "${each}", allowed ARNs of roles, users or accounts. The bucket is never public: name each.`,
      );
  });

  it("is refused by 1 wildcard of actions, by 0, and by another service's", async () => {
    const principalArns = ["arn:aws:iam::210987654321:root"];
    for (const each of ["s3:*", "s3:Get*", "kms:Decrypt"])
      await refusesGrant(
        { principalArns, actions: [each] },
        `grants.Share.actions: got "${each}", allowed whole actions of S3. Name each action that is used, without wildcards.`,
      );
    await refusesGrant(
      { principalArns, actions: [] },
      "grants.Share.actions: got [], allowed one action or more. Name them.",
    );
  });

  it("is refused to 0 principals, to both kinds, and to a whole service principal", async () => {
    const actions = ["s3:GetObject"];
    const either = "allowed either principalArns or services. Name who may, in one of the two.";
    await refusesGrant(
      { actions },
      `grants.Share: got {"principalArns":0,"services":0}, ${either}`,
    );
    await refusesGrant(
      { actions, services: ["config"], principalArns: ["arn:aws:iam::210987654321:root"] },
      `grants.Share: got {"principalArns":1,"services":1}, ${either}`,
    );
    await refusesGrant(
      { actions, services: ["config.amazonaws.com"] },
      'grants.Share.services: got "config.amazonaws.com", allowed service principals without .amazonaws.com. Write `config`, not `config.amazonaws.com`.',
    );
    await refuses(
      { grants: { "a b": { actions, services: ["config"] } } },
      'grants.a b: got "a b", allowed letters and digits. Rename the grant.',
    );
  });
});

describe("Log delivery", () => {
  it("is refused with a KMS key for 2 services that cannot use one", async () => {
    for (const each of ["logging.s3", "logdelivery.elasticloadbalancing"] as LogDelivery[])
      await refuses(
        { logDelivery: [each, "delivery.logs"] },
        `logDelivery: got ["${each}"], allowed delivery.logs alone beside encryption "aws:kms". AWS writes these logs with S3's own key only: set encryption "sse-s3".`,
      );
  });

  it("is refused for S3's access logs into a locked bucket", async () => {
    await refuses(
      { ...sseS3, logDelivery: ["logging.s3"], objectLock: { days: 1 } },
      'objectLock: got {"days":1}, allowed nothing beside logging.s3. S3 writes no access logs into a locked bucket.',
    );
  });

  it("is refused for 1 service named twice, and for one unknown", async () => {
    await refuses(
      { logDelivery: ["delivery.logs", "delivery.logs"] },
      'logDelivery: got "delivery.logs", allowed each value once. Name each service once.',
    );
    await refuses(
      { ...sseS3, logDelivery: ["config" as LogDelivery] },
      'logDelivery: got "config", allowed "logging.s3", "delivery.logs", "logdelivery.elasticloadbalancing". Pick one.',
    );
  });
});
