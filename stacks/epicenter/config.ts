import * as v from "valibot";
import { cidr, email, group, whole } from "../schema";
import { cdn, pipeline, secrets, storage } from "./config-content";
import { adminService, apiService, cronService, workerService } from "./config-services";

/** Zones, and the blocks of their subnets in the same order: the record's. */
const network = group({
  availabilityZones: v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(3)),
  cidrBlock: v.optional(cidr, "10.0.0.0/16"),
  publicCidrBlocks: v.optional(v.array(cidr), ["10.0.1.0/24", "10.0.2.0/24"]),
  appCidrBlocks: v.optional(v.array(cidr), ["10.0.10.0/24", "10.0.11.0/24"]),
  dataCidrBlocks: v.optional(v.array(cidr), ["10.0.20.0/24", "10.0.21.0/24"]),
  natGateways: v.picklist(["single", "one-per-az"]),
  /** AWS services reached inside the VPC, and not by the NAT gateway. */
  interfaceEndpoints: v.optional(v.array(v.string()), []),
});

/** Names under which the system answers. The record names no domain. */
const domain = group({
  name: v.string(),
  hostedZoneId: v.string(),
});

const edge = group({
  /** True admits CloudFront only. The record opens the load balancer to the world. */
  cloudFrontOnly: v.optional(v.boolean(), false),
  /** AWS's prefix list of CloudFront in the region. */
  cloudFrontPrefixListId: v.optional(v.string()),
  requestsPer5Minutes: v.optional(whole(100, 20_000_000), 2_000),
});

const database = group({
  engineVersion: v.optional(v.string(), "15"),
  instanceClass: v.string(),
  multiAz: v.boolean(),
  allocatedStorageGiB: v.optional(whole(20, 65_536), 100),
  /** Names of replicas for reading in the region. */
  readReplicas: v.array(v.string()),
  replicaClass: v.optional(v.string()),
  backupRetentionDays: whole(1, 35),
  /** `statement` writes every statement, patients' data among them, to the log; `pgaudit` who did what. */
  auditMode: v.optional(v.picklist(["statement", "pgaudit"]), "statement"),
});

const cache = group({
  /** The record's Redis 7.0, or a later Redis or Valkey. */
  engine: v.optional(v.picklist(["redis", "valkey"]), "redis"),
  engineVersion: v.optional(v.string(), "7.0"),
  nodeType: v.string(),
  replicas: whole(0, 5),
});

const bastion = group({
  instanceType: v.optional(v.string(), "t4g.nano"),
});

const backup = group({
  /** Hourly snapshots of the database for 7 days. Point-in-time recovery covers the same with less. */
  hourlySnapshots: v.boolean(),
  lock: v.boolean(),
  restoreTests: v.boolean(),
});

/** The second region: where copies of data, keys, secrets and images go. */
const secondRegion = group({
  region: v.string(),
  /** True copies the buckets. Their copies must be there first: the second region's stack makes them. */
  copyBuckets: v.boolean(),
  /** True makes CloudFront call the name that the second region's stack keeps, once it is there. */
  origin: v.boolean(),
});

/** An agent beside each task, and a role by which Datadog reads CloudWatch. */
const datadog = group({
  /** As Datadog shows it when the account is added there. */
  externalId: v.string(),
  agentImage: v.optional(v.string(), "public.ecr.aws/datadog/agent:7.60.0"),
});

const monitoring = group({
  emails: v.optional(v.record(v.string(), email), {}),
  /** URL of PagerDuty's integration: `pulumi config set --secret --path epicenter:monitoring.pagerDutyUrl`. */
  pagerDutyUrl: v.optional(v.pipe(v.string(), v.startsWith("https://"))),
  logRetentionDays: whole(1, 3653),
  budgetUsd: whole(1, 1_000_000),
  datadog: v.optional(datadog),
});

/** Switches of the whole account: on in one stack of each account. */
const account = group({
  auditTrail: v.boolean(),
  configRecorder: v.boolean(),
  threatDetection: v.boolean(),
  baseline: v.boolean(),
});

/** Everything that the environments of Epicenter may differ in. */
export const epicenterConfig = group({
  /** First part of every name, so that several environments fit into one account. */
  name: v.string(),
  environment: v.picklist(["dev", "staging", "production"]),
  network,
  domain,
  edge: v.optional(edge, {}),
  api: apiService,
  worker: workerService,
  admin: adminService,
  cron: cronService,
  database,
  cache,
  storage: v.optional(storage, {}),
  cdn,
  secrets: v.optional(secrets, {}),
  bastion: v.optional(bastion, {}),
  backup,
  pipeline,
  secondRegion: v.optional(secondRegion),
  monitoring,
  account,
});

export type EpicenterConfig = v.InferOutput<typeof epicenterConfig>;
