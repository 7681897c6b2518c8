import { type Check, check, logRetentionDays, matches, oneOf, within } from "@plinth/core";
import type { Bundled } from "./bundle";
import { checkAlias } from "./check-alias";
import { checkCode } from "./check-code";
import { known } from "./check-names";
import { checkVpc } from "./check-vpc";
import { variableOf } from "./context";
import { type Resolved, type ResolvedFunction, sorted } from "./resolve";
import {
  asynchronousFunctions,
  backgroundFunctions,
  consumingFunctions,
  routedFunctions,
} from "./triggers";

/** Seconds after which an HTTP API answers 503, less one for the way. */
const longestApiCall = 29;

export function checkFunctions(a: Resolved, bundles: Record<string, Bundled>): Check {
  const entries = sorted(a.functions);
  return [
    check(
      entries.length > 0,
      "functions",
      entries.length,
      "one function or more",
      "Say what the platform runs",
    ),
    entries.map(([key, config]) => {
      const path = `functions.${key}`;
      return [
        checkCode(path, config, bundles[key]),
        checkSizes(path, config),
        checkApiTime(a, key, config),
        checkAlias(path, config, a.alarmTopicArns.length > 0),
        checkStatements(path, config),
        checkReach(path, config, a),
        checkVariables(path, config),
        config.vpc && checkVpc(`${path}.vpc`, config.vpc),
      ];
    }),
  ];
}

function checkSizes(path: string, config: ResolvedFunction): Check {
  const { durationPercent, errors, throttles } = config.alarms;
  const size = (key: keyof ResolvedFunction, range: readonly [number, number], unit: string) =>
    within(`${path}.${key}`, config[key] as number, range, unit, "Lambda allows no other");
  const count = (key: string, value: number) =>
    within(`${path}.alarms.${key}`, value, [0, 1000000], "calls", "0 tells of the first");
  return [
    size("memorySize", [128, 10240], "MiB"),
    size("timeoutSeconds", [1, 900], "seconds"),
    size("ephemeralStorageMiB", [512, 10240], "MiB"),
    oneOf(
      `${path}.logRetentionInDays`,
      config.logRetentionInDays,
      logRetentionDays.filter((days) => days > 0),
      "CloudWatch Logs knows no others",
    ),
    within(
      `${path}.reservedConcurrentExecutions`,
      config.reservedConcurrentExecutions,
      [1, 100000],
      "calls at the same time",
      "0 turns the function off: leave it out to reserve none",
    ),
    count("errors", errors),
    count("throttles", throttles),
    within(
      `${path}.alarms.durationPercent`,
      durationPercent,
      [1, 100],
      "percent of the timeout",
      "At 100 the alarm comes with the timeout",
    ),
  ];
}

function checkApiTime(a: Resolved, key: string, { timeoutSeconds }: ResolvedFunction): Check {
  const others = [backgroundFunctions(a), asynchronousFunctions(a), consumingFunctions(a)];
  const only = routedFunctions(a).has(key) && !others.some((each) => each.has(key));
  return check(
    !only || timeoutSeconds <= longestApiCall,
    `functions.${key}.timeoutSeconds`,
    timeoutSeconds,
    `1 to ${longestApiCall} seconds when only API routes call the function`,
    "The API gives up after 30: let a queue call it, if it takes longer",
  );
}

function checkStatements(path: string, { statements }: ResolvedFunction): Check {
  return sorted(statements).map(([key, { actions, resources }]) => {
    const own = `${path}.statements.${key}`;
    const wide = actions.find((each) => each === "*" || each.endsWith(":*"));
    return [
      check(
        wide === undefined && actions.length > 0,
        `${own}.actions`,
        wide ?? actions,
        "actions by name",
        "Name what the function does",
      ),
      check(
        !resources.includes("*") && resources.length > 0,
        `${own}.resources`,
        resources.includes("*") ? "*" : resources.length,
        "ARNs",
        "Name what it does it to; what AWS cannot name goes in a managed policy (`policyArns`)",
      ),
    ];
  });
}

function checkReach(path: string, config: ResolvedFunction, { buckets, queues }: Resolved): Check {
  const { bucketAccess, sendsTo = [] } = config;
  const own = Object.fromEntries(
    sorted(queues).filter(([, { queueArn }]) => queueArn === undefined),
  );
  return [
    sorted(bucketAccess).map(([key]) => known(`${path}.bucketAccess`, key, buckets)),
    sendsTo.map((key) => known(`${path}.sendsTo`, key, own)),
  ];
}

/** Lambda's own variables, which it refuses to be given. */
const reserved =
  /^(_HANDLER|_X_AMZN_TRACE_ID|AWS_(DEFAULT_REGION|REGION|EXECUTION_ENV|ACCESS_KEY(_ID)?|SECRET_ACCESS_KEY|SESSION_TOKEN|LAMBDA_(FUNCTION_(NAME|MEMORY_SIZE|VERSION)|INITIALIZATION_TYPE|LOG_(GROUP|STREAM)_NAME|RUNTIME_API))|LAMBDA_(TASK_ROOT|RUNTIME_DIR))$/;

function checkVariables(path: string, config: ResolvedFunction): Check {
  const { environment, secretArns, bucketAccess, sendsTo = [] } = config;
  const names = [
    ...sorted(environment).map(([key]) => key),
    ...sorted(secretArns).map(([key]) => key),
    ...sorted(bucketAccess).map(([key]) => variableOf("BUCKET", key)),
    ...sendsTo.map((key) => variableOf("QUEUE_URL", key)),
  ];
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  return [
    names.map((each) =>
      matches(
        `${path}.environment`,
        reserved.test(each) ? `${each} of Lambda` : each,
        /[A-Za-z][A-Za-z0-9_]+/,
        "letters, digits and underscores, a letter first, and no name of Lambda's own",
        "Rename the variable",
      ),
    ),
    check(
      twice === undefined,
      `${path}.environment`,
      twice,
      "each variable once, among environment, secretArns, BUCKET_… and QUEUE_URL_…",
      "Rename one of the two",
    ),
  ];
}
