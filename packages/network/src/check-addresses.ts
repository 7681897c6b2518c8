import {
  type Check,
  check,
  type Cidr,
  contains,
  formatCidr,
  oneOf,
  overlaps,
  parseCidr,
  problem,
  within,
} from "@plinth/core";
import type { NetworkTierConfig } from "./args-tiers";
import {
  largestSubnet,
  plannedBlock,
  slotPrefix,
  smallestSubnet,
  type Tier,
  tiers,
  usualPrefix,
} from "./cidr-plan";
import type { FilledArgs } from "./defaults";
import { isZone } from "./zones";

const zoneSlots = [4, 8];

const privateBlocks = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "198.18.0.0/15",
].map((text) => parseCidr(text));

type Blocks = Record<string, Cidr>;

/** The block of each zone of a tier: the caller's, or else the planned one. Bad ones are left out. */
export function tierBlocks(a: FilledArgs, vpc: Cidr, tier: Tier): Blocks {
  const { cidrBlocks, cidrMask } = a.tiers[tier] as Required<NetworkTierConfig>;
  const prefix = cidrMask ?? usualPrefix(vpc, tier, a.reservedZoneSlots);
  const blocks: Blocks = {};
  for (const zone of a.availabilityZones.filter(isZone)) {
    const given = cidrBlocks[zone];
    const block =
      given !== undefined
        ? parseCidr(given)
        : prefix === undefined
          ? undefined
          : plannedBlock(vpc, tier, a.reservedZoneSlots, zone, prefix);
    if (block) blocks[zone] = block;
  }
  return blocks;
}

function checkGiven(argument: string, text: string, vpc: Cidr): Check {
  const block = parseCidr(text);
  if (!block) {
    const allowed = "an IPv4 block whose address is its first, as 10.0.4.0/24";
    return problem(argument, text, allowed, "Clear the host bits and leading zeros");
  }
  return [
    check(
      block.prefix >= largestSubnet && block.prefix <= smallestSubnet,
      argument,
      text,
      `/${largestSubnet} to /${smallestSubnet}`,
      "AWS makes no other subnets",
    ),
    check(
      contains(vpc, block),
      argument,
      text,
      `blocks inside ${formatCidr(vpc)}`,
      "Move it, or widen cidrBlock",
    ),
  ];
}

function checkTier(a: FilledArgs, vpc: Cidr, tier: Tier): Check {
  const { cidrBlocks, cidrMask, enabled } = a.tiers[tier] as NetworkTierConfig;
  const slots = a.reservedZoneSlots;
  const least = slotPrefix(vpc, tier, slots);
  const planned = a.availabilityZones.filter((zone) => cidrBlocks?.[zone] === undefined);
  const fix = `A zone's slot in the ${tier} tier is a /${least}: widen cidrBlock, or set cidrBlocks`;
  const range = [least, smallestSubnet] as const;
  return [
    least > smallestSubnet && enabled !== false && planned.length > 0
      ? problem(
          `${tier}Tier.cidrBlocks`,
          cidrBlocks,
          `a block for every zone when cidrBlock is ${a.cidrBlock} with ${slots} slots`,
          `A zone's slot would be a /${least}: widen cidrBlock, or reserve 4 slots`,
        )
      : within(`${tier}Tier.cidrMask`, cidrMask, range, "bits", fix),
    Object.entries(cidrBlocks ?? {}).map(([zone, text]) => [
      check(
        a.availabilityZones.includes(zone),
        `${tier}Tier.cidrBlocks`,
        zone,
        "zones in availabilityZones",
        "Add the zone there or drop its block",
      ),
      checkGiven(`${tier}Tier.cidrBlocks[${JSON.stringify(zone)}]`, text, vpc),
    ]),
  ];
}

function checkOverlaps(a: FilledArgs, vpc: Cidr): Check {
  const placed = tiers
    .filter((tier) => a.tiers[tier].enabled)
    .flatMap((tier) =>
      Object.entries(tierBlocks(a, vpc, tier)).map(([zone, block]) => ({ tier, zone, block })),
    );
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter((other) => overlaps(one.block, other.block))
      .map((other) =>
        problem(
          `${other.tier}Tier.cidrBlocks`,
          formatCidr(other.block),
          `blocks that share no address with ${formatCidr(one.block)}`,
          `That is the ${one.tier} tier in ${one.zone}; this is the ${other.tier} tier in ${other.zone}`,
        ),
      ),
  );
}

/** Checks the VPC's block and every subnet's. */
export function checkAddresses(a: FilledArgs): Check {
  const slots = oneOf(
    "reservedZoneSlots",
    a.reservedZoneSlots,
    zoneSlots,
    "4 suits a /24 with zones a to d",
  );
  const vpc = parseCidr(a.cidrBlock);
  if (!vpc || vpc.prefix < largestSubnet || vpc.prefix > smallestSubnet) {
    const allowed = "an IPv4 block of /16 to /28 whose address is its first, as 10.0.0.0/16";
    return [
      slots,
      problem(
        "cidrBlock",
        a.cidrBlock,
        allowed,
        "Write its first address, and a length that AWS takes",
      ),
    ];
  }
  const home = check(
    privateBlocks.some((each) => each !== undefined && contains(each, vpc)),
    "cidrBlock",
    a.cidrBlock,
    "private blocks (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10, 198.18.0.0/15)",
    "A public block cuts the VPC off from the hosts that own it",
  );
  if (slots) return [slots, home];
  return [home, tiers.map((tier) => checkTier(a, vpc, tier)), checkOverlaps(a, vpc)];
}
