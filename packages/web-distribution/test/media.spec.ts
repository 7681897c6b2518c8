import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { MediaDistribution } from "../src";
import {
  all,
  called,
  distribution,
  ecKey,
  longKey,
  media,
  names,
  only,
  rsaKey,
  sign,
} from "./fixtures";

describe("MediaDistribution", () => {
  it("opens no path without a signature: its 1 behaviour trusts the key group, and caches 86400 s", async () => {
    const resources = await sign();
    const { defaultCacheBehavior, orderedCacheBehaviors, origins } = distribution(resources);
    deepStrictEqual(defaultCacheBehavior.trustedKeyGroups, ["media-id"]);
    strictEqual(defaultCacheBehavior.cachePolicyId, "media-86400s-id");
    strictEqual(defaultCacheBehavior.viewerProtocolPolicy, "redirect-to-https");
    strictEqual(orderedCacheBehaviors, undefined);
    strictEqual(origins.length, 1);
    strictEqual(origins[0]?.originAccessControlId, "media-id");
    deepStrictEqual(names(resources, "CachePolicy"), ["media-86400s"]);
  });

  it("has both keys in the group while they rotate, called by name, in 1 order", async () => {
    const both = { second: ecKey, first: rsaKey };
    const resources = await sign({ publicKeys: both });
    deepStrictEqual(names(resources, "PublicKey"), ["media-first", "media-second"]);
    deepStrictEqual(only(resources, "KeyGroup").inputs["items"], [
      "media-first-id",
      "media-second-id",
    ]);
  });

  it("leaves the names of keys to Pulumi, so that a new key is made before the old one goes", async () => {
    const key = only(await sign(), "PublicKey");
    strictEqual(key.inputs["name"], undefined);
    strictEqual(key.inputs["namePrefix"], undefined);
    strictEqual(key.deleteBeforeReplace, false);
  });

  it("ends keys with 1 newline, without which every update would replace them", async () => {
    const forms = [rsaKey, rsaKey.trim(), `${rsaKey}\n\n`, rsaKey.replace(/\n/g, "\r\n")];
    for (const form of forms) {
      const resources = await sign({ publicKeys: { first: form } });
      strictEqual(only(resources, "PublicKey").inputs["encodedKey"], rsaKey);
    }
    const later = await sign({ publicKeys: { first: pulumi.output(rsaKey.trim()) } });
    strictEqual(only(later, "PublicKey").inputs["encodedKey"], rsaKey);
  });

  it("tells what signed URLs carry as Key-Pair-Id, by name", async () => {
    let ids: Record<string, string> = {};
    let group = "";
    await record(() => {
      const made = new MediaDistribution("media", media);
      made.keyPairIds.apply((each) => (ids = each));
      made.keyGroupId.apply((each) => (group = each));
    });
    deepStrictEqual(ids, { first: "media-first-id" });
    strictEqual(group, "media-id");
  });

  it("asks the replica of the bucket when the first fails", async () => {
    const resources = await sign({
      failoverBucketRegionalDomainName: "media-west.s3.us-west-2.amazonaws.com",
    });
    const { originGroups, defaultCacheBehavior } = distribution(resources);
    deepStrictEqual(
      originGroups?.[0]?.members.map(({ originId }) => originId),
      ["media", "media-failover"],
    );
    strictEqual(defaultCacheBehavior.targetOriginId, "media-group");
  });

  it("has certificate, names, logs and firewall as WebDistribution has them", async () => {
    const { certificateArn: _given, ...args } = media;
    const resources = await record(
      () => new MediaDistribution("media", { ...args, zoneId: "Z1", webAcl: {} }),
    );
    strictEqual(only(resources, "Certificate").inputs["region"], "us-east-1");
    strictEqual(all(resources, "Record").length, 3);
    strictEqual(only(resources, "LogDelivery").inputs["region"], "us-east-1");
    strictEqual(only(resources, "WebAcl").inputs["scope"], "CLOUDFRONT");
    strictEqual(called(resources, "Distribution", "media").protect, true);
  });

  it("refuses 0 keys and 6 keys", async () => {
    await rejects(sign({ publicKeys: {} }), {
      message: [
        'MediaDistribution "media" has 1 bad argument:',
        "  publicKeys: got [], allowed 1 to 5 keys. Without a key nobody could open anything, and a group holds no more.",
      ].join("\n"),
    });
    const six = Object.fromEntries([..."abcdef"].map((each) => [each, rsaKey]));
    await rejects(sign({ publicKeys: six }), /publicKeys: got \["a","b","c","d","e","f"\]/);
  });

  it("refuses an RSA key of 4096 bits, another text, and a private key, of which it shows 1 line", async () => {
    const allowed =
      "allowed a public key in PEM, RSA of 2048 bits or ECDSA of P-256. Make one with `openssl genrsa 2048` and take its public half by `openssl rsa -pubout`.";
    const hidden = "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----";
    const broken = "-----BEGIN PUBLIC KEY-----\nhunter2\n-----END PUBLIC KEY-----";
    const publicKeys = { broken, hidden, long: longKey, text: "hunter2" };
    await rejects(sign({ publicKeys }), (error: Error) => {
      strictEqual(
        error.message,
        [
          'MediaDistribution "media" has 4 bad arguments:',
          `  publicKeys.broken: got "-----BEGIN PUBLIC KEY-----", ${allowed}`,
          `  publicKeys.hidden: got "-----BEGIN PRIVATE KEY-----", ${allowed}`,
          `  publicKeys.long: got "-----BEGIN PUBLIC KEY-----", ${allowed}`,
          `  publicKeys.text: got "a text that is not PEM", ${allowed}`,
        ].join("\n"),
      );
      return !error.message.includes("hunter2");
    });
    ok((await sign({ publicKeys: { ec: ecKey } })).length > 0);
  });

  it("refuses a key's name with a dot, a website endpoint and a TTL of 2 years", async () => {
    await rejects(
      sign({
        publicKeys: { "a.b": rsaKey },
        bucketRegionalDomainName: "media.s3-website-us-east-1.amazonaws.com",
        failoverBucketRegionalDomainName: "media.s3.amazonaws.com",
        ttlSeconds: 63_072_000,
      }),
      {
        message: [
          'MediaDistribution "media" has 4 bad arguments:',
          '  bucketRegionalDomainName: got "media.s3-website-us-east-1.amazonaws.com", allowed a bucket\'s name in DNS with its region. Pass the bucketRegionalDomainName of the bucket.',
          '  failoverBucketRegionalDomainName: got "media.s3.amazonaws.com", allowed a bucket\'s name in DNS with its region. Pass the bucketRegionalDomainName of the bucket.',
          '  publicKeys.a.b: got "a.b", allowed 1 to 40 letters, digits, hyphens and underscores. The key becomes part of a name.',
          "  ttlSeconds: got 63072000, allowed 0 to 31536000 seconds. CloudFront's limits.",
        ].join("\n"),
      },
    );
  });
});
