import { type Check, check } from "@plinth/core";
import type { FilledArgs } from "./defaults";

export function checkSwitches(a: FilledArgs, name: string): Check {
  const group = a.databaseSubnetGroup ?? a.tiers.data.enabled;
  return [
    check(
      a.dnsSupport || !a.dnsHostnames,
      "dnsHostnames",
      a.dnsHostnames,
      "false without dnsSupport",
      "Turn both off",
    ),
    check(
      !a.ipv6.assignAddressesInAppTier || (a.ipv6.enabled && a.tiers.app.enabled),
      "ipv6.assignAddressesInAppTier",
      true,
      "false without ipv6.enabled and an app tier",
      "Turn IPv6 on",
    ),
    check(
      !group || a.tiers.data.enabled,
      "databaseSubnetGroup",
      a.databaseSubnetGroup,
      "false without a data tier",
      "Enable dataTier",
    ),
    check(
      !group || /^[a-z0-9._ -]*$/.test(name),
      "name",
      name,
      "lower-case letters, digits, hyphens, underscores and dots",
      "RDS names its subnet group after the component: rename it, or set databaseSubnetGroup: false",
    ),
  ];
}
