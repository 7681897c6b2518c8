import * as v from "valibot";
import { cidr, email, group, whole } from "../schema";

const network = group({
  availabilityZones: v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(3)),
  cidrBlock: v.optional(cidr, "10.0.0.0/16"),
  natGateways: v.picklist(["none", "single", "one-per-az"]),
});

const edge = group({
  domainName: v.string(),
  hostedZoneId: v.string(),
  /** Seconds that an upload of audio may pause or take to be answered. */
  idleTimeoutSeconds: v.optional(whole(1, 4_000), 300),
  webAcl: v.boolean(),
});

/** The .NET application: an archive in S3 that each instance installs as it starts. */
const fleet = group({
  instanceType: v.string(),
  minSize: whole(0, 100),
  maxSize: whole(1, 100),
  port: v.optional(whole(1, 65_535), 8080),
  healthCheckPath: v.optional(v.string(), "/health"),
  cpuPercent: v.optional(whole(1, 100), 60),
  requestsPerTarget: v.optional(whole(1, 1_000_000), 1_000),
  /** Key of the archive below `releases/`. A new one replaces the instances one by one. */
  release: v.string(),
  dotnetVersion: v.optional(v.string(), "10.0"),
  logRetentionDays: whole(1, 3653),
});

const database = group({
  engineVersion: v.optional(v.string(), "17"),
  instanceClass: v.string(),
  multiAz: v.boolean(),
  allocatedStorageGiB: whole(20, 65_536),
  maxAllocatedStorageGiB: whole(20, 65_536),
  backupRetentionDays: whole(1, 35),
  /** `secret` leaves the application's connection code as it is; IAM's tokens end after 15 minutes. */
  authentication: v.optional(v.picklist(["secret", "iam"]), "secret"),
  /** Of CloudWatch Database Insights: 7 days for nothing, or 15 months at a price. */
  insights: v.optional(v.picklist(["standard", "advanced"]), "standard"),
});

const recordings = group({
  coldAfterDays: v.optional(whole(30, 36_500), 90),
  /** Unset: recordings are kept for ever. */
  expireAfterDays: v.optional(whole(1, 36_500)),
  /** True lets the application ask which keys there are: without it a missing one is "forbidden". */
  listable: v.optional(v.boolean(), false),
});

/** The second region, whose stack `recordings-prod-dr` holds the copies. */
const secondRegion = group({
  region: v.string(),
  /** True copies recordings. Their bucket there must exist first. */
  copyRecordings: v.boolean(),
});

const monitoring = group({
  emails: v.optional(v.record(v.string(), email), {}),
  budgetUsd: whole(1, 1_000_000),
});

/** Everything that the environments of the recordings service may differ in. */
export const recordingsConfig = group({
  environment: v.picklist(["dev", "prod"]),
  network,
  edge,
  fleet,
  /** Absent with `storageMode: memory`. */
  database: v.optional(database),
  recordings: v.optional(recordings, {}),
  /** `memory` keeps calls in the application and recordings on its disk: for development only. */
  storageMode: v.optional(v.picklist(["durable", "memory"]), "durable"),
  secondRegion: v.optional(secondRegion),
  monitoring,
});

export type RecordingsConfig = v.InferOutput<typeof recordingsConfig>;
