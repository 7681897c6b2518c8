const groups = 8;
const groupBits = 16n;

function parseIpv6(text: string): bigint {
  const [head = "", tail] = text.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap =
    tail === undefined ? [] : Array<string>(groups - left.length - right.length).fill("0");
  return [...left, ...gap, ...right].reduce(
    (sum, part) => (sum << groupBits) | BigInt(`0x${part}`),
    0n,
  );
}

function formatIpv6(address: bigint): string {
  const parts = Array.from({ length: groups }, (_, index) =>
    ((address >> (groupBits * BigInt(groups - 1 - index))) & 0xffffn).toString(16),
  );
  // AWS writes a subnet's block with its trailing zero groups folded, as `2600:1f18:0:1::/64`.
  const kept = parts.slice(0, parts.findLastIndex((part) => part !== "0") + 1);
  return kept.length === groups ? kept.join(":") : `${kept.join(":")}::`;
}

/**
 * The `index`th /64 inside an IPv6 block such as the /56 that AWS assigns to a VPC.
 *
 * @throws RangeError when the block has no such part.
 */
export function ipv6SubnetAt(block: string, index: number): string {
  const [address = "", length = ""] = block.split("/");
  const room = 2 ** (64 - Number(length));
  if (!(index >= 0 && index < room)) {
    throw new RangeError(`${block} has ${room} blocks of /64, so there is none at ${index}`);
  }
  return `${formatIpv6(parseIpv6(address) + (BigInt(index) << 64n))}/64`;
}
