import { has } from "../requirements/expect";
import { from, including, type Requirement } from "../requirements/model";
import { both, n, page, prod } from "./shorthand";

const group = "elasticache/ReplicationGroup";
const cache = `${n}-redis`;

/** H. Redis. */
export const redis: Requirement[] = [
  {
    id: "P-089",
    says: "has Redis 7.0",
    present: [
      has(prod, group, cache, { engine: "redis", engineVersion: "7.0" }),
      has(prod, "elasticache/ParameterGroup", `${cache}-redis7`, { family: "redis7" }),
    ],
    documented: page("`epicenter:cache.engine: valkey`"),
  },
  {
    id: "P-090",
    says: "has nodes of cache.r6g.large",
    present: [has(prod, group, cache, { nodeType: "cache.r6g.large" })],
    departs:
      "AWS has no cache.r6g.medium: r6g begins at large, at about $300 a month for two. `epicenter:cache.nodeType: cache.t4g.medium` costs about $95.",
  },
  {
    id: "P-091",
    says: "has a primary and a replica",
    present: [has(prod, group, cache, { numCacheClusters: 2 })],
  },
  {
    id: "P-092",
    says: "lets the replica in the other zone take over by itself",
    present: [has(prod, group, cache, { automaticFailoverEnabled: true, multiAzEnabled: true })],
  },
  {
    id: "P-093",
    says: "is encrypted at rest, with a key of its own",
    present: both((n, at) => [
      has(at, group, `${n}-redis`, {
        atRestEncryptionEnabled: true,
        kmsKeyId: from(`${n}-redis`),
      }),
    ]),
  },
  {
    id: "P-094",
    says: "is encrypted in transit, and lets in one user with a password",
    present: both((n, at) => [
      has(at, group, `${n}-redis`, {
        transitEncryptionEnabled: true,
        transitEncryptionMode: "required",
        userGroupIds: from(`${n}-redis`),
      }),
      has(at, "elasticache/User", `${n}-redis-app`, {
        accessString: "on ~* &* +@all -@admin -@dangerous +info",
        authenticationMode: from(`${n}-redis-app-password-v1`),
      }),
      has(at, "elasticache/User", `${n}-redis-default`, { accessString: "off ~* -@all" }),
      has(at, "elasticache/UserGroup", `${n}-redis`, { userIds: from(`${n}-redis-app`) }),
    ]),
  },
  {
    id: "P-095",
    says: "drops the least used of the keys that expire when memory is short",
    present: both((n, at) => [
      has(at, "elasticache/ParameterGroup", `${n}-redis-redis7`, {
        parameters: including({ name: "maxmemory-policy", value: "volatile-lru" }),
      }),
      has(at, group, `${n}-redis`, { parameterGroupName: from(`${n}-redis-redis7`) }),
    ]),
  },
  {
    id: "P-096",
    says: "tells of keys that expire",
    present: both((n, at) => [
      has(at, "elasticache/ParameterGroup", `${n}-redis-redis7`, {
        parameters: including({ name: "notify-keyspace-events", value: "Ex" }),
      }),
    ]),
    documented: page("Publishing and subscribing need no parameter"),
  },
  {
    id: "P-097",
    says: "stands in the data subnets",
    present: both((n, at) => [
      has(at, group, `${n}-redis`, { subnetGroupName: from(`${n}-redis`) }),
      has(at, "elasticache/SubnetGroup", `${n}-redis`, { subnetIds: from(`${n}-data-a`) }),
      has(at, "elasticache/SubnetGroup", `${n}-redis`, { subnetIds: from(`${n}-data-b`) }),
    ]),
  },
  {
    id: "P-098",
    says: "keeps snapshots for 7 days, and is maintained on Sundays between 04:00 and 05:00 UTC",
    present: both((n, at) => [
      has(at, group, `${n}-redis`, {
        snapshotRetentionLimit: 7,
        snapshotWindow: "03:00-04:00",
        maintenanceWindow: "sun:04:00-sun:05:00",
      }),
    ]),
    documented: page("In the second region the cache starts empty"),
  },
];
