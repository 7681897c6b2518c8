import type * as pulumi from "@pulumi/pulumi";
import { Primary } from "../primary";
import { application, edge } from "./application";
import type { EpicenterDrConfig } from "./config";
import { copies } from "./copies";
import { foundation } from "./foundation";

export const systemName = "epicenter-dr";

/** What all parts are made with. */
export interface Scope {
  name: string;
  config: EpicenterDrConfig;
  primary: Primary;
  region: string;
  tags: Record<string, string>;
}

/**
 * Epicenter's second region: a replica of the database, copies of buckets and backups, and the API
 * with few tasks. People promote it; nothing here fails over by itself.
 */
export function epicenterDr(
  config: EpicenterDrConfig,
  region: string,
): Record<string, pulumi.Output<unknown>> {
  const tags = {
    Project: "epicenter",
    Environment: config.environment,
    ManagedBy: "pulumi",
    DataClassification: "phi",
    CostCenter: "epicenter",
  };
  const primary = new Primary(config.primary);
  const scope: Scope = { name: systemName, config, primary, region, tags };
  const base = foundation(scope);
  const front = edge(scope, base);
  const replica = copies(scope, base, front);
  application(scope, base, { front, replica });
  return {
    apiUrl: front.url,
    databaseIdentifier: replica.databaseIdentifier,
    databaseAddress: replica.databaseAddress,
    switchHealthCheckId: replica.switchHealthCheckId,
    bucketNames: replica.bucketNames,
  };
}
