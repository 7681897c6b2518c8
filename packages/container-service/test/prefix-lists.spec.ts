import { deepStrictEqual, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { LoadBalancer } from "../src";
import { all, balance, balancer } from "./fixtures";

const cloudfront = "pl-3b927c52";

async function rules(args: Parameters<typeof balance>[0]) {
  return all(await balance(args), "SecurityGroupIngressRule").map(({ name, inputs }) => [
    name,
    inputs["prefixListId"] ?? inputs["cidrIpv4"],
    inputs["fromPort"],
  ]);
}

describe("A load balancer behind CloudFront", () => {
  it("lets CloudFront's list in on 443, and nobody else", async () => {
    deepStrictEqual(await rules({ allowedPrefixListIds: { cloudfront } }), [
      ["web-443-from-cloudfront", cloudfront, 443],
    ]);
  });

  it("has 1 rule for the list, which counts as 55 of the 60 that a group has: no second one for port 80", async () => {
    const found = await rules({ allowedPrefixListIds: { cloudfront } });
    deepStrictEqual(
      found.map(([, , port]) => port),
      [443],
    );
  });

  it("lets blocks in on 80 and 443 beside the list when they are named", async () => {
    deepStrictEqual(
      await rules({
        allowedPrefixListIds: { cloudfront },
        allowedCidrBlocks: { office: "203.0.113.0/24" },
      }),
      [
        ["web-443-from-cloudfront", cloudfront, 443],
        ["web-443-from-office", "203.0.113.0/24", 443],
        ["web-80-from-office", "203.0.113.0/24", 80],
      ],
    );
  });

  it("lets the list in on 80 without a certificate", async () => {
    const { tls: _, ...plain } = balancer;
    const args = { ...plain, allowHttp: true, allowedPrefixListIds: { cloudfront } };
    const resources = await record(() => new LoadBalancer("web", args));
    deepStrictEqual(
      all(resources, "SecurityGroupIngressRule").map(({ inputs }) => inputs["fromPort"]),
      [80],
    );
  });

  it("may be internal, as the origin of a VPC origin, with a list and no block", async () => {
    strictEqual((await rules({ internal: true, allowedPrefixListIds: { cloudfront } })).length, 1);
  });

  it("lets the internet in on 80 and 443 when it has no list", async () => {
    deepStrictEqual(await rules({}), [
      ["web-443-from-internet", "0.0.0.0/0", 443],
      ["web-80-from-internet", "0.0.0.0/0", 80],
    ]);
  });

  it("refuses names of lists, keys with spaces, and a key that a block has", async () => {
    const bad = balance({
      allowedCidrBlocks: { office: "203.0.113.0/24" },
      allowedPrefixListIds: {
        "a b": cloudfront,
        cdn: "com.amazonaws.global.cloudfront.origin-facing",
        office: cloudfront,
      },
    });
    await rejects(bad, {
      message: [
        'LoadBalancer "web" has 3 bad arguments:',
        '  allowedPrefixListIds.a b: got "a b", allowed 1 to 40 letters, digits, hyphens and underscores. The key becomes part of a name.',
        '  allowedPrefixListIds.cdn: got "com.amazonaws.global.cloudfront.origin-facing", allowed the id of a prefix list, such as pl-3b927c52. Look the id up by the list\'s name: it differs by region.',
        '  allowedPrefixListIds: got "office", allowed each value once. Rename the block or the list: rules are called by it.',
      ].join("\n"),
    });
  });
});

describe("The access logs of a load balancer", () => {
  it("go to a bucket that is given, under a folder of it, and then no bucket is made", async () => {
    const resources = await balance({ accessLogs: { bucket: "shop-logs", prefix: "alb" } });
    const [lb] = all(resources, "LoadBalancer");
    deepStrictEqual(lb?.inputs["accessLogs"], {
      bucket: "shop-logs",
      enabled: true,
      prefix: "alb",
    });
    strictEqual(resources.filter(({ type }) => type.startsWith("aws:s3/")).length, 0);
  });
});
