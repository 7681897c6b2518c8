import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { addressCount, type Cidr, contains, formatCidr, overlaps } from "@plinth/core";
import fc from "fast-check";
import { plannedBlock, slotPrefix, type Tier, tiers, usualPrefix } from "../src/cidr-plan";

const letters = [..."abcdefgh"];
const zone = fc.constantFrom(...letters.map((letter) => `us-east-1${letter}`));
const slots = fc.constantFrom(4, 8);
const vpc = fc
  .record({ prefix: fc.integer({ min: 16, max: 23 }), at: fc.nat() })
  .map(({ prefix, at }): Cidr => {
    const within = at % 2 ** (prefix - 8);
    return { address: 10 * 2 ** 24 + within * addressCount(prefix), prefix };
  });
/** For each tier, how many bits smaller than its slot a subnet is. */
const bits = fc.record({ public: fc.nat(3), app: fc.nat(3), data: fc.nat(3) });

type Masks = Record<Tier, number>;

function masks(block: Cidr, count: number, smaller: Masks): Masks {
  const mask = (tier: Tier) => Math.min(28, slotPrefix(block, tier, count) + smaller[tier]);
  return { public: mask("public"), app: mask("app"), data: mask("data") };
}

function placed(block: Cidr, count: number, zones: string[], mask: Masks): Map<string, Cidr> {
  const all = new Map<string, Cidr>();
  for (const tier of tiers) {
    for (const each of zones) {
      const found = plannedBlock(block, tier, count, each, mask[tier]);
      if (found) all.set(`${tier} ${each}`, found);
    }
  }
  return all;
}

describe("The address plan", () => {
  const sixteen: Cidr = { address: 10 * 2 ** 24, prefix: 16 };
  const written = (tier: Tier, count: number, each: string, prefix: number) => {
    const block = plannedBlock(sixteen, tier, count, each, prefix);
    return block && formatCidr(block);
  };

  it("gives a /16 its public quarter, its data quarter and its app half", () => {
    deepStrictEqual(
      tiers.map((tier) => written(tier, 8, "us-east-1a", usualPrefix(sixteen, tier, 8) ?? 0)),
      ["10.0.0.0/24", "10.0.128.0/20", "10.0.64.0/24"],
    );
    deepStrictEqual(
      tiers.map((tier) => written(tier, 8, "us-east-1f", usualPrefix(sixteen, tier, 8) ?? 0)),
      ["10.0.40.0/24", "10.0.208.0/20", "10.0.104.0/24"],
    );
  });

  it("doubles the slots when 4 are reserved", () => {
    strictEqual(written("app", 4, "us-east-1b", 19), "10.0.160.0/19");
    strictEqual(written("app", 8, "us-east-1b", 19), undefined);
  });

  it("has no block for the fifth letter of 4 slots", () => {
    strictEqual(written("app", 4, "us-east-1e", 24), undefined);
  });

  it("gives /28 where /24 or /20 do not fit, and nothing where /28 does not", () => {
    strictEqual(usualPrefix({ address: 0, prefix: 23 }, "public", 8), 28);
    strictEqual(usualPrefix({ address: 0, prefix: 24 }, "public", 8), undefined);
    strictEqual(usualPrefix({ address: 0, prefix: 24 }, "public", 4), 28);
    strictEqual(usualPrefix({ address: 0, prefix: 24 }, "app", 8), 28);
  });

  it("places every tier of every zone inside the VPC, and no two on one address", () => {
    fc.assert(
      fc.property(vpc, slots, bits, (block, count, smaller) => {
        const zones = letters.slice(0, count).map((letter) => `us-east-1${letter}`);
        const all = [...placed(block, count, zones, masks(block, count, smaller)).values()];
        strictEqual(all.length, 3 * count);
        ok(all.every((each) => contains(block, each)));
        ok(all.every((one, at) => all.slice(at + 1).every((other) => !overlaps(one, other))));
        ok(all.every((each) => each.address % addressCount(each.prefix) === 0));
      }),
    );
  });

  it("gives any subset of the zones the blocks that they have among all", () => {
    fc.assert(
      fc.property(vpc, slots, bits, fc.uniqueArray(zone), (block, count, smaller, some) => {
        const mask = masks(block, count, smaller);
        const every = placed(
          block,
          count,
          letters.map((letter) => `us-east-1${letter}`),
          mask,
        );
        for (const [key, value] of placed(block, count, some, mask)) {
          deepStrictEqual(every.get(key), value);
        }
      }),
    );
  });

  it("keeps a subnet's first address whatever its size and whatever the other tiers' sizes", () => {
    fc.assert(
      fc.property(vpc, slots, bits, bits, zone, (block, count, one, other, each) => {
        for (const tier of tiers) {
          const before = plannedBlock(block, tier, count, each, masks(block, count, one)[tier]);
          const after = plannedBlock(block, tier, count, each, masks(block, count, other)[tier]);
          strictEqual(before?.address, after?.address);
        }
      }),
    );
  });
});
