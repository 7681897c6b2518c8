import { type Check, check, oneOf, problem } from "@plinth/core";
import { NatGatewayMode } from "./args-nat";
import type { FilledArgs } from "./defaults";

/** Zones that hold a NAT gateway, or addresses of the regional one. */
export function natZones(a: FilledArgs): string[] {
  const { mode, zone } = a.natGateways;
  if (mode === "none") return [];
  if (mode === "single") return [zone ?? a.availabilityZones[0] ?? ""];
  return a.availabilityZones;
}

export function checkNat(a: FilledArgs): Check {
  const { mode, zone, elasticIpAllocationIds } = a.natGateways;
  const needed = natZones(a);
  const given = Object.keys(elasticIpAllocationIds);
  const same = given.length === needed.length && needed.every((each) => given.includes(each));
  const off = "Set natGateways.mode: none";
  const modes = Object.values(NatGatewayMode);
  return [
    oneOf("natGateways.mode", mode, modes, "See NatGatewayMode"),
    check(
      mode === "none" || a.tiers.app.enabled,
      "natGateways.mode",
      mode,
      "none without an app tier",
      off,
    ),
    check(
      mode === "none" || mode === "regional" || a.tiers.public.enabled,
      "natGateways.mode",
      mode,
      "none or regional without a public tier",
      `${off}, or regional`,
    ),
    zone === undefined
      ? undefined
      : mode === "single"
        ? oneOf("natGateways.zone", zone, a.availabilityZones, "Name one of the network's zones")
        : problem("natGateways.zone", zone, `nothing in mode ${mode}`, "Leave it out"),
    check(
      given.length === 0 || same,
      "natGateways.elasticIpAllocationIds",
      given,
      needed.length === 0 ? "nothing in mode none" : `one for each of ${needed.join(", ")}`,
      "Key them by zone name, or leave them out for new ones",
    ),
  ];
}
