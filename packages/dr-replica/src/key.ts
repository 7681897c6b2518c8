import { encryptionKey, logsUse, named, type Place, type PolicyStatement } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Settings } from "./settings";
import { childName, type Site } from "./site";

/** True where something of the second region is encrypted with its key. */
export function needsKey({ buckets, database, globalCluster, vault }: Settings): boolean {
  return buckets.length > 0 || [database, globalCluster, vault].some((each) => each !== undefined);
}

/** A role of another account can use no key whose policy does not name it. */
function replicationUse({ buckets }: Settings): PolicyStatement[] {
  const arns = buckets.flatMap(([, { replicationRoleArn }]) => replicationRoleArn ?? []);
  if (arns.length === 0) return [];
  const actions = ["kms:Encrypt", "kms:GenerateDataKey*"];
  return [{ sid: "UseByReplication", principals: { AWS: arns }, actions, resources: "*" }];
}

/** The key of the second region: nothing there hangs on a key of the first. */
export function regionalKey(
  self: pulumi.ComponentResource,
  name: string,
  settings: Settings,
  place: Place,
): pulumi.Input<string> | undefined {
  const { kmsKeyId, protect, region, tags } = settings;
  if (kmsKeyId !== undefined || !needsKey(settings)) return kmsKeyId;
  const statements = [logsUse(place), ...replicationUse(settings)];
  const description = `Standby ${name} in ${region}`;
  const child = { parent: self, protect };
  return encryptionKey(name, { description, place, statements, region, tags }, child).arn;
}

/** Replicas of the primary's keys: what was encrypted there can be read here. */
export function replicaKeys(site: Site): Record<string, pulumi.Output<string>> {
  const { self, settings } = site;
  return Object.fromEntries(
    settings.replicaKeys.map(([key, primaryKeyArn]) => {
      const own = childName(site, `key-${key}`);
      const replica = new aws.kms.ReplicaKey(
        own,
        {
          description: `Replica of ${key} for ${site.name}`,
          primaryKeyArn,
          deletionWindowInDays: 30,
          region: settings.region,
          tags: named(own, settings.tags),
        },
        { parent: self, protect: settings.protect },
      );
      return [key, replica.arn];
    }),
  );
}
