import { strictEqual } from "node:assert";
import { generateKeyPairSync } from "node:crypto";
import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import {
  HostHeader,
  MediaDistribution,
  type MediaDistributionArgs,
  WebDistribution,
  type WebDistributionArgs,
} from "../src";

export const certificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1";
export const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
export const keyArn = "arn:aws:kms:us-east-1:123456789012:key/1";
export const bucketArn = "arn:aws:s3:::logs";

function pem(kind: "rsa" | "rsa4096" | "ec"): string {
  const pair =
    kind === "ec"
      ? generateKeyPairSync("ec", { namedCurve: "prime256v1" })
      : generateKeyPairSync("rsa", { modulusLength: kind === "rsa" ? 2048 : 4096 });
  return pair.publicKey.export({ type: "spki", format: "pem" }).toString();
}

export const rsaKey = pem("rsa");
export const ecKey = pem("ec");
export const longKey = pem("rsa4096");

export const web: WebDistributionArgs = {
  aliases: ["www.example.com"],
  certificateArn,
  static: { bucketRegionalDomainName: "web.s3.us-east-1.amazonaws.com" },
};

export const api = { domainName: "api.example.com", hostHeader: HostHeader.Origin };

export const media: MediaDistributionArgs = {
  aliases: ["media.example.com"],
  certificateArn,
  bucketRegionalDomainName: "media.s3.us-east-1.amazonaws.com",
  publicKeys: { first: rsaKey },
};

export function serve(
  args: Partial<WebDistributionArgs> = {},
  options: RecordOptions = {},
  name = "web",
): Promise<Recorded[]> {
  return record(() => new WebDistribution(name, { ...web, ...args }), options);
}

export function sign(
  args: Partial<MediaDistributionArgs> = {},
  options: RecordOptions = {},
): Promise<Recorded[]> {
  return record(() => new MediaDistribution("media", { ...media, ...args }), options);
}

export function all(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.custom && each.type.endsWith(`:${type}`));
}

/** The one resource of a type, by the last part of its token. */
export function only(resources: Recorded[], type: string): Recorded {
  const found = all(resources, type);
  strictEqual(found.length, 1, `${found.length} resources are ${type}`);
  return found[0] as Recorded;
}

export function names(resources: Recorded[], type: string): string[] {
  return all(resources, type).map(({ name }) => name);
}

export function called(resources: Recorded[], type: string, name: string): Recorded {
  const found = all(resources, type).find((each) => each.name === name);
  if (!found) throw new Error(`no ${type} is called ${name}`);
  return found;
}

export interface Behavior {
  pathPattern?: string;
  targetOriginId: string;
  allowedMethods: string[];
  cachePolicyId: string;
  originRequestPolicyId?: string;
  responseHeadersPolicyId: string;
  viewerProtocolPolicy: string;
  compress: boolean;
  trustedKeyGroups?: string[];
  functionAssociations?: { eventType: string; functionArn: string }[];
  forwardedValues?: object;
}

export interface Shape {
  aliases: string[];
  origins: {
    originId: string;
    domainName: string;
    originAccessControlId?: string;
    customOriginConfig?: Record<string, unknown>;
    customHeaders?: { name: string; value: string }[];
  }[];
  originGroups?: {
    originId: string;
    failoverCriteria: { statusCodes: number[] };
    members: { originId: string }[];
  }[];
  defaultCacheBehavior: Behavior;
  orderedCacheBehaviors?: Behavior[];
  customErrorResponses?: { errorCode: number; responseCode: number; responsePagePath: string }[];
  viewerCertificate: Record<string, unknown>;
  restrictions: { geoRestriction: { restrictionType: string; locations?: string[] } };
  [input: string]: unknown;
}

/** The inputs of the one distribution. */
export function distribution(resources: Recorded[]): Shape {
  return only(resources, "Distribution").inputs as unknown as Shape;
}

/** Behaviours in the order that CloudFront tries them, the default one last. */
export function behaviors(resources: Recorded[]): Behavior[] {
  const { orderedCacheBehaviors = [], defaultCacheBehavior } = distribution(resources);
  return [...orderedCacheBehaviors, defaultCacheBehavior];
}
