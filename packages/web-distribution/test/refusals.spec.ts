import { deepStrictEqual, ok } from "node:assert";
import { record } from "@plinth/core/testing";
import { TlsVersion, WebDistribution } from "../src";
import { api, bucketArn, certificateArn, keyArn, serve, topicArn, web } from "./fixtures";

/** The lines of the refusal, without its head. */
async function refused(args: object): Promise<string[]> {
  try {
    await serve(args);
  } catch (error) {
    const [head = "", ...lines] = (error as Error).message.split("\n");
    ok(head.startsWith('WebDistribution "web" has '), head);
    return lines.map((line) => line.trim());
  }
  throw new Error("nothing was refused");
}

describe("A distribution refuses, as to its names and certificate,", () => {
  it("a certificate of eu-west-1, of another service, and one that is no ARN", async () => {
    const line = (got: string) =>
      `certificateArn: got ${JSON.stringify(got)}, allowed an ARN of acm certificate/… in us-east-1. CloudFront takes certificates of no other region, whatever the stack's.`;
    for (const got of [
      "arn:aws:acm:eu-west-1:123456789012:certificate/1",
      "arn:aws:iam::123456789012:server-certificate/a",
      "certificate/1",
    ]) {
      deepStrictEqual(await refused({ certificateArn: got }), [line(got)]);
    }
  });

  it("aliases without a certificate or a zone", async () => {
    deepStrictEqual(await refused({ certificateArn: undefined }), [
      "certificateArn: got nothing, allowed a certificate for the aliases. Pass one, or the zoneId in which one can be proven.",
    ]);
  });

  it("0 aliases, unless CloudFront's own certificate is allowed, and then a certificate and a TLS version", async () => {
    deepStrictEqual(await refused({ aliases: [], certificateArn: undefined }), [
      "aliases: got [], allowed one or more names. CloudFront's own certificate allows TLS 1.0; allowDefaultCertificate accepts that.",
    ]);
    const args = { aliases: [], allowDefaultCertificate: true };
    deepStrictEqual(await refused({ ...args, minimumProtocolVersion: TlsVersion.Tls13Of2025 }), [
      "aliases: got [], allowed names for the certificate or zone. Name them.",
      'minimumProtocolVersion: got "TLSv1.3_2025", allowed nothing without aliases. CloudFront ignores it under its own certificate.',
    ]);
  });

  it("TLS older than 2021, a bad alias, an alias twice, and the default certificate beside aliases", async () => {
    deepStrictEqual(
      await refused({
        aliases: ["WWW.example.com", "a.example.com", "a.example.com"],
        minimumProtocolVersion: "TLSv1.2_2019",
        allowDefaultCertificate: true,
      }),
      [
        'aliases: got "WWW.example.com", allowed DNS names in lower case. Write a name such as www.example.com.',
        'aliases: got "a.example.com", allowed each value once. Name each alias once.',
        'minimumProtocolVersion: got "TLSv1.2_2019", allowed "TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025". Older ones allow ciphers that can be broken.',
        "allowDefaultCertificate: got true, allowed nothing beside aliases. Remove it: the aliases have a certificate of their own.",
      ],
    );
  });
});

