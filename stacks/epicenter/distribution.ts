import type { LoadBalancer } from "@plinth/container-service";
import { MediaDistribution, WebDistribution } from "@plinth/web-distribution";
import { bucketDomain, bucketName } from "./bucket-names";
import { originName } from "./edge";
import type { Scope } from "./index";
import type { ObjectStore } from "@plinth/object-store";

const day = 86_400;
const hour = 3_600;

/** What people reach: the web application with its API, and media by signed URLs. */
export interface Distributions {
  pages: WebDistribution;
  media: MediaDistribution;
}

/** Two distributions of CloudFront. They are made before their buckets, whose policies name them. */
export function distribution(scope: Scope, front: LoadBalancer, logs: ObjectStore): Distributions {
  const { name, config, tags } = scope;
  const { domain, cdn, admin } = config;
  const shared = {
    zoneId: domain.hostedZoneId,
    priceClass: cdn.priceClass,
    accessLogs: { bucketArn: logs.bucketArn },
    webAcl: {},
    tags,
  };
  const pages = new WebDistribution(`${name}-web`, {
    ...shared,
    aliases: [domain.name],
    static: { bucketRegionalDomainName: bucketDomain(bucketName(scope, "static-assets")) },
    api: {
      domainName: originName(scope),
      hostHeader: "ORIGIN",
      pathPatterns: ["/api/*", ...(admin.exposed ? ["/admin", "/admin/*"] : [])],
    },
    behaviors: [{ pathPattern: "/static/*", ttlSeconds: day }],
    defaultTtlSeconds: hour,
  });
  const media = new MediaDistribution(`${name}-media`, {
    ...shared,
    aliases: [`media.${domain.name}`],
    bucketRegionalDomainName: bucketDomain(bucketName(scope, "user-uploads")),
    publicKeys: cdn.mediaKeys,
    ttlSeconds: day,
  });
  return { pages, media };
}
