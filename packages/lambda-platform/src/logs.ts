import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type { Context } from "./context";

/** A log group that the component owns: Lambda's own would never expire and would come back by itself. */
export function logGroup(
  context: Context,
  logicalName: string,
  name: string,
  retentionInDays: number,
): aws.cloudwatch.LogGroup {
  const { keyArn, args, child } = context;
  return new aws.cloudwatch.LogGroup(
    logicalName,
    {
      name,
      retentionInDays,
      kmsKeyId: keyArn,
      region: args.region,
      tags: named(logicalName, args.tags),
    },
    child,
  );
}
