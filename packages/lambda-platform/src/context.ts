import type { Place } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Bundled } from "./bundle";
import type { Resolved, ResolvedFunction } from "./resolve";

/** What every part of one platform needs to know. */
export interface Context {
  name: string;
  args: Resolved;
  place: Place;
  /** Key of logs, variables, queues and buckets. */
  keyArn: pulumi.Input<string>;
  child: { parent: pulumi.Resource };
  /** Bundles by function. They are made with the checks, so that a failure is one of the problems. */
  bundles: Record<string, Bundled>;
}

/** A function, and what its triggers call. */
export interface Unit {
  key: string;
  config: ResolvedFunction;
  lambda: aws.lambda.Function;
  alias?: aws.lambda.Alias;
  role: aws.iam.Role;
  logGroup: aws.cloudwatch.LogGroup;
  /** What a reader of a queue or a stream waits for. */
  policies: pulumi.Resource[];
  securityGroup?: aws.ec2.SecurityGroup;
  /** Gets what was called in the background and failed. */
  failures?: aws.sqs.Queue;
}

export type Units = Record<string, Unit>;

/** A part that the checks have proven to exist. */
export function found<T>(map: Record<string, T>, key: string): T {
  const value = map[key];
  if (value === undefined) throw new RangeError(`${key} is none of ${Object.keys(map).join(", ")}`);
  return value;
}

/** ARN that triggers call: the alias where there is one. */
export function targetArn({ lambda, alias }: Unit): pulumi.Output<string> {
  return alias ? alias.arn : lambda.arn;
}

/** The variable that tells a function of a bucket or a queue. */
export function variableOf(prefix: string, key: string): string {
  return `${prefix}_${key.toUpperCase().replace(/-/g, "_")}`;
}

/** Name of a log group: chosen here, so that policies can be read before anything is made. */
export function logGroupName(prefix: string, ...parts: string[]): string {
  return [prefix, pulumi.getProject(), pulumi.getStack(), ...parts].join("/");
}
