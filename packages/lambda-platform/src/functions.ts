import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { makeAlias } from "./alias";
import { archiveOf } from "./bundle";
import { type Context, found, type Unit, type Units, variableOf } from "./context";
import { grantsOf, hasVariables } from "./grants";
import { logGroup } from "./logs";
import { functionGroup } from "./network";
import { mapped, type ResolvedFunction, sorted } from "./resolve";
import { functionRole } from "./roles";
import type { Stores } from "./stores";

const longestFunctionName = 64;

/** Every function with its role, its log group and its alias. */
export function makeFunctions(context: Context, stores: Stores): Units {
  return mapped(context.args.functions, (config, key) =>
    makeFunction(context, key, config, stores),
  );
}

function makeFunction(
  context: Context,
  key: string,
  config: ResolvedFunction,
  stores: Stores,
): Unit {
  const { name, args, child } = context;
  const own = `${name}-${key}`;
  const groupName = stores.logGroupNames[key] ?? "";
  const group = logGroup(context, own, groupName, config.logRetentionInDays);
  const { role, policies } = functionRole(
    context,
    own,
    config,
    grantsOf(context, key, config, stores),
  );
  const securityGroup = config.vpc && functionGroup(context, own, config.vpc);
  const lambda = new aws.lambda.Function(
    autoNamed(own, longestFunctionName),
    {
      ...(config.description !== undefined && { description: config.description }),
      ...codeOf(context, key, config),
      ...sizeOf(config),
      ...variablesOf(context, config, stores),
      ...networkOf(config, securityGroup),
      role: role.arn,
      loggingConfig: { logFormat: config.logFormat, logGroup: group.name },
      tracingConfig: { mode: config.tracing ? "Active" : "PassThrough" },
      publish: config.alias !== undefined,
      region: args.region,
      tags: named(own, args.tags),
    },
    // A queue hides messages long enough before the function may take longer.
    { ...child, dependsOn: [...policies, ...consumedQueues(context, key, stores)] },
  );
  const alias = config.alias && makeAlias(context, own, lambda, config.alias);
  const failures = stores.failures[key];
  return {
    key,
    config,
    lambda,
    role,
    logGroup: group,
    policies,
    ...(alias && { alias }),
    ...(securityGroup && { securityGroup }),
    ...(failures && { failures }),
  };
}

function codeOf(
  { bundles }: Context,
  key: string,
  config: ResolvedFunction,
): Partial<aws.lambda.FunctionArgs> {
  const { bundle, archive, codeObject, imageUri, handler, runtime, layers } = config;
  if (imageUri !== undefined) return { packageType: "Image", imageUri };
  const code = bundle ? archiveOf(found(bundles, key)) : archive;
  return {
    ...(code !== undefined && { code }),
    ...(codeObject && {
      s3Bucket: codeObject.bucketName,
      s3Key: codeObject.key,
      ...(codeObject.version !== undefined && { s3ObjectVersion: codeObject.version }),
    }),
    ...(handler !== undefined && { handler }),
    ...(runtime !== undefined && { runtime }),
    ...(layers && { layers }),
  };
}

function sizeOf(config: ResolvedFunction): Partial<aws.lambda.FunctionArgs> {
  const { reservedConcurrentExecutions: reserved } = config;
  return {
    architectures: [config.architecture],
    memorySize: config.memorySize,
    timeout: config.timeoutSeconds,
    ephemeralStorage: { size: config.ephemeralStorageMiB },
    ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
  };
}

/** Buckets and queues go in by name, before any of them knows the function: no cycle arises. */
function variablesOf(
  { keyArn }: Context,
  config: ResolvedFunction,
  stores: Stores,
): Partial<aws.lambda.FunctionArgs> {
  if (!hasVariables(config)) return {};
  const { environment, secretArns, bucketAccess, sendsTo = [] } = config;
  const buckets = sorted(bucketAccess).map(
    ([key]) => [variableOf("BUCKET", key), found(stores.buckets, key).bucketName] as const,
  );
  const queues = sendsTo.map(
    (key) => [variableOf("QUEUE_URL", key), found(stores.queues, key).queue.id] as const,
  );
  const variables: Record<string, pulumi.Input<string>> = {
    ...Object.fromEntries([...buckets, ...queues]),
    ...secretArns,
    ...environment,
  };
  return { environment: { variables }, kmsKeyArn: keyArn };
}

function networkOf(
  { vpc }: ResolvedFunction,
  group: aws.ec2.SecurityGroup | undefined,
): Partial<aws.lambda.FunctionArgs> {
  if (!vpc || !group) return {};
  const { subnetIds, securityGroupIds = [] } = vpc;
  return {
    vpcConfig: { subnetIds, securityGroupIds: [group.id, ...securityGroupIds] },
    // Lambda keeps network interfaces for up to 20 minutes, and the group could not go before them.
    replaceSecurityGroupsOnDestroy: true,
  };
}

function consumedQueues({ args }: Context, key: string, stores: Stores): pulumi.Resource[] {
  return sorted(args.queues)
    .filter(([, { consumer }]) => consumer?.functionName === key)
    .flatMap(([each]) => stores.queues[each]?.queue ?? []);
}
