import { has } from "../requirements/expect";
import { from, including, like, type Requirement, set } from "../requirements/model";
import { n, page, prod, staging } from "./shorthand";

const distribution = "cloudfront/Distribution";
const cache = "cloudfront/CachePolicy";
const web = `${n}-web`;
const media = `${n}-media`;
const everyMethod = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

function kept(name: string, seconds: number) {
  return has(prod, cache, `${name}-${seconds}s`, {
    defaultTtl: seconds,
    maxTtl: seconds,
    minTtl: 0,
  });
}

/** K. CloudFront. */
export const cdn: Requirement[] = [
  {
    id: "P-126",
    says: "serves the web application from its bucket and the API from the load balancer, by a name that either region can have",
    present: [
      {
        ...has(prod, distribution, web, {
          enabled: true,
          origins: [
            { originId: "static", domainName: like(/^epicenter-static-assets-production-/) },
            { originId: "api", domainName: "origin.epicenter.example" },
          ],
        }),
        protect: true,
      },
      has(prod, "acm/Certificate", `${n}-api`, {
        subjectAlternativeNames: ["origin.epicenter.example"],
      }),
      has(staging, distribution, "epicenter-staging-web", {
        origins: including({ originId: "api", domainName: "api.staging.epicenter.example" }),
      }),
    ],
    documented: page("`origin.<domain>` leads CloudFront to the region that serves"),
  },
  {
    id: "P-127",
    says: "keeps /static/* from the bucket for 86,400 s",
    present: [
      has(prod, distribution, web, {
        orderedCacheBehaviors: including({ pathPattern: "/static/*", targetOriginId: "static" }),
      }),
      has(prod, distribution, web, { orderedCacheBehaviors: from(`${web}-86400s`) }),
      kept(web, 86_400),
    ],
  },
  {
    id: "P-128",
    says: "hands /api/* to the load balancer, with every method, header, cookie and query, and keeps nothing",
    present: [
      has(prod, distribution, web, {
        orderedCacheBehaviors: including({
          pathPattern: "/api/*",
          targetOriginId: "api",
          allowedMethods: everyMethod,
        }),
      }),
      has(prod, distribution, web, { orderedCacheBehaviors: from(`${web}-0s`) }),
      has(prod, distribution, web, { orderedCacheBehaviors: from(`${web}-api`) }),
      kept(web, 0),
      has(prod, "cloudfront/OriginRequestPolicy", `${web}-api`, {
        cookiesConfig: { cookieBehavior: "all" },
        queryStringsConfig: { queryStringBehavior: "all" },
        headersConfig: { headerBehavior: "allExcept", headers: { items: ["Host"] } },
      }),
    ],
  },
  {
    id: "P-129",
    says: "keeps everything else from the bucket for 3,600 s, and leads pages of the application to index.html",
    present: [
      has(prod, distribution, web, {
        defaultRootObject: "index.html",
        defaultCacheBehavior: {
          targetOriginId: "static",
          functionAssociations: [{ eventType: "viewer-request", functionArn: set }],
        },
      }),
      has(prod, distribution, web, { defaultCacheBehavior: from(`${web}-3600s`) }),
      has(prod, distribution, web, { defaultCacheBehavior: from(`${web}-page`) }),
      kept(web, 3_600),
      has(prod, "cloudfront/Function", `${web}-page`, {
        code: like(/request\.uri = "\/index\.html"/),
      }),
    ],
  },
  {
    id: "P-130",
    says: "answers under its own name with a certificate of us-east-1, over TLS 1.2 at least",
    present: [
      has(prod, distribution, web, {
        aliases: ["epicenter.example"],
        viewerCertificate: {
          minimumProtocolVersion: "TLSv1.2_2021",
          sslSupportMethod: "sni-only",
        },
      }),
      has(prod, distribution, web, { viewerCertificate: from(web) }),
      has(prod, "acm/Certificate", web, { region: "us-east-1", domainName: "epicenter.example" }),
    ],
  },
  {
    id: "P-131",
    says: "serves media from the bucket of uploads",
    present: [
      {
        ...has(prod, distribution, media, {
          enabled: true,
          aliases: ["media.epicenter.example"],
          origins: [{ originId: "media", domainName: like(/^epicenter-user-uploads-production-/) }],
        }),
        protect: true,
      },
    ],
  },
  {
    id: "P-132",
    says: "serves media by signed URLs alone, and keeps them for 86,400 s",
    present: [
      has(prod, distribution, media, {
        defaultCacheBehavior: { targetOriginId: "media", trustedKeyGroups: [set] },
      }),
      has(prod, distribution, media, { defaultCacheBehavior: from(`${media}-86400s`) }),
      kept(media, 86_400),
      has(prod, "cloudfront/KeyGroup", media, { items: from(`${media}-first`) }),
      has(prod, "cloudfront/PublicKey", `${media}-first`, {
        encodedKey: like(/BEGIN PUBLIC KEY/),
      }),
      has(prod, "secretsmanager/Secret", `${n}-media-signing-key`),
    ],
    documented: page("the private half goes into the secret `epicenter-media-signing-key`"),
  },
  {
    id: "P-133",
    says: "reaches the load balancer by HTTPS and the buckets by signed requests, compresses, logs, and has a firewall",
    present: [
      has(prod, distribution, web, {
        origins: including({
          originId: "api",
          customOriginConfig: {
            originProtocolPolicy: "https-only",
            originSslProtocols: ["TLSv1.2"],
          },
        }),
        defaultCacheBehavior: { compress: true },
        priceClass: "PriceClass_100",
        webAclId: from(web),
      }),
      has(prod, distribution, media, { webAclId: from(media) }),
      ...[web, media].flatMap((each) => [
        has(prod, distribution, each, { origins: from(each) }),
        has(prod, "cloudfront/OriginAccessControl", each, { signingBehavior: "always" }),
        has(prod, "cloudfront/ResponseHeadersPolicy", each, {
          securityHeadersConfig: {
            strictTransportSecurity: { accessControlMaxAgeSec: 63_072_000 },
          },
        }),
        has(prod, "cloudwatch/LogDeliverySource", `${each}-logs`, { logType: "ACCESS_LOGS" }),
        has(prod, "cloudwatch/LogDeliveryDestination", `${each}-logs`, {
          deliveryDestinationConfiguration: {
            destinationResourceArn: like(/:epicenter-logs-production-/),
          },
        }),
        has(prod, "wafv2/WebAcl", each, { scope: "CLOUDFRONT" }),
      ]),
    ],
  },
];
