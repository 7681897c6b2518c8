import { deepStrictEqual, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { Alarms, type AlarmsArgs } from "../src";
import { nat, of, one, refuses, topicArn } from "./support";

const critical = "arn:aws:sns:us-east-1:123456789012:critical";
const warning = "arn:aws:sns:us-east-1:123456789012:warning";
const routed: AlarmsArgs = {
  alarms: {
    page: { ...nat, severity: "critical" },
    mail: { ...nat, severity: "warning" },
    other: nat,
  },
  topicArns: [topicArn],
  criticalTopicArns: [critical],
  warningTopicArns: [warning],
};
const build = (args: Partial<AlarmsArgs>) => record(() => new Alarms("a", { ...routed, ...args }));

describe("Alarms' severities", () => {
  it("tell 3 topics: of critical alarms, of warnings, and of the others", async () => {
    const resources = await build({});
    const told = (key: string) => one(resources, "MetricAlarm", `a-${key}`).inputs["alarmActions"];
    deepStrictEqual(told("page"), [critical]);
    deepStrictEqual(told("mail"), [warning]);
    deepStrictEqual(told("other"), [topicArn]);
  });

  it("fire after 5 × 60 s, and after 3 × 300 s", async () => {
    const resources = await build({});
    const pace = (key: string) => {
      const { inputs } = one(resources, "MetricAlarm", `a-${key}`);
      return [inputs["evaluationPeriods"], inputs["period"]];
    };
    deepStrictEqual(pace("page"), [5, 60]);
    deepStrictEqual(pace("mail"), [3, 300]);
    deepStrictEqual(pace("other"), [2, 300]);
  });

  it("fall back to topicArns", async () => {
    const alarms = { page: { ...nat, severity: "critical" } };
    const [made] = of(
      await record(() => new Alarms("a", { alarms, topicArns: [topicArn] })),
      "MetricAlarm",
    );
    deepStrictEqual(made?.inputs["alarmActions"], [topicArn]);
  });

  it("are refused where somebody would be told nothing", async () => {
    const line = "topicArns: got [], allowed one topic or more. Pass `notificationTopic.topicArn`.";
    await refuses(build({ topicArns: [] }), [line]);
    const alarms = { page: { ...nat, severity: "critical" } };
    const made = await record(() => new Alarms("a", { alarms, criticalTopicArns: [critical] }));
    strictEqual(of(made, "MetricAlarm").length, 1);
  });
});

describe("Alarms' composites", () => {
  const composites = { down: { description: "d", alarms: ["page", "mail"] } };

  it("join alarms, and silence single ones on request", async () => {
    const resources = await build({ composites, onlyComposites: true });
    const { inputs } = one(resources, "CompositeAlarm");
    strictEqual(inputs["alarmRule"], 'ALARM("a-page") OR ALARM("a-mail")');
    deepStrictEqual(inputs["alarmActions"], [topicArn]);
    for (const each of of(resources, "MetricAlarm"))
      deepStrictEqual(each.inputs["alarmActions"], []);
  });

  it("take all of them, and another severity's topic", async () => {
    const down = { ...composites.down, when: "all", severity: "critical" };
    const { inputs } = one(await build({ composites: { down } }), "CompositeAlarm");
    strictEqual(inputs["alarmRule"], 'ALARM("a-page") AND ALARM("a-mail")');
    deepStrictEqual(inputs["alarmActions"], [critical]);
  });

  it("join alarms on metric math, too", async () => {
    const errorRates = { errors: { loadBalancerArnSuffix: "app/a/1", percent: 5 } };
    const down = { description: "d", alarms: ["errors"] };
    const made = one(await build({ errorRates, composites: { down } }), "CompositeAlarm");
    strictEqual(made.inputs["alarmRule"], 'ALARM("a-errors")');
  });

  it("are refused without alarms, with unknown ones, and when nothing but 0 of them counts", async () => {
    const down = { description: "d", alarms: ["gone"], when: "some", severity: "low" };
    await refuses(build({ composites: { down, none: { description: "d", alarms: [] } } }), [
      'composites.down.alarms: got "gone", allowed "page", "mail", "other". Name alarms of this component.',
      'composites.down.when: got "some", allowed "any", "all". Pick one.',
      'composites.down.severity: got "low", allowed "critical", "warning". Pick one, or leave it out.',
      "composites.none.alarms: got [], allowed one alarm or more. Name them.",
    ]);
    await refuses(build({ onlyComposites: true }), [
      "onlyComposites: got true, allowed true with composites. Add one, or leave it out.",
    ]);
  });
});
