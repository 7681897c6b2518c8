import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { accessLogs } from "./access-logs";
import { distributionAlarms } from "./alarms";
import { aliasRecords, certificateOf } from "./certificate";
import type { Context } from "./context";
import type { ResolvedDistribution } from "./distribution-args";
import type { Origins } from "./origins";
import { webAclOf } from "./web-acl";

export type DefaultBehavior = aws.types.input.cloudfront.DistributionDefaultCacheBehavior;
export type OrderedBehavior = aws.types.input.cloudfront.DistributionOrderedCacheBehavior;

/** What the two kinds of distribution differ in. */
export interface Contents {
  origins: Origins[];
  defaultCacheBehavior: DefaultBehavior;
  orderedCacheBehaviors?: OrderedBehavior[];
  customErrorResponses?: aws.types.input.cloudfront.DistributionCustomErrorResponse[];
  defaultRootObject?: string;
}

/** What both kinds have as outputs. */
export interface Made {
  distribution: aws.cloudfront.Distribution;
  certificateArn: pulumi.Output<string | undefined>;
  webAclArn: pulumi.Output<string | undefined>;
  accessLogsBucketArn: pulumi.Output<string | undefined>;
  alarmArns: pulumi.Output<string[]>;
}

/** Methods that read, which is all that a bucket answers. */
export const readMethods = ["GET", "HEAD", "OPTIONS"];

/** The part of every behaviour that is the same: HTTPS only, compressed, hardened. */
export function behavior(targetOriginId: string, responseHeadersPolicyId: pulumi.Input<string>) {
  return {
    targetOriginId,
    responseHeadersPolicyId,
    viewerProtocolPolicy: "redirect-to-https",
    allowedMethods: readMethods,
    cachedMethods: ["GET", "HEAD"],
    compress: true,
  };
}

function restriction({ allowedCountries, blockedCountries }: ResolvedDistribution) {
  if (allowedCountries) return { restrictionType: "whitelist", locations: allowedCountries };
  if (blockedCountries) return { restrictionType: "blacklist", locations: blockedCountries };
  return { restrictionType: "none" };
}

function viewerCertificate(
  { minimumProtocolVersion }: ResolvedDistribution,
  acmCertificateArn: pulumi.Input<string> | undefined,
) {
  if (acmCertificateArn === undefined) return { cloudfrontDefaultCertificate: true };
  return { acmCertificateArn, minimumProtocolVersion, sslSupportMethod: "sni-only" };
}

/** The distribution, with its certificate, firewall, names, logs and alarms. */
export function distributionOf(context: Context, a: ResolvedDistribution, has: Contents): Made {
  const { name, self, tags, protect } = context;
  const certificateArn = certificateOf(context, a);
  const webAclArn = webAclOf(context, a);
  const { origins, ...contents } = has;
  const originGroups = origins.flatMap(({ groups }) => groups);
  const distribution = new aws.cloudfront.Distribution(
    name,
    {
      ...contents,
      enabled: true,
      comment: name,
      aliases: a.aliases ?? [],
      origins: origins.flatMap((each) => each.origins),
      ...(originGroups.length > 0 && { originGroups }),
      httpVersion: "http2and3",
      isIpv6Enabled: true,
      priceClass: a.priceClass,
      restrictions: { geoRestriction: restriction(a) },
      viewerCertificate: viewerCertificate(a, certificateArn),
      ...(webAclArn !== undefined && { webAclId: webAclArn }),
      tags: named(name, tags),
    },
    { parent: self, protect },
  );
  aliasRecords(context, a, distribution);
  return {
    distribution,
    certificateArn: pulumi.output(certificateArn),
    webAclArn: pulumi.output(webAclArn),
    accessLogsBucketArn: pulumi.output(accessLogs(context, a.accessLogs, distribution)),
    alarmArns: pulumi.output(distributionAlarms(context, distribution, a.alarms)),
  };
}