describe("A distribution refuses, as to what protects and watches it,", () => {
  it("2 firewalls, a regional one, a rate of 5, a log of 8 days, a key of eu-west-1, rules of no group", async () => {
    const regional = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/a/1";
    const elsewhere = "arn:aws:kms:eu-west-1:123456789012:key/1";
    const lines = await refused({
      webAclArn: regional,
      webAcl: {
        rateLimit: 5,
        logRetentionDays: 8,
        logKmsKeyArn: elsewhere,
        countedRules: { Other: [] },
      },
    });
    deepStrictEqual(
      lines.map((line) => line.replace(/, allowed "?0.*3653/, ", allowed the list")),
      [
        `webAclArn: got "${regional}", allowed one firewall. Remove webAcl, or set webAcl.enabled to false.`,
        `webAclArn: got "${regional}", allowed an ARN of wafv2 global/webacl/… in us-east-1. CloudFront takes firewalls of scope CLOUDFRONT only, by ARN.`,
        "webAcl.rateLimit: got 5, allowed 10 to 2000000000 requests. WAF's limits.",
        "webAcl.logRetentionDays: got 8, allowed the list. CloudWatch keeps logs for these periods only.",
        `webAcl.logKmsKeyArn: got "${elsewhere}", allowed an ARN of kms key/… in us-east-1. The log is where the firewall is.`,
        'webAcl.countedRules.Other: got "Other", allowed a group of webAcl.managedRuleGroups. Add the group, or remove its rules.',
      ],
    );
  });

  it("0 topics, a topic of eu-west-1 that no alarm of CloudFront reaches, 101 percent and 7 minutes", async () => {
    const elsewhere = "arn:aws:sns:eu-west-1:123456789012:alerts";
    deepStrictEqual(await refused({ alarms: { topicArns: [] } }), [
      "alarms.topicArns: got [], allowed one or more. Name a topic.",
    ]);
    const alarms = { topicArns: [topicArn, elsewhere], serverErrorPercent: 101, minutes: 7 };
    deepStrictEqual(await refused({ alarms }), [
      `alarms.topicArns: got "${elsewhere}", allowed an ARN of sns in us-east-1. The alarm is where CloudFront's metrics are, and reaches no other region.`,
      "alarms.serverErrorPercent: got 101, allowed 0 to 100 percent. It is a share of all answers.",
      "alarms.minutes: got 7, allowed 5 to 60 minutes, in steps of 5. Metrics are read so.",
    ]);
  });

  it("settings of a log bucket that is not made here, a folder in an ARN, and a slash at the prefix's end", async () => {
    deepStrictEqual(
      await refused({
        accessLogs: {
          bucketArn: `${bucketArn}/a`,
          prefix: "a/",
          retentionDays: 0,
          kmsKeyArn: keyArn,
        },
      }),
      [
        'accessLogs.prefix: got "a/", allowed folders without a slash at either end. AWSLogs is added by AWS.',
        "accessLogs.retentionDays: got 0, allowed 1 to 3653 days. See S3.",
        'accessLogs.bucketArn: got "arn:aws:s3:::logs/a", allowed the ARN of a bucket. Pass the ARN, without a folder: that is prefix.',
        "accessLogs.retentionDays: got 0, allowed nothing beside accessLogs.bucketArn. The bucket's own lifecycle decides.",
        `accessLogs.kmsKeyArn: got "${keyArn}", allowed nothing beside accessLogs.bucketArn. The bucket's own encryption decides.`,
      ],
    );
    deepStrictEqual(await refused({ accessLogs: { enabled: false, bucketArn } }), [
      'accessLogs.bucketArn: got "arn:aws:s3:::logs", allowed nothing when accessLogs.enabled is false. Remove one of the two.',
    ]);
  });

  it("2 lists of countries, 0 countries, a country twice or in small letters, and an unknown price class", async () => {
    deepStrictEqual(
      await refused({
        allowedCountries: [],
        blockedCountries: ["DE", "DE", "fr"],
        priceClass: "X",
      }),
      [
        'priceClass: got "X", allowed "PriceClass_100", "PriceClass_200", "PriceClass_All". CloudFront has these three.',
        "allowedCountries: got [], allowed one or more. Leave it unset for all.",
        'blockedCountries: got "fr", allowed codes of two capitals. Write one such as DE.',
        'blockedCountries: got "DE", allowed each value once. Name each country once.',
        'blockedCountries: got ["DE","DE","fr"], allowed nothing beside allowedCountries. CloudFront takes one list.',
      ],
    );
  });

  it("HSTS of 60 s, preload without subdomains, an empty policy, and unknown frames and referrers", async () => {
    const securityHeaders = {
      contentSecurityPolicy: " ",
      hstsSeconds: 60,
      hstsIncludeSubdomains: false,
      hstsPreload: true,
      frameOption: "ALLOWALL",
      referrerPolicy: "unsafe-url",
    };
    deepStrictEqual(await refused({ securityHeaders }), [
      'securityHeaders.contentSecurityPolicy: got " ", allowed one line that is not empty. Write the directives with semicolons between them.',
      "securityHeaders.hstsSeconds: got 60, allowed 86400 to 63072000 seconds. 2 years.",
      "securityHeaders.hstsPreload: got true, allowed a year or more, for subdomains too. Browsers' makers list no other names.",
      'securityHeaders.frameOption: got "ALLOWALL", allowed "DENY", "SAMEORIGIN". Browsers know no other.',
      'securityHeaders.referrerPolicy: got "unsafe-url", allowed "no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin". Others tell whole addresses to strangers.',
    ]);
  });

  it("before its first child: 1 component is registered and nothing else", async () => {
    const types: string[] = [];
    const watch = ({ type }: { type: string }) => void types.push(type);
    const args = { ...web, certificateArn: certificateArn.replace("us-east-1", "eu-west-1"), api };
    await record(() => new WebDistribution("web", args, { transformations: [watch] })).catch(() =>
      types.push("refused"),
    );
    deepStrictEqual(types, ["web-distribution:index:WebDistribution", "refused"]);
  });
});
