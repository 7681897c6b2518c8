import * as v from "valibot";
import { arn, cidr, email, group, whole } from "../schema";
import { instanceClasses } from "./parameters";

/** Two zones, and the blocks of their subnets in the same order. */
const network = group({
  availabilityZones: v.pipe(v.array(v.string()), v.length(2)),
  cidrBlock: v.optional(cidr, "10.0.0.0/16"),
  publicCidrBlocks: v.optional(v.array(cidr), ["10.0.0.0/24", "10.0.1.0/24"]),
  appCidrBlocks: v.optional(v.array(cidr), ["10.0.2.0/24", "10.0.3.0/24"]),
  dataCidrBlocks: v.optional(v.array(cidr), ["10.0.4.0/24", "10.0.5.0/24"]),
  natGateways: v.optional(v.picklist(["single", "one-per-az"]), "single"),
  /** False puts the database into the app subnets, which have a way out, as the record draws it. */
  isolateDatabase: v.optional(v.boolean(), true),
  /** AWS services reached inside the VPC, and not by the NAT gateway. */
  interfaceEndpoints: v.optional(v.array(v.string()), []),
  flowLogs: v.optional(v.boolean(), true),
});

/** The load balancer and its name. */
const edge = group({
  certificateArn: v.optional(arn),
  domainName: v.optional(v.string()),
  hostedZoneId: v.optional(v.string()),
  /** True serves plain HTTP where there is no certificate: for development only. */
  allowHttp: v.optional(v.boolean(), false),
  accessLogs: v.optional(v.boolean(), true),
  webAcl: v.optional(v.boolean(), true),
  requestsPer5Minutes: v.optional(whole(100, 20_000_000), 2_000),
  deletionProtection: v.optional(v.boolean(), true),
});

const offHours = group({
  /** Six fields, as EventBridge writes them. */
  stop: v.string(),
  start: v.string(),
  timezone: v.optional(v.string(), "America/New_York"),
  tasks: v.optional(whole(0, 10), 0),
});

/** EHRbase itself. */
const service = group({
  /** Pinned: the record's `latest` changes under a running system. */
  image: v.string(),
  cpu: v.optional(whole(256, 16_384), 2048),
  memory: v.optional(whole(512, 122_880), 4096),
  minTasks: v.optional(whole(1, 100)),
  maxTasks: v.optional(whole(1, 100)),
  /** Share of tasks on Fargate Spot, in percent. */
  spotPercent: v.optional(whole(0, 100), 0),
  minimumHealthyPercent: v.optional(whole(0, 100), 50),
  offHours: v.optional(offHours),
  /** Credentials of Docker Hub in Secrets Manager: images then come through ECR. */
  dockerHubCredentialArn: v.optional(arn),
  /** Connections that each task's pool holds at most. */
  connectionPool: v.optional(whole(1, 1000)),
});

const database = group({
  engineVersion: v.optional(v.string(), "16"),
  instanceClass: v.optional(v.picklist(instanceClasses)),
  allocatedStorageGiB: v.optional(whole(20, 65_536), 100),
  maxConnections: v.optional(whole(6, 8_000), 100),
  multiAz: v.optional(v.boolean(), false),
  readReplicas: v.optional(v.array(v.string()), []),
  backupRetentionDays: v.optional(whole(1, 35), 7),
  deletionProtection: v.optional(v.boolean(), true),
  /** False leaves the storage to the key that AWS manages, as the record has it. */
  customerKey: v.optional(v.boolean(), true),
  proxy: v.optional(v.boolean(), false),
});

const monitoring = group({
  emails: v.optional(v.record(v.string(), email), {}),
  /** Days that the task and database logs are kept. */
  logRetentionDays: v.optional(whole(1, 3653), 30),
  budgetUsd: v.optional(whole(1, 1_000_000)),
});

/** The HIPAA list of the record. */
const compliance = group({
  auditTrail: v.optional(v.boolean(), false),
  auditRetentionDays: v.optional(whole(1, 36_500), 2_192),
});

const disasterRecovery = group({
  region: v.string(),
  retentionDays: v.optional(whole(1, 35), 7),
});

/** Everything that dev and prod may differ in. */
export const ehrbaseConfig = group({
  environment: v.picklist(["dev", "prod"]),
  phase: v.optional(v.picklist([1, 2, 3]), 1),
  network,
  edge,
  service,
  database: v.optional(database, {}),
  monitoring: v.optional(monitoring, {}),
  compliance: v.optional(compliance, {}),
  disasterRecovery: v.optional(disasterRecovery),
  /**
   * The record's open egress rules (load balancer, tasks, database to everywhere). The default
   * opens what is needed: the targets, AWS's endpoints on 443, and the database.
   */
  openEgress: v.optional(v.boolean(), false),
});

export type EhrbaseConfig = v.InferOutput<typeof ehrbaseConfig>;
