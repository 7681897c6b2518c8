import { assertArgs, check, distinct, matches, named, within } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type CostWatchArgs, costDefaults } from "./cost-args";

const email = /[^@\s]+@[^@\s]+\.[^@\s]+/;

/**
 * A monthly budget, and a watch for days that cost more than usual. Both are free; they belong to
 * the account and to no region.
 */
export class CostWatch extends pulumi.ComponentResource {
  /** Name of the budget. */
  readonly budgetName: pulumi.Output<string>;
  /** ARN of the anomaly monitor. */
  readonly anomalyMonitorArn: pulumi.Output<string>;

  constructor(name: string, args: CostWatchArgs, opts?: pulumi.ComponentResourceOptions) {
    super("observability:index:CostWatch", name, args, opts);
    const a = { ...costDefaults.CostWatchArgs, ...args };
    const { emails = [] } = a;
    assertArgs(this, name, [
      check(
        a.monthlyBudgetUsd > 0,
        "monthlyBudgetUsd",
        a.monthlyBudgetUsd,
        "more than 0 US dollars",
        "Name what a month may cost",
      ),
      a.actualPercents.map((each) =>
        within("actualPercents", each, [1, 1000], "percent", "100 is the budget itself"),
      ),
      distinct("actualPercents", a.actualPercents.map(String), "Name each once"),
      within(
        "forecastPercent",
        a.forecastPercent,
        [1, 1000],
        "percent",
        "100 is the budget itself",
      ),
      within("emails", emails.length, [0, 10], "addresses", "Subscribe further ones to the topic"),
      emails.map((each) => matches("emails", each, email, "mail addresses", "Mend the address")),
      check(
        emails.length > 0 || a.topicArn !== undefined,
        "emails",
        emails,
        "an address, or a topicArn",
        "Name who is told",
      ),
      check(a.anomalyUsd > 0, "anomalyUsd", a.anomalyUsd, "more than 0 US dollars", "Take 50"),
    ]);
    const child = { parent: this, protect: a.protect };
    const budget = makeBudget(name, a, child);
    this.budgetName = budget.name;
    this.anomalyMonitorArn = makeAnomalyWatch(name, a, child);
    this.registerOutputs({
      budgetName: this.budgetName,
      anomalyMonitorArn: this.anomalyMonitorArn,
    });
  }
}

type Resolved = CostWatchArgs & typeof costDefaults.CostWatchArgs;

function makeBudget(
  name: string,
  a: Resolved,
  child: pulumi.CustomResourceOptions,
): aws.budgets.Budget {
  const told = {
    comparisonOperator: "GREATER_THAN",
    thresholdType: "PERCENTAGE",
    ...(a.emails && a.emails.length > 0 && { subscriberEmailAddresses: a.emails }),
    ...(a.topicArn !== undefined && { subscriberSnsTopicArns: [a.topicArn] }),
  };
  const tags = Object.entries(a.costTags ?? {}).map(([key, value]) => `user:${key}$${value}`);
  return new aws.budgets.Budget(
    name,
    {
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: String(a.monthlyBudgetUsd),
      limitUnit: "USD",
      ...(tags.length > 0 && { costFilters: [{ name: "TagKeyValue", values: tags }] }),
      notifications: [
        ...a.actualPercents.map((threshold) => ({
          ...told,
          threshold,
          notificationType: "ACTUAL",
        })),
        { ...told, threshold: a.forecastPercent, notificationType: "FORECASTED" },
      ],
      tags: named(name, a.tags),
    },
    child,
  );
}

function makeMonitor(
  name: string,
  a: Resolved,
  child: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
  const [tag] = Object.entries(a.costTags ?? {});
  const scope = tag
    ? {
        monitorType: "CUSTOM",
        monitorSpecification: JSON.stringify({
          Tags: { Key: tag[0], Values: [tag[1]], MatchOptions: null },
        }),
      }
    : { monitorType: "DIMENSIONAL", monitorDimension: "SERVICE" };
  const monitor = new aws.costexplorer.AnomalyMonitor(
    name,
    { name, ...scope, tags: named(name, a.tags) },
    child,
  );
  return monitor.arn;
}

/** AWS tells single anomalies to topics at once, and sends mail once a day. */
function makeAnomalyWatch(
  name: string,
  a: Resolved,
  child: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
  const monitorArn = pulumi.output(a.anomalyMonitorArn ?? makeMonitor(name, a, child));
  const topics = a.topicArn === undefined ? [] : [{ type: "SNS", address: a.topicArn }];
  const mails = (a.emails ?? []).map((address) => ({ type: "EMAIL", address }));
  const subscribers = topics.length > 0 ? topics : mails;
  new aws.costexplorer.AnomalySubscription(
    name,
    {
      name,
      frequency: topics.length > 0 ? "IMMEDIATE" : "DAILY",
      monitorArnLists: [monitorArn],
      subscribers,
      thresholdExpression: {
        dimension: {
          key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
          matchOptions: ["GREATER_THAN_OR_EQUAL"],
          values: [String(a.anomalyUsd)],
        },
      },
      tags: named(name, a.tags),
    },
    child,
  );
  return monitorArn;
}
