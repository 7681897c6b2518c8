import { assertArgs, type Check, check, matches, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { accessChecks } from "./access-checks";
import { DatomicTargetProtocol } from "./choices";
import {
  type ComputeSettings,
  type Listener,
  type NodeGroup,
  primaryGroup,
} from "./compute-settings";
import {
  devicePattern,
  folderPattern,
  imagePattern,
  instanceTypePattern,
  keyPattern,
  parameterPattern,
  systemPattern,
} from "./patterns";
import { lineChecks } from "./start-lines";

const ports = [1, 65_535] as const;
const noOther = "TCP has no others";

function nodeChecks({ node }: ComputeSettings): Check {
  const { imageId, imageParameter } = node;
  return [
    check(
      (imageId === undefined) !== (imageParameter === undefined),
      "node.imageId",
      imageId,
      "an image, or node.imageParameter in its place",
      "Name the image of the Datomic release once",
    ),
    typeof imageId === "string" ? matches("node.imageId", imageId, ...imagePattern) : undefined,
    matches("node.imageParameter", imageParameter, ...parameterPattern),
    matches("node.rootDeviceName", node.rootDeviceName, ...devicePattern),
    within("node.rootVolumeGiB", node.rootVolumeGiB, [8, 16_384], "GiB", "gp3 has no others"),
    matches("node.cachePath", node.cachePath, ...folderPattern),
    within("node.startSeconds", node.startSeconds, [60, 3600], "seconds", "A JVM takes minutes"),
    lineChecks(node.startLines),
  ];
}

function listenerChecks(at: string, each: Listener): Check {
  const path = `${at}.listeners.${each.key.slice(each.key.indexOf("-") + 1)}`;
  return [
    matches(path, each.key, ...keyPattern),
    within(`${path}.port`, each.port, ports, "as port", noOther),
    within(`${path}.targetPort`, each.targetPort, ports, "as port", noOther),
    within(`${path}.healthCheckPort`, each.healthCheckPort, ports, "as port", noOther),
    oneOf(
      `${path}.targetProtocol`,
      each.targetProtocol,
      Object.values<string>(DatomicTargetProtocol),
      "Network load balancers speak these",
    ),
    matches(
      `${path}.healthCheckPath`,
      each.healthCheckPath,
      /\/[\x21-\x7e]{0,1023}/,
      "a path that begins with /",
      "Write /health",
    ),
  ];
}

function groupChecks(group: NodeGroup): Check {
  const { key, minNodes, maxNodes, cpuTargetPercent, instanceType, listeners } = group;
  const at = group.writes ? primaryGroup : `queryGroups.${key}`;
  const sizes = group.writes
    ? within("primary.nodes", minNodes, [1, 16], "nodes", "Two go on when one fails")
    : [
        matches(at, key, ...keyPattern),
        check(key !== primaryGroup, at, key, "another name", "The primary group has it"),
        within(`${at}.minNodes`, minNodes, [1, 16], "nodes", "Take the group out to have none"),
        within(`${at}.maxNodes`, maxNodes, [minNodes, 64], "nodes", "No fewer than minNodes"),
        within(`${at}.cpuTargetPercent`, cpuTargetPercent, [10, 90], "percent", "60 leaves room"),
      ];
  return [
    sizes,
    matches(`${at}.instanceType`, instanceType, ...instanceTypePattern),
    listeners.map((each) => listenerChecks(at, each)),
  ];
}

function portChecks({ groups, nodePorts }: ComputeSettings): Check {
  const all = groups.flatMap(({ listeners }) => listeners);
  const twice = all.find(
    ({ port }, index) => all.findIndex((each) => each.port === port) !== index,
  );
  const again = nodePorts.find((each, index) => nodePorts.indexOf(each) !== index);
  return [
    check(
      all.length > 0,
      "primary.listeners",
      {},
      "one listener or more in all",
      "A load balancer without one serves nobody",
    ),
    check(
      twice === undefined,
      `listeners of ${twice?.key}`,
      twice?.port,
      "a port that no other listener has",
      "All groups share one load balancer",
    ),
    nodePorts.map((each) => within("nodePorts", each, ports, "as port", noOther)),
    check(again === undefined, "nodePorts", again, "each port once", "Take it out"),
  ];
}

/** Throws one error that lists every bad argument. */
export function checkCompute(self: pulumi.Resource, name: string, a: ComputeSettings): void {
  assertArgs(self, name, [
    matches("systemName", a.systemName, ...systemPattern),
    check(
      !Array.isArray(a.subnetIds) || a.subnetIds.length >= 2,
      "subnetIds",
      a.subnetIds,
      "subnets in two zones or more",
      "One zone fails as a whole",
    ),
    nodeChecks(a),
    a.groups.map(groupChecks),
    portChecks(a),
    accessChecks(a),
  ]);
}
