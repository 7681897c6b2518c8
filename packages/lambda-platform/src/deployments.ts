import { arn, named, physicalName, type PolicyStatement, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Context, Unit, Units } from "./context";
import { sorted } from "./resolve";
import { makeRole } from "./roles";

const longestGroupName = 100;

type CodeDeploy = NonNullable<NonNullable<Unit["config"]["alias"]>["codeDeploy"]>;

/** For each function that CodeDeploy moves: a deployment group that goes back when an alarm fires. */
export function makeDeployments(
  context: Context,
  units: Units,
  alarms: Record<string, aws.cloudwatch.MetricAlarm[]>,
): Record<string, pulumi.Output<string>> {
  const { name, args, child } = context;
  const moved = sorted(units).flatMap(([key, unit]) => {
    const codeDeploy = unit.config.alias?.codeDeploy;
    return codeDeploy ? [{ key, unit, codeDeploy }] : [];
  });
  if (moved.length === 0) return {};
  const application = new aws.codedeploy.Application(
    name,
    { computePlatform: "Lambda", region: args.region, tags: named(name, args.tags) },
    child,
  );
  return Object.fromEntries(
    moved.map(({ key, unit, codeDeploy }) => [
      key,
      makeGroup(context, application, unit, codeDeploy, alarms[key] ?? []),
    ]),
  );
}

function makeGroup(
  context: Context,
  application: aws.codedeploy.Application,
  unit: Unit,
  { configurationName }: CodeDeploy,
  alarms: aws.cloudwatch.MetricAlarm[],
): pulumi.Output<string> {
  const { name, args, child } = context;
  const own = `${name}-${unit.key}`;
  const { role, policies } = makeRole(
    context,
    `${own}-deploy`,
    trustService("codedeploy.amazonaws.com", {
      StringEquals: { "aws:SourceAccount": context.place.accountId },
    }),
    `Deployments of ${own}`,
    { alias: moveStatements(context, unit, alarms) },
  );
  const group = new aws.codedeploy.DeploymentGroup(
    own,
    {
      appName: application.name,
      deploymentGroupName: physicalName(own, longestGroupName),
      deploymentConfigName: configurationName,
      deploymentStyle: { deploymentType: "BLUE_GREEN", deploymentOption: "WITH_TRAFFIC_CONTROL" },
      serviceRoleArn: role.arn,
      alarmConfiguration: { enabled: true, alarms: alarms.map((each) => each.name) },
      autoRollbackConfiguration: {
        enabled: true,
        events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"],
      },
      region: args.region,
      tags: named(own, args.tags),
    },
    { ...child, dependsOn: policies },
  );
  return group.deploymentGroupName;
}

function moveStatements(
  { place }: Context,
  { lambda, alias }: Unit,
  alarms: aws.cloudwatch.MetricAlarm[],
): PolicyStatement[] {
  const { region, accountId } = place;
  const alarmArn = (alarmName: pulumi.Output<string>) =>
    arn(place, {
      service: "cloudwatch",
      region,
      accountId,
      resource: pulumi.interpolate`alarm:${alarmName}`,
    });
  return [
    {
      actions: ["lambda:GetAlias", "lambda:UpdateAlias", "lambda:GetProvisionedConcurrencyConfig"],
      resources: [lambda.arn, ...(alias ? [alias.arn] : [])],
    },
    {
      actions: ["cloudwatch:DescribeAlarms"],
      resources: alarms.map((each) => alarmArn(each.name)),
    },
  ];
}
