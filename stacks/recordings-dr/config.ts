import * as v from "valibot";
import { primaryConfig } from "../primary";
import { cidr, email, group, whole } from "../schema";

/** The second region of the recordings service: database, recordings, and nothing that answers. */
export const recordingsDrConfig = group({
  environment: v.picklist(["prod"]),
  primary: primaryConfig,
  /** `active` once the replica has been promoted. There is no way back. */
  role: v.optional(v.picklist(["standby", "active"]), "standby"),
  network: group({
    availabilityZones: v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(3)),
    cidrBlock: v.optional(cidr, "10.1.0.0/16"),
  }),
  database: group({
    engineVersion: v.optional(v.string(), "17"),
    instanceClass: v.string(),
    maxAllocatedStorageGiB: whole(20, 65_536),
    /** Of the primary: AWS copies no database that has no backups. */
    sourceBackupDays: whole(1, 35),
    backupRetentionDays: whole(1, 35),
    lagSeconds: v.optional(whole(60, 86_400), 300),
  }),
  monitoring: group({
    emails: v.optional(v.record(v.string(), email), {}),
  }),
});

export type RecordingsDrConfig = v.InferOutput<typeof recordingsDrConfig>;
