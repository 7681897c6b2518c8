import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { RedisCache } from "../src";
import { type Args, base, plan, refusal } from "./support";

const network = base.network;
const families = "t3, t4g, m5, m6g, m7g, r5, r6g, r6gd, r7g, c7gn";

/** What is given, and each line of the refusal, without the component. */
const cases: [title: string, args: Args, ...lines: string[]][] = [
  [
    "an empty description, which AWS refuses",
    { description: " " },
    'description: got " ", allowed a few words. Say what the cache holds.',
  ],
  [
    "a third engine",
    { engine: "memcached" as never },
    'engine: got "memcached", allowed "valkey", "redis". Take one of them.',
  ],
  [
    "Valkey 7.1, which is Redis's",
    { engineVersion: "7.1" },
    'engineVersion: got "7.1", allowed "7.2", "8.0", "8.1", "8.2". valkey has no other in ElastiCache.',
  ],
  [
    "Redis 7.2, which is Valkey's",
    { engine: "redis", engineVersion: "7.2" },
    'engineVersion: got "7.2", allowed "6.2", "7.0", "7.1". redis has no other in ElastiCache.',
  ],
  [
    "P-090: cache.r6g.medium, since r6g starts at large",
    { nodeType: "cache.r6g.medium" },
    'nodeType: got "cache.r6g.medium", allowed cache.r6g of large, xlarge, 2xlarge, 4xlarge, 8xlarge, 12xlarge, 16xlarge. r6g starts at large: take cache.r6g.large, or cache.t4g.medium.',
  ],
  [
    "cache.t4g.large, since t4g ends at medium",
    { nodeType: "cache.t4g.large" },
    'nodeType: got "cache.t4g.large", allowed cache.t4g of micro, small, medium. t4g ends at medium: take cache.t4g.medium, or cache.m7g.large.',
  ],
  [
    "cache.r6gd.large, since r6gd starts at xlarge",
    { nodeType: "cache.r6gd.large" },
    'nodeType: got "cache.r6gd.large", allowed cache.r6gd of xlarge, 2xlarge, 4xlarge, 8xlarge, 12xlarge, 16xlarge. Take a size of xlarge to 16xlarge.',
  ],
  [
    "cache.m4.large, of a former generation",
    { nodeType: "cache.m4.large" },
    `nodeType: got "cache.m4.large", allowed cache.<family>.<size>, of the families ${families}. Take one such as cache.t4g.small or cache.m7g.large.`,
  ],
  [
    "a class of RDS",
    { nodeType: "db.r6g.large" },
    `nodeType: got "db.r6g.large", allowed cache.<family>.<size>, of the families ${families}. Take one such as cache.t4g.small or cache.m7g.large.`,
  ],
  [
    "an identifier with two hyphens in a row",
    { identifier: "a--b" },
    'identifier: got "a--b", allowed lower-case letters, digits and single hyphens, a letter first. Rename it, or leave it out.',
  ],
  [
    "an identifier of 41 characters",
    { identifier: "a".repeat(41) },
    `identifier: got "${"a".repeat(41)}", allowed 40 characters or fewer. Shorten it, or leave it out.`,
  ],
  [
    "1 subnet with multiAz",
    { network: { ...network, subnetIds: ["subnet-a"] } },
    "network.subnetIds: got 1, allowed 2 subnets or more with multiAz. Pass the data subnets of the network.",
  ],
  [
    "0 subnets",
    { multiAz: false, network: { ...network, subnetIds: [] } },
    "network.subnetIds: got 0, allowed 1 subnet or more. Pass the data subnets of the network.",
  ],
  [
    "port 80",
    { network: { ...network, port: 80 } },
    "network.port: got 80, allowed 1150 to 65535 as port. AWS takes no other.",
  ],
  [
    "a caller named in capitals",
    { network: { ...network, allowedSecurityGroupIds: { Api: "sg-1" } } },
    'network.allowedSecurityGroupIds: got "Api", allowed keys of lower-case letters, digits and single hyphens. Rename the caller.',
  ],
  [
    "a key by its alias",
    { kmsKeyId: "alias/data" },
    'kmsKeyId: got "alias/data", allowed the ARN of a key. Pass the ARN, and neither its id nor an alias.',
  ],
  [
    "a key of the logs by its id",
    { monitoring: { logKmsKeyId: "1234" } },
    'monitoring.logKmsKeyId: got "1234", allowed the ARN of a key. Pass the ARN, and neither its id nor an alias.',
  ],
];

describe("RedisCache: refuses", () => {
  for (const [title, args, ...lines] of cases) {
    it(title, async () => {
      const [head, ...rest] = (await refusal(args)).split("\n");
      ok(head?.startsWith('RedisCache "cache" has '));
      deepStrictEqual(
        rest,
        lines.map((line) => `  ${line}`),
      );
    });
  }

  it("a component named in capitals, since AWS lowers them behind one's back", async () => {
    strictEqual(
      await refusal({}, "Orders"),
      'RedisCache "Orders" has 1 bad argument:\n  name: got "Orders", allowed lower-case letters, digits and single hyphens, a letter first. AWS names the cache after the component: rename it.',
    );
  });

  it("3 bad arguments in one message, before the first child", async () => {
    const seen: string[] = [];
    const bad = { ...base, description: "", replicas: 6, nodeType: "t4g.small" };
    const look = ({ type }: { type: string }) => {
      seen.push(type);
      return undefined;
    };
    await rejects(
      record(() => new RedisCache("cache", bad, { transformations: [look] })),
      /^Error: RedisCache "cache" has 3 bad arguments:\n {2}description: .*\n {2}nodeType: .*\n {2}replicas: /,
    );
    deepStrictEqual(seen, ["redis-cache:index:RedisCache"]);
  });

  it("nothing of the smallest and the largest node of each family", async () => {
    const small = ["t3.micro", "t4g.micro", "m5.large", "m6g.large", "m7g.large", "r5.large"];
    const large = ["r6g.16xlarge", "r6gd.16xlarge", "r7g.16xlarge", "c7gn.16xlarge"];
    for (const each of [...small, ...large]) await plan({ nodeType: `cache.${each}` });
  });
});
