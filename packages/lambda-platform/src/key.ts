import { encryptionKey, logsUse, type Place, serviceUse } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { type Resolved, sorted } from "./resolve";
import { bucketsTellQueues } from "./triggers";

/** Services that encrypt with the platform's key by themselves, by the first label of their principal. */
export function keyServices(args: Resolved): string[] {
  return [
    "logs",
    ...(bucketsTellQueues(args) ? ["s3"] : []),
    ...(sorted(args.eventRules).length > 0 ? ["events"] : []),
  ];
}

/** The key given, or one that admits those services. */
export function platformKey(
  name: string,
  args: Resolved,
  place: Place,
  parent: pulumi.Resource,
): pulumi.Input<string> {
  if (args.kmsKeyArn !== undefined) return args.kmsKeyArn;
  const { protect, region, tags } = args;
  const statements = keyServices(args).map((service) =>
    service === "logs" ? logsUse(place) : serviceUse(`${service}.amazonaws.com`, place),
  );
  const description = `Functions of ${name}`;
  return encryptionKey(name, { description, place, statements, region, tags }, { parent, protect })
    .arn;
}
