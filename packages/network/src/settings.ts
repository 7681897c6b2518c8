import { assertArgs, formatCidr, parseCidr } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { NetworkArgs } from "./args";
import { checkAddresses, tierBlocks } from "./check-addresses";
import { checkEndpoints } from "./check-endpoints";
import { checkFlowLogs } from "./check-flow-logs";
import { checkNat, natZones } from "./check-nat";
import { checkSwitches } from "./check-switches";
import { checkZones } from "./check-zones";
import { type Tier } from "./cidr-plan";
import { withDefaults } from "./defaults";
import { regionOfZone } from "./zones";

/** Fills the defaults in and plans the addresses, or throws one error that lists every bad argument. */
export function resolveArgs(self: pulumi.Resource, name: string, args: NetworkArgs) {
  const a = withDefaults(args);
  assertArgs(self, name, [
    checkZones(a),
    checkAddresses(a),
    checkNat(a),
    checkSwitches(a, name),
    checkEndpoints(a),
    checkFlowLogs(a, args),
  ]);
  const vpc = parseCidr(a.cidrBlock);
  const blocks = (tier: Tier): Record<string, string> =>
    Object.fromEntries(
      Object.entries(vpc ? tierBlocks(a, vpc, tier) : {}).map(([zone, block]) => [
        zone,
        formatCidr(block),
      ]),
    );
  return {
    ...a,
    blocks: { public: blocks("public"), app: blocks("app"), data: blocks("data") },
    databaseSubnetGroup: a.databaseSubnetGroup ?? a.tiers.data.enabled,
    /** Known without a look-up, so that the names of endpoint services are too. */
    homeRegion: regionOfZone(a.availabilityZones[0] ?? ""),
    natZones: natZones(a),
  };
}

export type Settings = ReturnType<typeof resolveArgs>;
