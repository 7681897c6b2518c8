import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HostHeader, MediaDistribution, WebDistribution } from "@plinth/web-distribution";

const zoneId = "Z0123456789EXAMPLE";
const topicArns = ["arn:aws:sns:us-east-1:123456789012:alerts"];

const web = new WebDistribution("orders", {
  aliases: ["orders.example.com"],
  zoneId,
  static: { bucketRegionalDomainName: "orders-web.s3.eu-west-1.amazonaws.com" },
  api: { domainName: "api.orders.example.com", hostHeader: HostHeader.Origin },
  securityHeaders: { contentSecurityPolicy: "default-src 'self'; frame-ancestors 'none'" },
  webAcl: { rateLimit: 1000 },
  alarms: { topicArns },
});

const media = new MediaDistribution("orders-media", {
  aliases: ["media.orders.example.com"],
  zoneId,
  bucketRegionalDomainName: "orders-media.s3.eu-west-1.amazonaws.com",
  publicKeys: { "2026": readFileSync(join(__dirname, "media-2026.pem"), "utf8") },
  alarms: { topicArns },
});

export const webDistributionArn = web.distributionArn;
export const mediaDistributionArn = media.distributionArn;
export const keyPairIds = media.keyPairIds;
