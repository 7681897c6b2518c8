import { deepStrictEqual, ok, strictEqual, throws } from "node:assert";
import { BlockList } from "node:net";
import * as fc from "fast-check";
import {
  addressCount,
  contains,
  formatCidr,
  ipv6SubnetAt,
  overlaps,
  parseCidr,
  subnetAt,
} from "../src";

const block = fc
  .record({ prefix: fc.integer({ min: 0, max: 32 }), seed: fc.nat({ max: 2 ** 31 - 1 }) })
  .map(({ prefix, seed }) => {
    const size = addressCount(prefix);
    return { address: Math.floor((seed * 2) / size) * size, prefix };
  });

describe("CIDR arithmetic", () => {
  it("reads what it writes", () => {
    fc.assert(fc.property(block, (each) => deepStrictEqual(parseCidr(formatCidr(each)), each)));
  });

  it("refuses leading zeros, missing octets, host bits, 256 and /33", () => {
    for (const text of [
      "010.0.0.0/8",
      "10.0/16",
      "10.0.0.1/16",
      "256.0.0.0/8",
      "10.0.0.0/33",
      "",
    ]) {
      strictEqual(parseCidr(text), undefined, text);
    }
  });

  it("agrees with node:net on what a block contains", () => {
    fc.assert(
      fc.property(block, block, (outer, inner) => {
        const list = new BlockList();
        const [address = "", prefix = ""] = formatCidr(outer).split("/");
        list.addSubnet(address, Number(prefix));
        const first = formatCidr({ address: inner.address, prefix: 32 }).split("/")[0] ?? "";
        const last = inner.address + addressCount(inner.prefix) - 1;
        const end = formatCidr({ address: last, prefix: 32 }).split("/")[0] ?? "";
        strictEqual(contains(outer, inner), list.check(first) && list.check(end));
      }),
    );
  });

  it("cuts a block into parts that lie inside it and never overlap", () => {
    const cut = fc.record({ parent: block, more: fc.integer({ min: 0, max: 6 }) });
    fc.assert(
      fc.property(cut, fc.nat({ max: 63 }), fc.nat({ max: 63 }), ({ parent, more }, i, j) => {
        const prefix = parent.prefix + more;
        fc.pre(prefix <= 32 && i < 2 ** more && j < 2 ** more);
        const [a, b] = [subnetAt(parent, prefix, i), subnetAt(parent, prefix, j)];
        ok(a && b && contains(parent, a) && contains(parent, b));
        strictEqual(overlaps(a, b), i === j);
      }),
    );
  });

  it("has no part beyond the last, before the first, or wider than the block", () => {
    const ten = { address: 10 * 2 ** 24, prefix: 16 };
    strictEqual(subnetAt(ten, 24, 256), undefined);
    strictEqual(subnetAt(ten, 24, -1), undefined);
    strictEqual(subnetAt(ten, 8, 0), undefined);
  });
});

describe("IPv6 subnets", () => {
  it("numbers the 256 blocks of /64 in a /56", () => {
    strictEqual(ipv6SubnetAt("2600:1f18:1234:5600::/56", 0), "2600:1f18:1234:5600::/64");
    strictEqual(ipv6SubnetAt("2600:1f18:1234:5600::/56", 255), "2600:1f18:1234:56ff::/64");
    strictEqual(ipv6SubnetAt("2600:1f18::/56", 3), "2600:1f18:0:3::/64");
  });

  it("refuses the 257th", () => {
    throws(() => ipv6SubnetAt("2600:1f18:1234:5600::/56", 256), /256 blocks of \/64.*none at 256/);
  });
});
