import { type Check, check, distinct, problem, within } from "@plinth/core";
import type { FilledArgs } from "./defaults";
import { isZone, regionOfZone, slotOf } from "./zones";

export function checkZones(a: FilledArgs): Check {
  const zones = a.availabilityZones;
  const [first] = zones;
  const home = a.region ?? regionOfZone(first ?? "");
  const slots = a.reservedZoneSlots;
  return [
    within("availabilityZones", zones.length, [2, 6], "zones", "Name zones of the region"),
    distinct("availabilityZones", zones, "Name each zone once"),
    zones.map((zone) =>
      isZone(zone)
        ? [
            check(
              regionOfZone(zone) === home,
              "availabilityZones",
              zone,
              `zones of ${home}`,
              "One network is in one region: make a second one",
            ),
            check(
              slotOf(zone) < slots,
              "availabilityZones",
              zone,
              slots === 4 ? "zones a to d with 4 slots" : "zones a to h",
              "Set reservedZoneSlots: 8; a running network's planned subnets are replaced by that",
            ),
          ]
        : problem(
            "availabilityZones",
            zone,
            "a region's own zones, a to h, as us-east-1a",
            "Local and Wavelength Zones lack NAT gateways and databases: leave them out",
          ),
    ),
  ];
}
