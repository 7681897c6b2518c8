import { deepStrictEqual } from "node:assert";
import { join } from "node:path";
import { idleArguments, schemaOf } from "@plinth/core/testing";
import { RedisCache, type RedisCacheArgs } from "../src";
import { base, byToken, key, token, topic } from "./support";

const given = (args: object) => ({ given: args as Record<string, unknown> });
const alarms = given({ alarms: { topicArns: [topic] } });
const daily = given({ backup: { window: "02:00-03:00" } });

describe("RedisCache: arguments", () => {
  const limit = Error.stackTraceLimit;

  // The SDK keeps a stack per resource, which is most of the time of 80 plans.
  before(() => {
    Error.stackTraceLimit = 0;
  });
  after(() => {
    Error.stackTraceLimit = limit;
  });

  it("each change the plan or are refused", async function () {
    this.timeout(180_000);
    const schema = await schemaOf(join(__dirname, ".."), [RedisCache]);
    const idle = await idleArguments<RedisCacheArgs>(schema, {
      token,
      build: (args) => new RedisCache("cache", args),
      base,
      samples: {
        description: { value: "Carts" },
        engine: { value: "redis", ...given({ engineVersion: "7.2" }) },
        engineVersion: { value: "8.0" },
        nodeType: { value: "cache.r7g.large" },
        "network.vpcId": { value: "vpc-2" },
        "network.subnetIds": { value: ["subnet-c", "subnet-d"] },
        "network.allowedSecurityGroupIds": { value: { api: "sg-1" } },
        "network.port": { value: 6380 },
        replicas: { value: 2 },
        shards: { value: 2 },
        automaticFailover: { value: false },
        multiAz: { value: false },
        kmsKeyId: { value: key },
        access: { value: "token", ...given({ users: { api: {} } }) },
        "users{}.accessString": { value: "on ~a* +get" },
        "users{}.authentication": { value: "iam" },
        "users{}.passwordVersion": { value: 2 },
        tokenVersion: { value: 2, ...given(byToken) },
        parameters: { value: { "maxmemory-policy": "noeviction" } },
        "backup.retentionDays": { value: 14 },
        "backup.window": { value: "03:00-04:00", ...daily },
        "backup.skipFinalSnapshot": { value: true },
        "restore.snapshotName": { value: "orders-final" },
        "upgrade.autoMinorVersionUpgrade": { value: false },
        "upgrade.applyImmediately": { value: true },
        "upgrade.maintenanceWindow": { value: "sun:04:00-sun:05:00" },
        "monitoring.logs": { value: ["slow-log"] },
        "monitoring.logRetentionDays": { value: 30 },
        "monitoring.logKmsKeyId": { value: key },
        "alarms.topicArns": { value: [topic] },
        "alarms.engineCpuPercent": { value: 70, ...alarms },
        "alarms.memoryPercent": { value: 70, ...alarms },
        "alarms.evictions": { value: 0, ...alarms },
        "alarms.connections": { value: 500, ...alarms },
        "alarms.replicationLagSeconds": { value: 5, ...alarms },
        "alarms.hitRatePercent": { value: 90, ...alarms },
        "alarms.hitRateLeastReads": { value: 10, ...alarms },
        "alarms.cpuCredits": {
          value: 50,
          ...given({ nodeType: "cache.t4g.small", alarms: { topicArns: [topic] } }),
        },
        identifier: { value: "sessions" },
        protect: { value: false },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
      },
    });
    deepStrictEqual(idle, []);
  });
});
