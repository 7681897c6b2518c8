import { assertArgs, type Check, check, matches, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { checkDatabase } from "./check-database";
import { checkDns } from "./check-dns";
import { checkGlobalCluster } from "./check-global-cluster";
import { checkBuckets, checkVault } from "./check-storage";
import { DrRole, DrServing } from "./choices";
import { needsKey } from "./key";
import { keyPattern, keyRule, regionOf, regionPattern, written } from "./patterns";
import type { Settings } from "./settings";

/** `us-gov-` and `cn-` regions are worlds of their own: nothing is copied into or out of them. */
function partitionOf(region: string): string {
  return /^(cn|us-gov)-/.exec(region)?.[1] ?? "";
}

function checkRegions({ region, primaryRegion }: Settings): Check[] {
  const rule = "a region code";
  return [
    matches("region", region, regionPattern, rule, "Write one such as us-west-2"),
    matches("primaryRegion", primaryRegion, regionPattern, rule, "Write one such as us-east-1"),
    check(
      region !== primaryRegion,
      "region",
      region,
      "a region other than primaryRegion",
      "A standby in the same region fails with the primary",
    ),
    check(
      partitionOf(region) === partitionOf(primaryRegion),
      "region",
      region,
      `a region of the partition of ${primaryRegion}`,
      "AWS copies nothing between partitions",
    ),
  ];
}

function checkTopics({ alarmTopicArns, region }: Settings): Check[] {
  return [
    check(
      alarmTopicArns.length > 0,
      "alarmTopicArns",
      alarmTopicArns,
      `one topic in ${region} or more`,
      "An alarm that tells nobody is none",
    ),
    alarmTopicArns.map((each) => inRegion("alarmTopicArns", each, region, "a topic")),
  ];
}

function inRegion(
  argument: string,
  arn: pulumi.Input<string>,
  region: string,
  what: string,
): Check {
  const found = regionOf(written(arn) ?? "");
  const allowed = `${what} in ${region}`;
  const fix = "AWS takes none of another region here";
  return check(found === undefined || found === region, argument, arn, allowed, fix);
}

function checkContent(a: Settings): Check[] {
  const parts = [a.database, a.globalCluster, a.vault, a.dns];
  const lists = [a.buckets, a.services, a.replicaKeys];
  const some = parts.some((each) => each) || lists.some((each) => each.length > 0);
  return [
    check(
      some,
      "database",
      undefined,
      "database, globalCluster, buckets, vault, services, replicaKeys or dns",
      "Say what the second region has",
    ),
    check(
      !(a.database && a.globalCluster),
      "globalCluster",
      a.globalCluster?.globalClusterIdentifier,
      "nothing with database",
      "Take the one that the primary is: RDS instance or Aurora",
    ),
    oneOf("role", a.role, Object.values(DrRole), "Take one of them"),
    oneOf("serving", a.serving, Object.values(DrServing), "Take one of them"),
    check(
      a.serving === DrServing.Primary || a.dns !== undefined,
      "serving",
      a.serving,
      "primary without dns",
      "There is no record to move: set dns",
    ),
  ];
}

function checkKeys(a: Settings): Check[] {
  const given = written(a.kmsKeyId);
  return [
    check(
      !needsKey(a) || a.kmsKeyId !== undefined || a.createKmsKey,
      "kmsKeyId",
      undefined,
      `the ARN of a key in ${a.region}`,
      "AWS encrypts nothing there with the primary's key: give one, or set createKmsKey",
    ),
    matches(
      "kmsKeyId",
      given,
      /arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key\/.+/,
      `the ARN of a key in ${a.region}`,
      "Ids and aliases do not say which region they mean",
    ),
    inRegion("kmsKeyId", a.kmsKeyId ?? "", a.region, "a key"),
    a.replicaKeys.map(([key, primaryKey]) => [
      matches("replicaKeys", key, keyPattern, keyRule, "Rename it"),
      inRegion(`replicaKeys.${key}`, primaryKey, a.primaryRegion, "a key"),
      matches(
        `replicaKeys.${key}`,
        written(primaryKey),
        /arn:.+:key\/mrk-.+/,
        "the ARN of a multi-Region key",
        "A key of one region has no replicas, and cannot become another: make a new one",
      ),
    ]),
  ];
}

function checkServices({ services }: Settings): Check[] {
  return services.map(([key, { warmCount, activeCount }]) => [
    matches("services", key, keyPattern, keyRule, "Rename it"),
    within(`services.${key}.warmCount`, warmCount, [0, 5000], "tasks", "1 serves, 0 does not"),
    within(`services.${key}.activeCount`, activeCount, [1, 5000], "tasks", "As many as at home"),
  ]);
}

/** Refuses what cannot be, in one message. */
export function checkArgs(self: pulumi.Resource, name: string, a: Settings): void {
  assertArgs(self, name, [
    ...checkRegions(a),
    ...checkTopics(a),
    ...checkContent(a),
    ...checkKeys(a),
    ...checkDatabase(name, a),
    ...checkGlobalCluster(a),
    within(
      "heartbeat.maxAgeSeconds",
      a.heartbeat?.maxAgeSeconds,
      [30, 86_400],
      "seconds",
      "Four times what lies between two heartbeats is usual",
    ),
    ...checkBuckets(name, a),
    ...checkVault(a),
    ...checkServices(a),
    ...checkDns(a),
  ]);
}
