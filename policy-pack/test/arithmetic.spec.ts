import * as assert from "node:assert/strict";
import { addressesIn, isInternet, rangeOf } from "../src/model/cidr";
import { isEverything, opens } from "../src/model/ports";

describe("addresses", () => {
  it("10.0.0.0/8 is 167772160 to 184549375, and host bits are ignored", () => {
    assert.deepEqual(rangeOf("10.1.2.3/8"), { first: 167_772_160, last: 184_549_375 });
    assert.equal(rangeOf("256.0.0.0/8"), undefined);
    assert.equal(rangeOf("10.0.0.0/33"), undefined);
  });

  it("0.0.0.0/0 has 4294967296 addresses, as its halves have, and overlaps count once", () => {
    assert.equal(addressesIn(["0.0.0.0/0"]), 2 ** 32);
    assert.equal(addressesIn(["128.0.0.0/1", "0.0.0.0/1"]), 2 ** 32);
    assert.equal(addressesIn(["10.0.0.0/8", "10.1.0.0/16", "10.0.0.0/8"]), 2 ** 24);
    assert.equal(addressesIn([]), 0);
  });

  it("the internet is half of IPv4 or more, and 2000::/3 or more", () => {
    const wide = [
      ["0.0.0.0/0"],
      ["0.0.0.0/1"],
      ["::/0"],
      ["2000::/3"],
      ["0.0.0.0/2", "64.0.0.0/2"],
    ];
    for (const each of wide) assert.ok(isInternet(each), each.join());
    const narrow = [
      ["10.0.0.0/8"],
      ["0.0.0.0/2"],
      ["fc00::/7"],
      ["8000::/1"],
      ["2001:db8::/32"],
      [],
    ];
    for (const each of narrow) assert.ok(!isInternet(each), each.join());
  });
});

describe("ports", () => {
  it("tcp 20-25 opens 22 and not 26, udp opens no TCP port, -1 opens all", () => {
    const range = { protocol: "tcp", from: 20, to: 25 };
    assert.ok(opens(range, 22));
    assert.ok(!opens(range, 26));
    assert.ok(!opens({ ...range, protocol: "udp" }, 22));
    assert.ok(opens({ protocol: "-1", from: undefined, to: undefined }, 22));
    assert.ok(opens({ protocol: "6", from: 22, to: 22 }, 22));
  });

  it("an unknown end counts as open", () => {
    assert.ok(opens({ protocol: "tcp", from: undefined, to: undefined }, 5432));
    assert.ok(isEverything({ protocol: "tcp", from: 0, to: 65_535 }));
    assert.ok(!isEverything({ protocol: "icmp", from: -1, to: -1 }));
  });
});
