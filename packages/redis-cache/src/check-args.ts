import { assertArgs, type Check, check, matches, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { checkAccess } from "./check-access";
import { checkAlarms, checkBackup, checkMonitoring, checkUpgrade } from "./check-operations";
import { checkParameters } from "./check-parameters";
import { CacheEngine } from "./choices";
import { versionsOf } from "./engine";
import { faultOf } from "./node-types";
import type { Settings } from "./settings";
import { longestIdentifier } from "./site";

const identifier = /[a-z](-?[a-z0-9])*/;
const identifierRule = "lower-case letters, digits and single hyphens, a letter first";
const key = /[a-z0-9](-?[a-z0-9])*/;
const mostShards = 500;
const mostNodes = 500;

function checkIdentity(name: string, a: Settings): Check[] {
  return [
    matches(
      "name",
      name,
      identifier,
      identifierRule,
      "AWS names the cache after the component: rename it",
    ),
    check(
      a.description.trim() !== "",
      "description",
      a.description,
      "a few words",
      "Say what the cache holds",
    ),
    matches("identifier", a.identifier, identifier, identifierRule, "Rename it, or leave it out"),
    check(
      (a.identifier ?? "").length <= longestIdentifier,
      "identifier",
      a.identifier,
      `${longestIdentifier} characters or fewer`,
      "Shorten it, or leave it out",
    ),
    oneOf("engine", a.engine, Object.values(CacheEngine), "Take one of them"),
  ];
}

function checkMachines({ engine, engineVersion, nodeType }: Settings): Check[] {
  const versions = versionsOf(engine);
  const fault = faultOf(nodeType);
  return [
    versions.length === 0
      ? undefined
      : oneOf("engineVersion", engineVersion, versions, `${engine} has no other in ElastiCache`),
    fault && check(false, "nodeType", nodeType, fault.allowed, fault.fix),
  ];
}

function checkTopology({ automaticFailover, multiAz, replicas, shards }: Settings): Check[] {
  const nodes = shards * (replicas + 1);
  return [
    within("replicas", replicas, [0, 5], "replicas of each shard", "AWS has no more than 5"),
    within("shards", shards, [1, mostShards], "shards", "1 is without cluster mode"),
    check(
      nodes <= mostNodes,
      "shards",
      shards,
      `${mostNodes} nodes in all, and with ${replicas} replicas each these are ${nodes}`,
      "Take fewer shards or replicas",
    ),
    check(
      shards === 1 || replicas > 0,
      "replicas",
      replicas,
      "1 or more in cluster mode",
      "Without them AWS creates the cache and refuses every later change: add a replica",
    ),
    check(
      replicas > 0 || !automaticFailover,
      "automaticFailover",
      automaticFailover,
      "false with 0 replicas",
      "Add a replica that can take over, or leave it out",
    ),
    check(
      shards === 1 || automaticFailover,
      "automaticFailover",
      automaticFailover,
      "true in cluster mode",
      "AWS has no cluster mode without: leave it out",
    ),
    check(
      automaticFailover || !multiAz,
      "multiAz",
      multiAz,
      "false without automaticFailover",
      "Add a replica and automaticFailover, or leave it out",
    ),
  ];
}

function checkNetwork({ multiAz, network }: Settings): Check[] {
  const { allowedSecurityGroupIds, port, subnetIds } = network;
  const least = multiAz ? 2 : 1;
  return [
    check(
      !Array.isArray(subnetIds) || subnetIds.length >= least,
      "network.subnetIds",
      Array.isArray(subnetIds) ? subnetIds.length : undefined,
      multiAz ? "2 subnets or more with multiAz" : "1 subnet or more",
      "Pass the data subnets of the network",
    ),
    Object.keys(allowedSecurityGroupIds).map((each) =>
      matches(
        "network.allowedSecurityGroupIds",
        each,
        key,
        "keys of lower-case letters, digits and single hyphens",
        "Rename the caller",
      ),
    ),
    within("network.port", port, [1150, 65_535], "as port", "AWS takes no other"),
  ];
}

/** Keys are given by ARN: ElastiCache and policies take nothing else. */
function checkKeys({ kmsKeyId, monitoring }: Settings): Check[] {
  const keys = { kmsKeyId, "monitoring.logKmsKeyId": monitoring.logKmsKeyId };
  return Object.entries(keys).map(([argument, each]) =>
    check(
      typeof each !== "string" || /^arn:[^:]+:kms:.+:key\/.+$/.test(each),
      argument,
      each,
      "the ARN of a key",
      "Pass the ARN, and neither its id nor an alias",
    ),
  );
}

/** Throws one error that lists every bad argument. */
export function checkArgs(self: pulumi.Resource, name: string, a: Settings): void {
  assertArgs(self, name, [
    checkIdentity(name, a),
    checkMachines(a),
    checkTopology(a),
    checkNetwork(a),
    checkKeys(a),
    checkAccess(a),
    checkParameters(a),
    checkBackup(a),
    checkUpgrade(a),
    checkMonitoring(a),
    checkAlarms(a),
  ]);
}
