import { encryptionKey, logsUse, placeOf } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { Settings } from "./settings";

/** ARNs of the keys. */
export interface Keys {
  /** Of data, snapshots and secrets. */
  data: pulumi.Input<string>;
  /** Of the logs; unset: CloudWatch's own. */
  logs: pulumi.Input<string> | undefined;
}

/** The caller's keys, or one of the component's own that CloudWatch Logs may use too. */
export function keysOf(self: pulumi.Resource, name: string, settings: Settings): Keys {
  const { description, kmsKeyId, monitoring, protect, region, tags } = settings;
  if (kmsKeyId !== undefined) return { data: kmsKeyId, logs: monitoring.logKmsKeyId };
  const place = placeOf(self, region);
  const spec = {
    description: `Cache ${name}: ${description}`,
    place,
    statements: [logsUse(place)],
    region,
    tags,
  };
  const key = encryptionKey(name, spec, { parent: self, protect });
  return { data: key.arn, logs: monitoring.logKmsKeyId ?? key.arn };
}
