import { placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { type Alarms, makeAlarms } from "./alarms";
import { type ApiParts, makeApi } from "./api";
import type { LambdaPlatformArgs } from "./args";
import { bundleFolder } from "./bundle";
import { checkArgs } from "./checks";
import { makeConsumers } from "./consumers";
import { type Context, targetArn, type Units } from "./context";
import { makeDeployments } from "./deployments";
import { makeDomain } from "./domain";
import { makeEvents } from "./events";
import { makeFunctions } from "./functions";
import { platformKey } from "./key";
import { makeNotifications } from "./notifications";
import { portable } from "./portable";
import { mapped, sorted, withDefaults } from "./resolve";
import { makeSchedules } from "./schedules";
import { makeStores, type Stores } from "./stores";

/**
 * Lambda functions and what calls them, as data: an HTTP API, queues, buckets, schedules, events and
 * streams. Each function has a role of its own, a log group that expires and a customer key; what
 * fails in the background is kept. Without calls it costs the key, $1 a month, and its alarms.
 */
export class LambdaPlatform extends pulumi.ComponentResource {
  /** ARN of each function. */
  readonly functionArns: pulumi.Output<Record<string, string>>;
  /** Name of each function. */
  readonly functionNames: pulumi.Output<Record<string, string>>;
  /** ARN that callers use: the function's alias where it has one. */
  readonly targetArns: pulumi.Output<Record<string, string>>;
  /** ARN of each function's role. */
  readonly functionRoleArns: pulumi.Output<Record<string, string>>;
  /** Name of each function's log group. */
  readonly logGroupNames: pulumi.Output<Record<string, string>>;
  /** Id of the own security group of each function in a VPC. */
  readonly securityGroupIds: pulumi.Output<Record<string, string>>;
  /** Id of the API. */
  readonly apiId?: pulumi.Output<string>;
  /** Where the API is called: its own domain, or `execute-api`. */
  readonly url?: pulumi.Output<string>;
  /** Name of each bucket. */
  readonly bucketNames: pulumi.Output<Record<string, string>>;
  /** ARN of each bucket. */
  readonly bucketArns: pulumi.Output<Record<string, string>>;
  /** URL of each queue of the platform. */
  readonly queueUrls: pulumi.Output<Record<string, string>>;
  /** ARN of each queue of the platform. */
  readonly queueArns: pulumi.Output<Record<string, string>>;
  /** URL of each queue's dead-letter queue. */
  readonly deadLetterQueueUrls: pulumi.Output<Record<string, string>>;
  /** URL of the queue of failed calls, by function. */
  readonly failureQueueUrls: pulumi.Output<Record<string, string>>;
  /** Name of the CodeDeploy deployment group, by function. */
  readonly deploymentGroupNames: pulumi.Output<Record<string, string>>;
  /** ARN of each alarm. */
  readonly alarmArns: pulumi.Output<Record<string, string>>;
  /** ARN of the key. */
  readonly kmsKeyArn: pulumi.Output<string>;

  constructor(name: string, args: LambdaPlatformArgs, opts?: pulumi.ComponentResourceOptions) {
    super("lambda-platform:index:LambdaPlatform", name, portable(args), opts);
    const context = contextOf(this, name, args);
    const stores = makeStores(context);
    const units = makeFunctions(context, stores);
    makeConsumers(context, units, stores);
    makeNotifications(context, units, stores);
    makeEvents(context, units);
    makeSchedules(context, units);
    const { api } = context.args;
    const parts = api && makeApi(context, api, units);
    if (api?.domain && parts) makeDomain(context, api.domain, parts);
    const alarms = makeAlarms(context, units, stores, parts);
    const groups = makeDeployments(context, units, alarms.byFunction);
    this.functionArns = pulumi.output(mapped(units, ({ lambda }) => lambda.arn));
    this.functionNames = pulumi.output(mapped(units, ({ lambda }) => lambda.name));
    this.targetArns = pulumi.output(mapped(units, targetArn));
    this.functionRoleArns = pulumi.output(mapped(units, ({ role }) => role.arn));
    this.logGroupNames = pulumi.output(mapped(units, ({ logGroup }) => logGroup.name));
    this.securityGroupIds = groupIds(units);
    if (parts) {
      this.apiId = parts.api.id;
      this.url = urlOf(context, parts);
    }
    this.bucketNames = pulumi.output(mapped(stores.buckets, ({ bucketName }) => bucketName));
    this.bucketArns = pulumi.output(mapped(stores.buckets, ({ bucketArn }) => bucketArn));
    this.queueUrls = pulumi.output(mapped(stores.queues, ({ queue }) => queue.id));
    this.queueArns = pulumi.output(mapped(stores.queues, ({ queue }) => queue.arn));
    this.deadLetterQueueUrls = deadLetterUrls(stores);
    this.failureQueueUrls = pulumi.output(mapped(stores.failures, (queue) => queue.id));
    this.deploymentGroupNames = pulumi.output(groups);
    this.alarmArns = alarmArns(alarms);
    this.kmsKeyArn = pulumi.output(context.keyArn);
    this.registerOutputs(outputsOf(this));
  }
}

/** The outputs are the class's own fields, and nothing that the SDK adds. */
function outputsOf(self: LambdaPlatform): pulumi.Inputs {
  const { functionArns, functionNames, targetArns, functionRoleArns, logGroupNames } = self;
  const { securityGroupIds, apiId, url, bucketNames, bucketArns, queueUrls, queueArns } = self;
  const { deadLetterQueueUrls, failureQueueUrls, deploymentGroupNames, alarmArns } = self;
  return {
    functionArns,
    functionNames,
    targetArns,
    functionRoleArns,
    logGroupNames,
    securityGroupIds,
    ...(apiId && { apiId }),
    ...(url && { url }),
    bucketNames,
    bucketArns,
    queueUrls,
    queueArns,
    deadLetterQueueUrls,
    failureQueueUrls,
    deploymentGroupNames,
    alarmArns,
    kmsKeyArn: self.kmsKeyArn,
  };
}

function contextOf(self: pulumi.Resource, name: string, given: LambdaPlatformArgs): Context {
  const args = withDefaults(given);
  const bundles = Object.fromEntries(
    sorted(args.functions).flatMap(([key, { bundle, runtime }]) =>
      bundle ? [[key, bundleFolder(bundle, runtime)]] : [],
    ),
  );
  checkArgs(self, name, args, bundles);
  const place = placeOf(self, args.region);
  const keyArn = platformKey(name, args, place, self);
  return { name, args, place, keyArn, child: { parent: self }, bundles };
}

function groupIds(units: Units): pulumi.Output<Record<string, string>> {
  const inside = sorted(units).flatMap(([key, { securityGroup }]) =>
    securityGroup ? [[key, securityGroup.id] as const] : [],
  );
  return pulumi.output(Object.fromEntries(inside));
}

function urlOf({ args }: Context, { api }: ApiParts): pulumi.Output<string> {
  const domainName = args.api?.domain?.domainName;
  return domainName === undefined ? api.apiEndpoint : pulumi.output(`https://${domainName}`);
}

function deadLetterUrls({ queues }: Stores): pulumi.Output<Record<string, string>> {
  return pulumi.output(mapped(queues, ({ deadLetter }) => deadLetter.id));
}

function alarmArns({ all }: Alarms): pulumi.Output<Record<string, string>> {
  return pulumi.output(mapped(all, (each) => each.arn));
}
