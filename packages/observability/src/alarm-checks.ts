import { assertArgs, check, type Check, distinct, matches, oneOf } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import {
  type AlarmConfig,
  type AlarmsArgs,
  alarmsDefaults,
  type CompositeAlarmConfig,
} from "./alarms-args";
import { expressionChecks, metricChecks } from "./expression-checks";
import { severityCheck, topicsOf, type Urgency, urgencyChecks } from "./severity";

const statesOfMissing = ["breaching", "notBreaching", "ignore", "missing"];

function alarmChecks(path: string, config: AlarmConfig, ownNamespaces: string[]): Check[] {
  return [
    metricChecks(path, config, ownNamespaces),
    oneOf(`${path}.direction`, config.direction, ["above", "below"], "Pick one"),
    urgencyChecks(path, config, alarmsDefaults.AlarmConfig),
    oneOf(`${path}.missingData`, config.missingData, statesOfMissing, "Pick one"),
    check(
      config.missingData === undefined || config.missingIsBad === undefined,
      `${path}.missingData`,
      config.missingData,
      "nothing beside missingIsBad",
      "Keep one of them",
    ),
  ];
}

function compositeChecks(path: string, config: CompositeAlarmConfig, known: string[]): Check[] {
  const { alarms, when, severity } = config;
  return [
    check(alarms.length > 0, `${path}.alarms`, alarms, "one alarm or more", "Name them"),
    alarms.map((each) => oneOf(`${path}.alarms`, each, known, "Name alarms of this component")),
    oneOf(`${path}.when`, when, ["any", "all"], "Pick one"),
    severityCheck(path, severity),
  ];
}

/** CloudFront and Route 53 publish to us-east-1 alone, whichever region looks for them. */
function regionChecks({ alarms = {}, expressions = {}, region }: AlarmsArgs): Check[] {
  const metrics = [alarms, ...Object.values(expressions).map((each) => each.metrics)];
  const found = metrics
    .flatMap((each) => Object.values(each).map(({ namespace }) => namespace))
    .find((each) => ["AWS/CloudFront", "AWS/Route53"].includes(each));
  return [
    check(
      found === undefined || region === undefined || region === "us-east-1",
      "region",
      region,
      `"us-east-1" for ${found}`,
      "Make a component for it there",
    ),
  ];
}

function topicChecks(a: AlarmsArgs): Check[] {
  const { alarms, expressions, errorRates, cacheHitRates, composites, topicArns = [] } = a;
  const maps: (Record<string, Urgency> | undefined)[] = [
    alarms,
    expressions,
    errorRates,
    cacheHitRates,
    composites,
  ];
  const severities = maps.flatMap((each) =>
    Object.values(each ?? {}).map(({ severity }) => severity),
  );
  return [
    check(
      severities.every((each) => topicsOf(a, each).length > 0),
      "topicArns",
      topicArns,
      "one topic or more",
      "Pass `notificationTopic.topicArn`",
    ),
  ];
}

/** Refuses what would not be an alarm, or would be one that never fires or that nobody hears. */
export function checkAlarms(
  self: pulumi.Resource,
  name: string,
  a: AlarmsArgs & typeof alarmsDefaults.AlarmsArgs,
): void {
  const { alarms = {}, composites = {}, ownNamespaces = [] } = a;
  const single = [alarms, a.expressions, a.errorRates, a.cacheHitRates].flatMap((each) =>
    Object.keys(each ?? {}),
  );
  assertArgs(self, name, [
    check(single.length > 0, "alarms", alarms, "one alarm or more", "Name what to watch"),
    distinct(
      "alarms",
      [...single, ...Object.keys(composites)],
      "Alarms of every kind share their names",
    ),
    ownNamespaces.map((each) =>
      matches(
        "ownNamespaces",
        each,
        /(?!AWS\/)[A-Za-z0-9_.:#/-]{1,255}/,
        "namespaces outside AWS/",
        "AWS keeps AWS/ for itself",
      ),
    ),
    Object.entries(alarms).map(([key, each]) => alarmChecks(`alarms.${key}`, each, ownNamespaces)),
    expressionChecks(a),
    Object.entries(composites).map(([key, each]) =>
      compositeChecks(`composites.${key}`, each, single),
    ),
    check(
      !a.onlyComposites || Object.keys(composites).length > 0,
      "onlyComposites",
      a.onlyComposites,
      "true with composites",
      "Add one, or leave it out",
    ),
    regionChecks(a),
    topicChecks(a),
  ]);
}
