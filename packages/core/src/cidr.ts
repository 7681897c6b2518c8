/** An IPv4 block: the network address as an unsigned 32-bit number, and the prefix length. */
export interface Cidr {
  address: number;
  prefix: number;
}

const octet = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
const notation = new RegExp(`^(${octet}(?:\\.${octet}){3})/(3[0-2]|[12]?[0-9])$`);

/** Number of addresses in a block of that prefix length. */
export function addressCount(prefix: number): number {
  return 2 ** (32 - prefix);
}

/**
 * Reads `a.b.c.d/n`. Leading zeros, missing octets and host bits are refused:
 * other readers take `010.0.0.0/8` for 8.0.0.0/8.
 *
 * @returns undefined when the text is not a canonical IPv4 block.
 */
export function parseCidr(text: string): Cidr | undefined {
  const found = notation.exec(text);
  if (!found?.[1] || !found[2]) return undefined;
  const address = found[1].split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  const prefix = Number(found[2]);
  return address % addressCount(prefix) === 0 ? { address, prefix } : undefined;
}

/** `a.b.c.d/n` of a block. */
export function formatCidr({ address, prefix }: Cidr): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256);
  return `${octets.join(".")}/${prefix}`;
}

/** True when every address of `inner` is in `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return (
    inner.prefix >= outer.prefix &&
    inner.address >= outer.address &&
    inner.address < outer.address + addressCount(outer.prefix)
  );
}

/** True when the blocks share an address. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return contains(a, b) || contains(b, a);
}

/**
 * The `index`th block of length `prefix` inside `block`, counted from 0.
 *
 * @returns undefined when the block has no such part.
 */
export function subnetAt(block: Cidr, prefix: number, index: number): Cidr | undefined {
  if (prefix < block.prefix || index < 0 || index >= 2 ** (prefix - block.prefix)) return undefined;
  return { address: block.address + index * addressCount(prefix), prefix };
}
