import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { idleArguments, type PackageSchema, record } from "@plinth/core/testing";
import { ScheduledTask, type ScheduledTaskArgs } from "../src";
import { keyArn, topicArn } from "./fixtures";
import { schedule, scheduled } from "./scheduled-fixtures";
import { task } from "./task-samples";

const schema = JSON.parse(readFileSync(join(__dirname, "../schema.json"), "utf8")) as PackageSchema;

const alarms = { topicArns: [topicArn] };
/** Types that AWS keeps no tags of. */
const untagged = /attachment|queuePolicy|schedule:Schedule/i;

async function children(args: Partial<ScheduledTaskArgs> = {}, name?: string) {
  const resources = await schedule({ alarms, ...args }, {}, name);
  return resources.filter(({ custom }) => custom);
}

describe("The children of a scheduled task", () => {
  it("have the region, but for 7 of IAM's, when there is one", async () => {
    const regional = await children({ region: "eu-west-1" });
    const elsewhere = regional.filter(({ inputs }) => inputs["region"] !== "eu-west-1");
    strictEqual(elsewhere.length, 7);
    deepStrictEqual(
      elsewhere.filter(({ type }) => !type.startsWith("aws:iam/")),
      [],
    );
    const plain = await children();
    deepStrictEqual(
      plain.filter(({ inputs }) => inputs["region"] !== undefined),
      [],
    );
  });

  it("carry the tags where AWS takes them", async () => {
    const tagged = await children({ tags: { Team: "shop" } });
    const without = tagged.filter(
      ({ inputs }) => (inputs["tags"] as Record<string, string> | undefined)?.["Team"] !== "shop",
    );
    deepStrictEqual(
      without.filter(({ type }) => !untagged.test(type)),
      [],
    );
  });

  it("are called by the component and a key, within AWS's limits for a component of 60 characters", async () => {
    const limits: Record<string, number> = {
      "aws:scheduler/schedule:Schedule": 64,
      "aws:scheduler/scheduleGroup:ScheduleGroup": 64,
      "aws:sqs/queue:Queue": 80,
      "aws:iam/role:Role": 64,
    };
    const resources = await children({}, "c".repeat(60));
    for (const { type, name } of resources) {
      ok(name.length + 8 <= (limits[type] ?? 255), `${type} ${name}`);
      ok(name.startsWith("c".repeat(40)), name);
    }
    ok(Object.keys(limits).every((type) => resources.some((each) => each.type === type)));
  });

  it("keep their names when another schedule comes before them", async () => {
    const urns = async (schedules: ScheduledTaskArgs["schedules"]) =>
      (await children({ schedules })).map(({ urn }) => urn);
    const before = await urns({ nightly: { expression: "rate(1 day)" } });
    const after = await urns({
      hourly: { expression: "rate(1 hour)" },
      nightly: { expression: "rate(2 days)" },
    });
    deepStrictEqual(
      before.filter((urn) => !after.includes(urn)),
      [],
    );
    strictEqual(after.length, before.length + 1);
  });

  it("are the same at preview, when AWS's values are unknown", async () => {
    const urns = async (preview: boolean) =>
      (await schedule({ alarms }, { preview })).map(({ urn }) => urn);
    deepStrictEqual(await urns(true), await urns(false));
  });

  it("live beside another task's in a stack", async () => {
    const resources = await record(() => {
      new ScheduledTask("shop", scheduled);
      new ScheduledTask("stock", scheduled);
    });
    const urns = resources.map(({ urn }) => urn);
    strictEqual(new Set(urns).size, urns.length);
  });
});

describe("Every argument of ScheduledTask", function () {
  this.timeout(300_000);

  it("changes the plan or is refused", async () => {
    const alarmed = { alarms };
    const idle = await idleArguments<ScheduledTaskArgs>(schema, {
      token: "container-service:index:ScheduledTask",
      build: (args) => new ScheduledTask("shop", args),
      base: scheduled,
      samples: {
        ...task,
        "schedules{}.expression": { value: "rate(1 day)" },
        "schedules{}.timezone": { value: "Europe/Berlin" },
        "schedules{}.flexibleWindowMinutes": { value: 15 },
        "schedules{}.enabled": { value: false },
        "schedules{}.command": { value: ["run"] },
        "schedules{}.startDate": { value: "2027-01-01T00:00:00Z" },
        "schedules{}.endDate": { value: "2028-01-01T00:00:00Z" },
        kmsKeyId: { value: `${keyArn}b` },
        capacity: { value: "FARGATE_SPOT" },
        "retry.maximumEventAgeInSeconds": { value: 600 },
        "retry.maximumRetryAttempts": { value: 2 },
        "alarms.topicArns": { value: [`${topicArn}-other`], given: alarmed },
        "alarms.targetErrors": { value: 5, given: alarmed },
      },
    });
    deepStrictEqual(idle, []);
  });
});
