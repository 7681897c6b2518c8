import { type Check, check, distinct, matches, parseCidr } from "@plinth/core";
import { sorted } from "./context";
import { type LoadBalancerArgs, loadBalancerDefaults } from "./load-balancer-args";
import { keyPattern } from "./patterns";

/** Blocks that may connect. Whoever names prefix lists does not want the internet beside them. */
export function allowedBlocks(args: LoadBalancerArgs): Record<string, string> {
  const unset = args.allowedPrefixListIds ? {} : loadBalancerDefaults.allowedCidrBlocks;
  return args.allowedCidrBlocks ?? unset;
}

/** Refuses sources that AWS would refuse, or that would give two rules one name. */
export function sourceChecks(a: LoadBalancerArgs): Check {
  const { allowedCidrBlocks: blocks, allowedPrefixListIds: lists } = a;
  return [
    check(
      !a.internal || blocks !== undefined || lists !== undefined,
      "allowedCidrBlocks",
      blocks,
      "one or more blocks of an internal load balancer",
      "Name the networks that may connect",
    ),
    sorted(blocks).map(([key, block]) => [
      matches(`allowedCidrBlocks.${key}`, key, ...keyPattern),
      check(
        parseCidr(block) !== undefined,
        `allowedCidrBlocks.${key}`,
        block,
        "an IPv4 block such as 10.0.0.0/16",
        "Write it with all four octets, no host bits and a prefix",
      ),
    ]),
    sorted(lists).map(([key, id]) => [
      matches(`allowedPrefixListIds.${key}`, key, ...keyPattern),
      check(
        typeof id !== "string" || /^pl-[0-9a-f]+$/.test(id),
        `allowedPrefixListIds.${key}`,
        id,
        "the id of a prefix list, such as pl-3b927c52",
        "Look the id up by the list's name: it differs by region",
      ),
    ]),
    distinct(
      "allowedPrefixListIds",
      [...Object.keys(blocks ?? {}), ...Object.keys(lists ?? {})],
      "Rename the block or the list: rules are called by it",
    ),
  ];
}
