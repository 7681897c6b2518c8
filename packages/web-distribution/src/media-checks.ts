import { createPublicKey } from "node:crypto";
import { assertArgs, type Check, check, matches } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { sorted } from "./context";
import { distributionChecks } from "./distribution-checks";
import { bucketCheck, ttlCheck } from "./input-checks";
import { type MediaDistributionArgs, mediaDefaults, type ResolvedMedia } from "./media-args";
import { keyPattern } from "./patterns";

const mostKeys = 5;
const pemOfPublicKey = /^-----BEGIN PUBLIC KEY-----\s[\s\S]+\s-----END PUBLIC KEY-----$/;

/** Whether CloudFront takes the key. Of a text that is none, the parser's own words would not help. */
function signs(pem: string): boolean {
  if (!pemOfPublicKey.test(pem.trim())) return false;
  try {
    const { asymmetricKeyType, asymmetricKeyDetails: details } = createPublicKey(pem);
    if (asymmetricKeyType === "rsa") return details?.modulusLength === 2048;
    return asymmetricKeyType === "ec" && details?.namedCurve === "prime256v1";
  } catch {
    return false;
  }
}

/** Nothing beyond the first line of a PEM: somebody may have passed the private key. */
function shown(pem: string): string {
  return /^-----BEGIN [A-Z ]+-----/.exec(pem.trim())?.[0] ?? "a text that is not PEM";
}

function keyChecks(publicKeys: Record<string, pulumi.Input<string>>): Check {
  const keys = sorted(publicKeys);
  return [
    check(
      keys.length > 0 && keys.length <= mostKeys,
      "publicKeys",
      keys.map(([key]) => key),
      `1 to ${mostKeys} keys`,
      "Without a key nobody could open anything, and a group holds no more",
    ),
    keys.map(([key, pem]) => [
      matches(`publicKeys.${key}`, key, ...keyPattern),
      check(
        typeof pem !== "string" || signs(pem),
        `publicKeys.${key}`,
        typeof pem === "string" ? shown(pem) : undefined,
        "a public key in PEM, RSA of 2048 bits or ECDSA of P-256",
        "Make one with `openssl genrsa 2048` and take its public half by `openssl rsa -pubout`",
      ),
    ]),
  ];
}

/** Fills the defaults in, or throws one error that lists every bad argument. */
export function resolveMedia(
  self: pulumi.Resource,
  name: string,
  args: MediaDistributionArgs,
): ResolvedMedia {
  const a = { ...mediaDefaults, ...args };
  assertArgs(self, name, [
    bucketCheck("bucketRegionalDomainName", a.bucketRegionalDomainName),
    bucketCheck("failoverBucketRegionalDomainName", a.failoverBucketRegionalDomainName),
    keyChecks(a.publicKeys),
    ttlCheck("ttlSeconds", a.ttlSeconds),
    distributionChecks(args),
  ]);
  return a;
}
