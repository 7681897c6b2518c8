import { arn, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { StorageContext } from "./storage-settings";

export interface LogGroupArns {
  main: pulumi.Output<string>;
  /** By suffix. */
  extra: Record<string, pulumi.Output<string>>;
}

/** Operational logs, by Datomic's own name for them. */
export function logGroups(context: StorageContext, kmsKeyId: pulumi.Input<string>): LogGroupArns {
  const { name, a, place, region, tags, kept, systemName } = context;
  const { accountId } = place;
  const make = (suffix: string) => {
    const own = `${name}${suffix}`;
    const group = new aws.cloudwatch.LogGroup(
      own,
      {
        name: `datomic-${systemName}${suffix}`,
        retentionInDays: a.retention.logDays,
        kmsKeyId,
        region,
        tags: named(own, tags),
      },
      kept,
    );
    const resource = pulumi.interpolate`log-group:${group.name}`;
    return arn(place, { service: "logs", region: place.region, accountId, resource });
  };
  const extra = [...a.extraLogGroups].sort().map((each) => [each, make(`-${each}`)] as const);
  return { main: make(""), extra: Object.fromEntries(extra) };
}
