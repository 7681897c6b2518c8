import { type Cidr, subnetAt } from "@plinth/core";
import { slotOf } from "./zones";

export type Tier = "public" | "app" | "data";

/** In the order in which traffic goes in. */
export const tiers: readonly Tier[] = ["public", "app", "data"];

/** AWS makes no smaller subnet, and no larger one than /16. */
export const smallestSubnet = 28;
export const largestSubnet = 16;

/**
 * Which part of the VPC a tier owns: the first quarter, the second, and the second half. The parts
 * are fixed, so that no tier's size or absence moves another tier.
 */
const areas: Record<Tier, { bits: number; index: number }> = {
  public: { bits: 2, index: 0 },
  data: { bits: 2, index: 1 },
  app: { bits: 1, index: 1 },
};

/** Bits that a subnet is smaller than its VPC by: /24, /20 and /24 in a /16. */
const usualBits: Record<Tier, number> = { public: 8, app: 4, data: 8 };

/** Prefix length of one zone's slot in a tier: the largest subnet that the plan can place. */
export function slotPrefix(vpc: Cidr, tier: Tier, slots: number): number {
  return vpc.prefix + areas[tier].bits + Math.log2(slots);
}

/** Prefix length of a tier's subnets when the caller gives none; undefined when a slot is below /28. */
export function usualPrefix(vpc: Cidr, tier: Tier, slots: number): number | undefined {
  const least = slotPrefix(vpc, tier, slots);
  if (least > smallestSubnet) return undefined;
  return Math.max(least, Math.min(smallestSubnet, vpc.prefix + usualBits[tier]));
}

/**
 * The block of one zone in one tier. It depends on the VPC, the number of slots and the zone's own
 * letter, and on nothing else: neither other zones nor other tiers move it, and another prefix
 * keeps its first address.
 *
 * @returns undefined when the zone has no slot or the subnet does not fit in it.
 */
export function plannedBlock(
  vpc: Cidr,
  tier: Tier,
  slots: number,
  zone: string,
  prefix: number,
): Cidr | undefined {
  const { bits, index } = areas[tier];
  const slot = slotPrefix(vpc, tier, slots);
  const area = subnetAt(vpc, vpc.prefix + bits, index);
  if (!area || slot > 32 || prefix < slot || slotOf(zone) >= slots) return undefined;
  const start = subnetAt(area, slot, slotOf(zone));
  return start && { address: start.address, prefix };
}
