import * as v from "valibot";
import { primaryConfig } from "../primary";
import { cidr, email, group, whole } from "../schema";

const api = group({
  /** Registry and tag of the image: the first region's registry copies it here. */
  image: v.string(),
  cpu: v.optional(whole(256, 16_384), 512),
  memory: v.optional(whole(512, 122_880), 1024),
  /** Tasks while the first region serves. 0 is the record's pilot light; 1 answers the health check. */
  warmTasks: v.optional(whole(0, 100), 1),
  activeTasks: v.optional(whole(1, 100), 2),
  maxTasks: v.optional(whole(1, 100), 10),
});

const database = group({
  engineVersion: v.optional(v.string(), "15"),
  instanceClass: v.string(),
  /** Of the primary: AWS copies no database that has no backups. */
  sourceBackupDays: whole(1, 35),
  backupRetentionDays: whole(1, 35),
  multiAz: v.optional(v.boolean(), false),
});

const cache = group({
  engine: v.optional(v.picklist(["redis", "valkey"]), "redis"),
  engineVersion: v.optional(v.string(), "7.0"),
  nodeType: v.string(),
  replicas: whole(0, 5),
});

/** Epicenter's second region: warm, and ready to carry everything. */
export const epicenterDrConfig = group({
  environment: v.picklist(["production"]),
  primary: primaryConfig,
  /** `active` once the replica has been promoted. There is no way back. */
  role: v.optional(v.picklist(["standby", "active"]), "standby"),
  /** Where `origin.<domain>` leads, whatever the fail-over's switch says. */
  serving: v.optional(v.picklist(["primary", "standby"]), "primary"),
  network: group({
    availabilityZones: v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(3)),
    cidrBlock: v.optional(cidr, "10.1.0.0/16"),
    natGateways: v.optional(v.picklist(["single", "one-per-az"]), "single"),
  }),
  domain: group({ name: v.string(), hostedZoneId: v.string() }),
  api,
  database,
  cache,
  /** Names of the secrets that the first region makes up, and that are copied here. */
  secrets: v.optional(v.array(v.string()), ["jwt", "session", "field-encryption", "webhooks"]),
  monitoring: group({
    emails: v.optional(v.record(v.string(), email), {}),
    logRetentionDays: whole(1, 3653),
  }),
});

export type EpicenterDrConfig = v.InferOutput<typeof epicenterDrConfig>;
