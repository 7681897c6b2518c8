import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { BastionContext } from "./bastion-settings";

/** Where shell sessions are logged, and the document that has them logged there. */
export interface SessionLogs {
  group: aws.cloudwatch.LogGroup;
  document: aws.ssm.Document;
}

/** A document of its own: the account's preferences, which all sessions share, stay as they are. */
export function createSessionLogs(
  { name, a, child }: BastionContext,
  kmsKeyArn: pulumi.Input<string>,
): SessionLogs | undefined {
  const { sessionLogs, region, tags } = a;
  if (!sessionLogs) return undefined;
  const own = `${name}-sessions`;
  const group = new aws.cloudwatch.LogGroup(
    own,
    {
      retentionInDays: sessionLogs.retentionDays,
      kmsKeyId: kmsKeyArn,
      region,
      tags: named(own, tags),
    },
    { ...child, protect: a.protect },
  );
  const content = pulumi.jsonStringify({
    schemaVersion: "1.0",
    description: `Logged sessions on ${name}`,
    sessionType: "Standard_Stream",
    inputs: {
      cloudWatchLogGroupName: group.name,
      cloudWatchEncryptionEnabled: true,
      cloudWatchStreamingEnabled: true,
      kmsKeyId: kmsKeyArn,
      idleSessionTimeout: String(sessionLogs.idleTimeoutMinutes),
      maxSessionDuration: String(sessionLogs.maxDurationMinutes),
    },
  });
  const document = new aws.ssm.Document(
    own,
    {
      documentType: "Session",
      documentFormat: "JSON",
      content,
      region,
      tags: named(own, tags),
    },
    child,
  );
  return { group, document };
}
