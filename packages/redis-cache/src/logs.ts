import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { CacheLog } from "./choices";
import { childName, identifierOf, located, type Site } from "./site";

/** A log of the cache and the group that it goes to. */
export interface LogTarget {
  log: CacheLog;
  group: aws.cloudwatch.LogGroup;
}

/**
 * Log groups, there before the cache is. Under `/aws/vendedlogs/` because AWS writes one more line into
 * one resource policy of 5120 characters for each group that is elsewhere.
 */
export function logTargets(site: Site): LogTarget[] {
  const { self, keys, settings } = site;
  const { logs, logRetentionDays } = settings.monitoring;
  return [...logs].sort().map((log) => {
    const name = childName(site, log);
    const group = new aws.cloudwatch.LogGroup(
      name,
      {
        name: pulumi.interpolate`/aws/vendedlogs/elasticache/${identifierOf(site)}/${log}`,
        retentionInDays: logRetentionDays,
        ...(keys.logs !== undefined && { kmsKeyId: keys.logs }),
        ...located(site, name),
      },
      { parent: self, protect: settings.protect },
    );
    return { log, group };
  });
}
