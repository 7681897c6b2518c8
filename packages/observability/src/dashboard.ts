import { assertArgs, check, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { customRows } from "./custom-rows";
import { type DashboardArgs, dashboardDefaults } from "./dashboard-args";
import { rowChecks } from "./row-checks";
import { databaseRow, loadBalancerRow, serviceRow } from "./rows";
import { dashboardBody, graphRow, type Widget } from "./widgets";

/**
 * A CloudWatch dashboard of services, databases, load balancers and rows of your own, with the values
 * that they should stay below as lines across the graphs. The first three dashboards of an account cost nothing, a
 * further one $3 a month.
 */
export class Dashboard extends pulumi.ComponentResource {
  /** Name of the dashboard. */
  readonly dashboardName: pulumi.Output<string>;
  /** ARN of the dashboard. */
  readonly dashboardArn: pulumi.Output<string>;

  constructor(name: string, args: DashboardArgs, opts?: pulumi.ComponentResourceOptions) {
    super("observability:index:Dashboard", name, args, opts);
    const a = { ...dashboardDefaults.DashboardArgs, ...args };
    const { rows = [], alarmArns = [], region } = a;
    checkArgs(this, name, a);
    const body = pulumi
      .all([builtIn(a), pulumi.output(rows), alarmArns, placeOf(this, region).region])
      .apply(([given, own, alarms, code]) => {
        const graphs = given.map((each) => graphRow(each, code, a.period));
        const composed = customRows(own, code, a.period);
        return dashboardBody(a.title ?? name, [...graphs, ...composed], alarms);
      });
    const dashboard = new aws.cloudwatch.Dashboard(
      name,
      { dashboardName: name, dashboardBody: body, region },
      { parent: this },
    );
    this.dashboardName = dashboard.dashboardName;
    this.dashboardArn = dashboard.dashboardArn;
    this.registerOutputs({ dashboardName: this.dashboardName, dashboardArn: this.dashboardArn });
  }
}

/** The rows of the subjects that the component knows. */
function builtIn({ services = {}, databases = {}, loadBalancers = {} }: DashboardArgs) {
  return pulumi
    .all([pulumi.output(loadBalancers), pulumi.output(services), pulumi.output(databases)])
    .apply(([balancers, tasks, stores]): Widget[][] => [
      ...Object.entries(balancers).map(([title, each]) => loadBalancerRow(title, each)),
      ...Object.entries(tasks).map(([title, each]) => serviceRow(title, each)),
      ...Object.entries(stores).map(([title, each]) => databaseRow(title, each)),
    ]);
}

function checkArgs(
  self: pulumi.Resource,
  name: string,
  a: DashboardArgs & typeof dashboardDefaults.DashboardArgs,
): void {
  const { services = {}, databases = {}, loadBalancers = {}, rows = [], period } = a;
  const subjects = [services, databases, loadBalancers, rows].flatMap((each) => Object.keys(each));
  assertArgs(self, name, [
    check(
      subjects.length > 0,
      "services",
      subjects,
      "a service, database, load balancer or row",
      "Name something to show",
    ),
    check(
      period > 0 && period % 60 === 0,
      "period",
      period,
      "a multiple of 60 seconds",
      "Take 300",
    ),
    rowChecks(rows),
  ]);
}
