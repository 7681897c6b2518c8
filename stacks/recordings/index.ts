import type * as pulumi from "@pulumi/pulumi";
import { application } from "./application";
import { archive, logBucket } from "./archive";
import type { RecordingsConfig } from "./config";
import { database } from "./database";
import { edge } from "./edge";
import { foundation } from "./foundation";
import { oversight } from "./oversight";

export const systemName = "recordings";

/** What all parts of the system are made with. */
export interface Scope {
  name: string;
  config: RecordingsConfig;
  tags: Record<string, string>;
}

/**
 * Calls and their recordings: a load balancer, a group of servers, PostgreSQL and a bucket. No queue,
 * topic or cache is in the path of a request.
 */
export function recordings(config: RecordingsConfig): Record<string, pulumi.Output<unknown>> {
  const tags = {
    Project: systemName,
    Environment: config.environment,
    ManagedBy: "pulumi",
    DataClassification: "personal",
    CostCenter: systemName,
  };
  const scope: Scope = { name: systemName, config, tags };
  const base = foundation(scope);
  const logs = logBucket(scope);
  const front = edge(scope, base, logs);
  const store = database(scope, base);
  const files = archive(scope, base, logs);
  const fleet = application(scope, { base, front, store, files });
  oversight(scope, { base, front, store, files, fleet });
  return {
    url: front.url,
    recordingsBucket: files.recordings.bucketName,
    releasesBucket: files.releases.bucketName,
    groupName: fleet.groupName,
    ...(store && {
      databaseArn: store.arn,
      databaseSecretArn: store.secretArn,
    }),
  };
}
