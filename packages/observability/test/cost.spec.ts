import { deepStrictEqual, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { CostWatch, type CostWatchArgs } from "../src";
import { of, one, refuses, topicArn } from "./support";

const build = (args: Partial<CostWatchArgs> = {}) =>
  record(() => new CostWatch("shop", { monthlyBudgetUsd: 1270, topicArn, ...args }));

describe("CostWatch", () => {
  it("tells at 80 % and 100 % of the budget, and at a forecast of 120 %", async () => {
    const { inputs } = one(await build(), "Budget");
    const notifications = inputs["notifications"] as {
      threshold: number;
      notificationType: string;
    }[];
    strictEqual(inputs["limitAmount"], "1270");
    deepStrictEqual(
      notifications.map(({ threshold, notificationType }) => [threshold, notificationType]),
      [
        [80, "ACTUAL"],
        [100, "ACTUAL"],
        [120, "FORECASTED"],
      ],
    );
  });

  it("tells topics of days that cost $50 more than usual at once, addresses once a day", async () => {
    const { inputs } = one(await build(), "AnomalySubscription");
    deepStrictEqual(inputs["thresholdExpression"], {
      dimension: {
        key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
        matchOptions: ["GREATER_THAN_OR_EQUAL"],
        values: ["50"],
      },
    });
    strictEqual(inputs["frequency"], "IMMEDIATE");
    const mailed = await record(
      () => new CostWatch("shop", { monthlyBudgetUsd: 1, emails: ["a@example.com"] }),
    );
    strictEqual(one(mailed, "AnomalySubscription").inputs["frequency"], "DAILY");
  });

  it("makes 0 monitors where it is given one: an account has a single one of all services", async () => {
    const anomalyMonitorArn = "arn:aws:ce::123456789012:anomalymonitor/default";
    const resources = await build({ anomalyMonitorArn });
    strictEqual(of(resources, "AnomalyMonitor").length, 0);
    deepStrictEqual(one(resources, "AnomalySubscription").inputs["monitorArnLists"], [
      anomalyMonitorArn,
    ]);
  });

  it("refuses a budget of 0 that tells nobody", async () => {
    await refuses(
      record(() => new CostWatch("shop", { monthlyBudgetUsd: 0 })),
      [
        "monthlyBudgetUsd: got 0, allowed more than 0 US dollars. Name what a month may cost.",
        "emails: got [], allowed an address, or a topicArn. Name who is told.",
      ],
    );
  });

  it("refuses percents, addresses and anomalies that AWS does not take", async () => {
    const emails = Array.from({ length: 11 }, (_, index) => `a${index}@example.com`);
    await refuses(
      build({
        actualPercents: [0, 80, 80],
        forecastPercent: 1001,
        emails: [...emails.slice(1), "a"],
        anomalyUsd: 0,
      }),
      [
        "actualPercents: got 0, allowed 1 to 1000 percent. 100 is the budget itself.",
        'actualPercents: got "80", allowed each value once. Name each once.',
        "forecastPercent: got 1001, allowed 1 to 1000 percent. 100 is the budget itself.",
        "emails: got 11, allowed 0 to 10 addresses. Subscribe further ones to the topic.",
        'emails: got "a", allowed mail addresses. Mend the address.',
        "anomalyUsd: got 0, allowed more than 0 US dollars. Take 50.",
      ],
    );
  });
});
