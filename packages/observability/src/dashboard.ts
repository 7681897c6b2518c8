import { assertArgs, check, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type DashboardArgs, dashboardDefaults } from "./dashboard-args";
import { databaseRow, loadBalancerRow, serviceRow } from "./rows";
import { dashboardBody } from "./widgets";

/**
 * A CloudWatch dashboard of services, databases and load balancers, with the values that they should
 * stay below as lines across the graphs. The first three dashboards of an account cost nothing, a
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
    const { services = {}, databases = {}, loadBalancers = {}, alarmArns = [], period, region } = a;
    const subjects = [services, databases, loadBalancers].flatMap((each) => Object.keys(each));
    assertArgs(this, name, [
      check(
        subjects.length > 0,
        "services",
        subjects,
        "a service, database or load balancer",
        "Name something to show",
      ),
      check(
        period > 0 && period % 60 === 0,
        "period",
        period,
        "a multiple of 60 seconds",
        "Take 300",
      ),
    ]);
    const place = placeOf(this, region);
    const body = pulumi
      .all([
        pulumi.output(services),
        pulumi.output(databases),
        pulumi.output(loadBalancers),
        alarmArns,
        place.region,
      ])
      .apply(([tasks, stores, balancers, alarms, code]) =>
        dashboardBody(
          a.title ?? name,
          [
            ...Object.entries(balancers).map(([title, each]) => loadBalancerRow(title, each)),
            ...Object.entries(tasks).map(([title, each]) => serviceRow(title, each)),
            ...Object.entries(stores).map(([title, each]) => databaseRow(title, each)),
          ],
          alarms,
          code,
          period,
        ),
      );
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
