import { type Check, check, distinct, matches, parseCidr, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { Settings } from "./settings";

const key = /[a-z0-9](-?[a-z0-9])*/;
const keyRule = "keys of lower-case letters, digits and single hyphens";
const ports: [number, number] = [1150, 65_535];

function checkBlock(name: string, block: pulumi.Input<string>): Check {
  if (typeof block !== "string") return undefined;
  const parsed = parseCidr(block);
  return check(
    parsed !== undefined && parsed.prefix > 0,
    `network.allowedCidrBlocks.${name}`,
    block,
    "an IPv4 block such as 10.0.2.0/24, and not the whole internet",
    "Name the subnets of the callers, or their security group",
  );
}

export function checkNetwork({ network }: Settings): Check[] {
  const { subnetIds, subnetGroupName, allowedSecurityGroupIds, allowedCidrBlocks } = network;
  const keys = [...Object.keys(allowedSecurityGroupIds), ...Object.keys(allowedCidrBlocks)];
  return [
    check(
      (subnetIds === undefined) !== (subnetGroupName === undefined),
      "network.subnetIds",
      subnetIds === undefined ? undefined : "subnetGroupName too",
      "one of subnetIds and subnetGroupName",
      "Pass the data subnets of the network, or the name of a subnet group",
    ),
    check(
      !Array.isArray(subnetIds) || subnetIds.length >= 2,
      "network.subnetIds",
      Array.isArray(subnetIds) ? subnetIds.length : undefined,
      "2 subnets or more",
      "RDS wants subnets in two zones, with or without a standby",
    ),
    keys.map((each) => matches("network", each, key, keyRule, "Rename the caller")),
    distinct("network", keys, "A caller's name is the name of its rule: rename one"),
    Object.entries(allowedCidrBlocks).map(([name, block]) => checkBlock(name, block)),
    within("network.port", network.port, ports, "as port", "RDS takes no other"),
  ];
}

export function checkProxy({ network, proxy, serverlessV2 }: Settings): Check[] {
  if (!proxy) return [];
  const most = proxy.maxConnectionsPercent;
  const seconds = proxy.connectionBorrowTimeoutSeconds;
  const idle = proxy.idleClientTimeoutSeconds;
  const name = (field: string) => `proxy.${field}`;
  return [
    check(
      serverlessV2?.minCapacity !== 0,
      "proxy",
      "a proxy",
      "none with serverlessV2.minCapacity 0",
      "Its connections keep the database awake: raise minCapacity, or leave the proxy out",
    ),
    check(
      proxy.subnetIds !== undefined || network.subnetIds !== undefined,
      "proxy.subnetIds",
      proxy.subnetIds,
      "the subnets, since network.subnetGroupName does not tell them",
      "Pass the subnets of the group",
    ),
    within(name("maxConnectionsPercent"), most, [1, 100], "percent", "90 leaves some to people"),
    within(
      name("maxIdleConnectionsPercent"),
      proxy.maxIdleConnectionsPercent,
      [0, most],
      "percent",
      "It cannot be above maxConnectionsPercent",
    ),
    within(name("connectionBorrowTimeoutSeconds"), seconds, [1, 300], "seconds", "120 is usual"),
    within(name("idleClientTimeoutSeconds"), idle, [1, 28_800], "seconds", "1800 is usual"),
  ];
}
