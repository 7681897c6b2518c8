import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { idleArguments, type PackageSchema, type Sample } from "@plinth/core/testing";
import {
  ApiMethods,
  MediaDistribution,
  type MediaDistributionArgs,
  WebDistribution,
  type WebDistributionArgs,
} from "../src";
import { api, bucketArn, certificateArn, ecKey, keyArn, media, topicArn, web } from "./fixtures";

const schema = JSON.parse(readFileSync(join(__dirname, "../schema.json"), "utf8")) as PackageSchema;

const webAcl = { webAcl: {} };
const alarms = { alarms: { topicArns: [topicArn] } };
const reading = {
  api: { ...api, failoverDomainName: "api.west.example.com", methods: ApiMethods.Read },
};
const withApi = { api };
const secretHeader = {
  api: { ...api, secretHeader: { name: "X-Verify", value: "0123456789abcdef" } },
};
const webAclArn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/1";

const common: Record<string, Sample> = {
  aliases: { value: ["other.example.com"] },
  certificateArn: { value: certificateArn.replace(/1$/, "2") },
  zoneId: { value: "Z1" },
  "securityHeaders.contentSecurityPolicy": { value: "default-src 'self'" },
  "securityHeaders.hstsSeconds": { value: 86_400 },
  "securityHeaders.hstsIncludeSubdomains": { value: false },
  "securityHeaders.hstsPreload": { value: true },
  "securityHeaders.frameOption": { value: "SAMEORIGIN" },
  "securityHeaders.referrerPolicy": { value: "no-referrer" },
  "accessLogs.enabled": { value: false },
  "accessLogs.bucketArn": { value: bucketArn },
  "accessLogs.prefix": { value: "web" },
  "accessLogs.queryStrings": { value: true },
  "accessLogs.retentionDays": { value: 30 },
  "accessLogs.kmsKeyArn": { value: keyArn },
  "webAcl.enabled": { value: false, given: webAcl },
  "webAcl.rateLimit": { value: 100, given: webAcl },
  "webAcl.managedRuleGroups": { value: ["AWSManagedRulesCommonRuleSet"], given: webAcl },
  "webAcl.countedRules": {
    value: { AWSManagedRulesCommonRuleSet: ["SizeRestrictions_BODY"] },
    given: webAcl,
  },
  "webAcl.logRetentionDays": { value: 30, given: webAcl },
  "webAcl.logKmsKeyArn": { value: keyArn, given: webAcl },
  webAclArn: { value: webAclArn },
  allowedCountries: { value: ["DE"] },
  blockedCountries: { value: ["DE"] },
  "alarms.topicArns": { value: [`${topicArn}-2`], given: alarms },
  "alarms.serverErrorPercent": { value: 1, given: alarms },
  "alarms.clientErrorPercent": { value: 10, given: alarms },
  "alarms.totalErrorPercent": { value: 10, given: alarms },
  "alarms.minutes": { value: 5, given: alarms },
  region: { value: "eu-west-1" },
  tags: { value: { Team: "a" } },
  minimumProtocolVersion: { value: "TLSv1.3_2025" },
  allowDefaultCertificate: { value: true },
  priceClass: { value: "PriceClass_All" },
  protect: { value: false },
};

const webSamples: Record<string, Sample> = {
  ...common,
  "static.bucketRegionalDomainName": { value: "other.s3.us-east-1.amazonaws.com" },
  "static.failoverBucketRegionalDomainName": { value: "other.s3.us-west-2.amazonaws.com" },
  "api.domainName": { value: "other.example.com", given: withApi },
  "api.hostHeader": { value: "VIEWER", given: withApi },
  "api.pathPatterns": { value: ["/v1/*"], given: withApi },
  "api.methods": { value: "READ", given: withApi },
  "api.readTimeoutSeconds": { value: 60, given: withApi },
  "api.secretHeader.name": { value: "X-Other", given: secretHeader },
  "api.secretHeader.value": { value: "short", given: secretHeader },
  "api.failoverDomainName": { value: "api.west.example.com", given: withApi },
  "api.activeOrigin": { value: "FAILOVER", given: reading },
  "behaviors[].pathPattern": {
    value: "/b/*",
    given: { behaviors: [{ pathPattern: "/a/*", ttlSeconds: 60 }] },
  },
  "behaviors[].ttlSeconds": {
    value: 120,
    given: { behaviors: [{ pathPattern: "/a/*", ttlSeconds: 60 }] },
  },
  defaultTtlSeconds: { value: 60 },
  defaultRootObject: { value: "app.html" },
  singlePageFallback: { value: "OFF" },
};

describe("The arguments of web-distribution", () => {
  it("change the plan or end in a refusal, every one of WebDistribution", async () => {
    const idle = await idleArguments<WebDistributionArgs>(schema, {
      token: "web-distribution:index:WebDistribution",
      build: (args) => new WebDistribution("web", args),
      base: web,
      samples: webSamples,
    });
    deepStrictEqual(idle, []);
  });

  it("change the plan or end in a refusal, every one of MediaDistribution", async () => {
    const idle = await idleArguments<MediaDistributionArgs>(schema, {
      token: "web-distribution:index:MediaDistribution",
      build: (args) => new MediaDistribution("media", args),
      base: media,
      samples: {
        ...common,
        bucketRegionalDomainName: { value: "other.s3.us-east-1.amazonaws.com" },
        failoverBucketRegionalDomainName: { value: "other.s3.us-west-2.amazonaws.com" },
        publicKeys: { value: { first: ecKey } },
        ttlSeconds: { value: 60 },
      },
    });
    deepStrictEqual(idle, []);
  });
});
