import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import { type Context, found, targetArn, type Unit, type Units } from "./context";
import { permission } from "./permissions";
import { queuePolicy, sender } from "./queues";
import { sorted } from "./resolve";
import { asynchronousFunctions } from "./triggers";

const longestRuleName = 64;

/** Rules with their targets, and what becomes of the calls that fail. */
export function makeEvents(context: Context, units: Units): void {
  const rules = Object.fromEntries(
    sorted(context.args.eventRules).map(([key]) => [key, makeRule(context, key)]),
  );
  const background = asynchronousFunctions(context.args);
  for (const [key, unit] of sorted(units)) {
    if (!unit.failures) continue;
    guardFailures(context, unit, unit.failures, rules);
    if (background.has(key)) keepFailures(context, unit, unit.failures);
  }
  for (const [key, rule] of sorted(rules)) {
    const { functionName } = found(context.args.eventRules, key);
    makeTarget(context, key, rule, found(units, functionName));
  }
}

function makeRule({ name, args, child }: Context, key: string): aws.cloudwatch.EventRule {
  const own = `${name}-${key}-rule`;
  const { pattern, eventBusName, enabled } = found(args.eventRules, key);
  return new aws.cloudwatch.EventRule(
    autoNamed(own, longestRuleName),
    {
      eventPattern: pattern,
      ...(eventBusName !== undefined && { eventBusName }),
      state: enabled ? "ENABLED" : "DISABLED",
      region: args.region,
      tags: named(own, args.tags),
    },
    child,
  );
}

/** Rules send what they could not deliver by themselves; Lambda and the scheduler use their roles. */
function guardFailures(
  context: Context,
  { key }: Unit,
  failures: aws.sqs.Queue,
  rules: Record<string, aws.cloudwatch.EventRule>,
): void {
  const arns = sorted(rules)
    .filter(([each]) => found(context.args.eventRules, each).functionName === key)
    .map(([, rule]) => rule.arn);
  const senders = arns.length > 0 ? [sender(context, "events", failures, arns)] : [];
  queuePolicy(context, `${context.name}-${key}-failed`, failures, senders);
}

function keepFailures({ name, args, child }: Context, unit: Unit, failures: aws.sqs.Queue): void {
  new aws.lambda.FunctionEventInvokeConfig(
    `${name}-${unit.key}`,
    {
      functionName: unit.lambda.name,
      ...(unit.alias && { qualifier: unit.alias.name }),
      destinationConfig: { onFailure: { destination: failures.arn } },
      region: args.region,
    },
    { ...child, dependsOn: unit.policies },
  );
}

function makeTarget(
  context: Context,
  key: string,
  rule: aws.cloudwatch.EventRule,
  unit: Unit,
): void {
  const { name, args, child } = context;
  const own = `${name}-${key}-rule`;
  const { eventBusName } = found(args.eventRules, key);
  const allowed = permission(context, own, unit, { service: "events", sourceArn: rule.arn });
  new aws.cloudwatch.EventTarget(
    own,
    {
      rule: rule.name,
      ...(eventBusName !== undefined && { eventBusName }),
      arn: targetArn(unit),
      ...(unit.failures && { deadLetterConfig: { arn: unit.failures.arn } }),
      region: args.region,
    },
    { ...child, dependsOn: [allowed] },
  );
}
