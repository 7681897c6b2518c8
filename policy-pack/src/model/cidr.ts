/** A range of IPv4 addresses, both ends included, as unsigned 32-bit numbers. */
export interface Range {
  first: number;
  last: number;
}

const half = 2 ** 31;

/** Reads `a.b.c.d/n`; host bits are ignored. */
export function rangeOf(cidr: string): Range | undefined {
  const found = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(cidr);
  if (!found) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = found.slice(1).map(Number);
  if ([a, b, c, d].some((octet) => octet > 255) || prefix > 32) return undefined;
  const size = 2 ** (32 - prefix);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address - (address % size);
  return { first, last: first + size - 1 };
}

/** Number of different IPv4 addresses in the blocks together. */
export function addressesIn(cidrs: readonly string[]): number {
  const ranges = cidrs.map(rangeOf).filter((range) => range !== undefined);
  ranges.sort((x, y) => x.first - y.first);
  let end = -1;
  let count = 0;
  for (const { first, last } of ranges) {
    count += Math.max(0, last - Math.max(first, end + 1) + 1);
    end = Math.max(end, last);
  }
  return count;
}

/** True for IPv6 blocks that hold all public addresses (2000::/3), `::/0` among them. */
function isWideIpv6(cidr: string): boolean {
  const found = /^([0-9a-f:]+)\/(\d+)$/i.exec(cidr);
  if (!found?.[1]?.includes(":")) return false;
  const [group = ""] = found[1].split(":");
  const start = Number.parseInt(group || "0", 16);
  const prefix = Number(found[2]);
  return prefix <= 3 && start <= 0x3fff && start + 2 ** (16 - prefix) > 0x2000;
}

/** True where the blocks stand for the internet: one half of it is enough, since two rules make it whole. */
export function isInternet(cidrs: readonly string[]): boolean {
  return addressesIn(cidrs) >= half || cidrs.some(isWideIpv6);
}
