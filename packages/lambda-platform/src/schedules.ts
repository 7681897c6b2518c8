import { autoNamed, type PolicyStatement, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import { type Context, found, targetArn, type Unit, type Units } from "./context";
import { type Resolved, sorted } from "./resolve";
import { makeRole } from "./roles";

const longestScheduleName = 64;

/** Schedules of EventBridge Scheduler, each with a role that may call its function and nothing else. */
export function makeSchedules(context: Context, units: Units): void {
  for (const [key, config] of sorted(context.args.schedules))
    makeSchedule(context, key, config, found(units, config.functionName));
}

function makeSchedule(
  context: Context,
  key: string,
  config: Resolved["schedules"][string],
  unit: Unit,
): void {
  const { name, args, place, keyArn, child } = context;
  const own = `${name}-${key}-schedule`;
  const trust = trustService("scheduler.amazonaws.com", {
    StringEquals: { "aws:SourceAccount": place.accountId },
  });
  const subjects = callStatements(context, unit);
  const { role, policies } = makeRole(context, own, trust, `Schedule ${own}`, subjects);
  const minutes = config.flexibleWindowMinutes;
  new aws.scheduler.Schedule(
    autoNamed(own, longestScheduleName),
    {
      scheduleExpression: config.expression,
      scheduleExpressionTimezone: config.timezone,
      state: config.enabled ? "ENABLED" : "DISABLED",
      flexibleTimeWindow:
        minutes > 0 ? { mode: "FLEXIBLE", maximumWindowInMinutes: minutes } : { mode: "OFF" },
      kmsKeyArn: keyArn,
      target: {
        arn: targetArn(unit),
        roleArn: role.arn,
        ...(config.input !== undefined && { input: config.input }),
        ...(unit.failures && { deadLetterConfig: { arn: unit.failures.arn } }),
      },
      region: args.region,
    },
    { ...child, dependsOn: policies },
  );
}

function callStatements({ keyArn }: Context, unit: Unit): Record<string, PolicyStatement[]> {
  return {
    invoke: [{ actions: ["lambda:InvokeFunction"], resources: targetArn(unit) }],
    failed: unit.failures ? [{ actions: ["sqs:SendMessage"], resources: unit.failures.arn }] : [],
    key: [{ actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: keyArn }],
  };
}
