import { has, hasNot } from "../requirements/expect";
import { atLeast, from, including, type Requirement, set } from "../requirements/model";
import { both, dev, n, prod } from "./shorthand";

const doc = "docs/ehrbase.md";
const restore = "docs/runbooks/ehrbase-restore.md";
const db = `${n}-postgres`;
const alarm = "cloudwatch/MetricAlarm";
const parameter = (name: string, value: string) =>
  has(prod, "rds/ParameterGroup", `${db}-postgres16`, { parameters: including({ name, value }) });
const tenMinutes = {
  period: 300,
  evaluationPeriods: 2,
  comparisonOperator: "GreaterThanThreshold",
};

const database: Requirement[] = [
  {
    id: "E-086",
    says: "calls the database medzen-ehrbase-postgres",
    present: [has(both, "rds/Instance", db, { identifier: db })],
  },
  {
    id: "E-087",
    says: "runs a supported major version of PostgreSQL",
    present: [
      has(both, "rds/Instance", db, {
        engine: "postgres",
        engineVersion: "16",
        autoMinorVersionUpgrade: true,
      }),
    ],
    departs:
      "14.10 is retired, and major 14 is at its end. `ehrbase:database.engineVersion` names another.",
  },
  {
    id: "E-088",
    says: "is of class db.t3.medium, with an alarm on its credits",
    present: [
      has(prod, "rds/Instance", db, { instanceClass: "db.t3.medium" }),
      has(prod, alarm, `${db}-cpu-credits`, { metricName: "CPUCreditBalance" }),
    ],
  },
  {
    id: "E-089",
    says: "is of class db.t3.small in dev",
    present: [has(dev, "rds/Instance", db, { instanceClass: "db.t3.small" })],
  },
  {
    id: "E-090",
    says: "has 100 GiB of gp3 and sets neither IOPS nor throughput",
    present: [has(both, "rds/Instance", db, { allocatedStorage: 100, storageType: "gp3" })],
    absent: [
      hasNot(both, "rds/Instance", db, "iops"),
      hasNot(both, "rds/Instance", db, "storageThroughput"),
    ],
  },
  {
    id: "E-091",
    says: "encrypts storage, with a key of its own",
    present: [
      has(both, "rds/Instance", db, { storageEncrypted: true, kmsKeyId: from(`${n}-data`) }),
    ],
    departs:
      "The key that AWS manages cannot be shared with another account nor copied to another region. `ehrbase:database.customerKey: false` follows the letter.",
  },
  {
    id: "E-092",
    says: "does not grow by itself, and warns",
    present: [has(both, alarm, `${db}-storage`, { metricName: "FreeStorageSpace" })],
    absent: [hasNot(both, "rds/Instance", db, "maxAllocatedStorage")],
  },
  {
    id: "E-093",
    says: "documents how long 100 GiB last",
    documented: [
      { page: doc, holds: "100 GiB hold 2 to 5 million compositions, two to three years" },
    ],
  },
  {
    id: "E-094",
    says: "backs up every day, for 7 days in dev and 35 in prod",
    present: [
      has(dev, "rds/Instance", db, { backupRetentionPeriod: 7 }),
      has(prod, "rds/Instance", db, { backupRetentionPeriod: 35 }),
    ],
    departs:
      "7 days are short for medical records. `ehrbase:database.backupRetentionDays: 7` follows the letter in prod.",
  },
  {
    id: "E-095",
    says: "backs up between 03:00 and 04:00 UTC",
    present: [has(both, "rds/Instance", db, { backupWindow: "03:00-04:00" })],
  },
  {
    id: "E-096",
    says: "is maintained on Sundays from 04:30 to 05:30 UTC",
    present: [has(both, "rds/Instance", db, { maintenanceWindow: "sun:04:30-sun:05:30" })],
  },
  {
    id: "E-097",
    says: "takes a last snapshot before it is deleted",
    present: [
      has(both, "rds/Instance", db, {
        skipFinalSnapshot: false,
        finalSnapshotIdentifier: set,
        copyTagsToSnapshot: true,
      }),
    ],
  },
  {
    id: "E-098",
    says: "admits 100 connections",
    present: [parameter("max_connections", "100")],
    departs:
      "100 is not RDS's default: it is set in the parameter group. `ehrbase:database.maxConnections` changes it.",
  },
  {
    id: "E-099",
    says: "has 1 GiB of shared buffers on 4 GiB",
    present: [parameter("shared_buffers", "131072")],
  },
  {
    id: "E-100",
    says: "assumes a cache of 3 GiB on 4 GiB",
    present: [parameter("effective_cache_size", "393216")],
  },
  {
    id: "E-101",
    says: "has 10 MiB of work memory on 4 GiB, and shares of the memory on other classes",
    present: [
      parameter("work_mem", "10240"),
      has(dev, "rds/ParameterGroup", `${db}-postgres16`, {
        parameters: including({ name: "shared_buffers", value: "65536" }),
      }),
    ],
  },
  {
    id: "E-102",
    says: "limits the pools of all tasks together to 80 % of the connections",
    documented: [
      { page: doc, holds: "80 % of the connections, divided by the greatest number of tasks" },
    ],
  },
  {
    id: "E-103",
    says: "has no standby in the base",
    present: [has(dev, "rds/Instance", db, { multiAz: false })],
  },
  {
    id: "E-104",
    says: "has a standby in prod",
    present: [has(prod, "rds/Instance", db, { multiAz: true })],
  },
  {
    id: "E-105",
    says: "has a subnet group of both zones and no public address",
    present: [
      has(both, "rds/SubnetGroup", db, { subnetIds: from(`${n}-data-b`) }),
      has(both, "rds/Instance", db, { publiclyAccessible: false, dbSubnetGroupName: from(db) }),
    ],
  },
  {
    id: "E-106",
    says: "exports PostgreSQL's log",
    present: [
      has(both, "rds/Instance", db, { enabledCloudwatchLogsExports: including("postgresql") }),
    ],
  },
  {
    id: "E-107",
    says: "is protected, insists on TLS, and has the database ehrbase",
    present: [
      {
        ...has(both, "rds/Instance", db, {
          deletionProtection: true,
          dbName: "ehrbase",
          performanceInsightsEnabled: true,
          iamDatabaseAuthenticationEnabled: true,
        }),
        protect: true,
      },
      has(both, "rds/ParameterGroup", `${db}-postgres16`, {
        parameters: including({ name: "rds.force_ssl", value: "1" }),
      }),
    ],
  },
  {
    id: "E-108",
    says: "documents the hop from load balancer to task, and encrypts the one to the database",
    documented: [
      {
        page: doc,
        holds: "From the load balancer to the tasks, requests are plain HTTP inside the VPC",
      },
    ],
    departs:
      "The record ends TLS at the load balancer and wants it behind it, too. EHRbase's image serves plain HTTP; `targetProtocol: HTTPS` of ContainerService is for an image that does TLS.",
  },
];

const board = has(both, "cloudwatch/Dashboard", n, { dashboardBody: from(`${n}-service`) });
const boardDatabase = has(both, "cloudwatch/Dashboard", n, { dashboardName: n });
const boardBalancer = has(both, "cloudwatch/Dashboard", n, { dashboardBody: from(`${n}-alb`) });

const monitoring: Requirement[] = [
  { id: "E-109", says: "shows the tasks' CPU against 70 %", present: [board] },
  { id: "E-110", says: "shows the tasks' memory against 80 %", present: [board] },
  { id: "E-111", says: "shows the database's CPU against 70 %", present: [boardDatabase] },
  { id: "E-112", says: "shows the database's connections against 80", present: [boardDatabase] },
  { id: "E-113", says: "shows requests", present: [boardBalancer] },
  { id: "E-114", says: "shows response time against 2 s", present: [boardBalancer] },
  { id: "E-115", says: "shows errors 5xx", present: [boardBalancer] },
  {
    id: "E-116",
    says: "shows tasks wanted and running",
    present: [
      board,
      has(both, "ecs/Cluster", `${n}-cluster`, {
        settings: [{ name: "containerInsights", value: "enabled" }],
      }),
    ],
  },
  { id: "E-117", says: "shows the database's storage and operations", present: [boardDatabase] },
  {
    id: "E-118",
    says: "measures every 5 minutes",
    present: [has(both, alarm, `${n}-service-cpu`, { period: 300 })],
  },
  {
    id: "E-119",
    says: "tells of task CPU above 80 % for 10 minutes",
    present: [
      has(both, alarm, `${n}-service-cpu`, {
        ...tenMinutes,
        threshold: 80,
        namespace: "AWS/ECS",
        metricName: "CPUUtilization",
      }),
    ],
  },
  {
    id: "E-120",
    says: "tells of task memory above 85 % for 10 minutes",
    present: [
      has(both, alarm, `${n}-service-memory`, {
        ...tenMinutes,
        threshold: 85,
        metricName: "MemoryUtilization",
      }),
    ],
  },
  {
    id: "E-121",
    says: "tells of database CPU above 70 % for 10 minutes",
    present: [
      has(both, alarm, `${db}-cpu`, { ...tenMinutes, threshold: 70, namespace: "AWS/RDS" }),
    ],
  },
  {
    id: "E-122",
    says: "tells of more than 80 connections for 10 minutes",
    present: [has(both, alarm, `${db}-connections`, { ...tenMinutes, threshold: 80 })],
  },
  {
    id: "E-123",
    says: "tells by mail",
    present: [
      has(both, "sns/Topic", `${n}-alerts`, { kmsMasterKeyId: set }),
      has(prod, "sns/TopicSubscription", `${n}-alerts-on-call`, { protocol: "email" }),
      has(both, alarm, `${n}-service-cpu`, { alarmActions: from(`${n}-alerts`) }),
      has(both, "sns/TopicPolicy", `${n}-alerts`),
    ],
  },
  {
    id: "E-124",
    says: "tells of slow answers, errors, unhealthy tasks, storage and credits",
    present: [
      has(both, alarm, `${n}-service-unhealthy`, { metricName: "UnHealthyHostCount" }),
      has(both, alarm, `${db}-storage`, { metricName: "FreeStorageSpace" }),
      has(both, alarm, `${db}-cpu-credits`, { metricName: "CPUCreditBalance" }),
    ],
  },
  {
    id: "E-125",
    says: "logs to /ecs/medzen-ehrbase, for 30 days in dev",
    present: [
      has(both, "cloudwatch/LogGroup", `${n}-service`, { name: "/ecs/medzen-ehrbase" }),
      has(dev, "cloudwatch/LogGroup", `${n}-service`, { retentionInDays: 30 }),
    ],
  },
  {
    id: "E-126",
    says: "makes the database's log group first, with an end",
    present: [
      has(both, "cloudwatch/LogGroup", `${db}-postgresql`, {
        name: "/aws/rds/instance/medzen-ehrbase-postgres/postgresql",
        retentionInDays: atLeast(30),
      }),
    ],
  },
  {
    id: "E-127",
    says: "keeps logs for a year in prod",
    present: [has(prod, "cloudwatch/LogGroup", `${n}-service`, { retentionInDays: 365 })],
    departs:
      "30 days are no audit trail. CloudTrail's bucket keeps six years; `ehrbase:monitoring.logRetentionDays: 30` follows the letter.",
  },
  {
    id: "E-128",
    says: "watches costs",
    present: [has(prod, "costexplorer/AnomalyMonitor", n), has(prod, "budgets/Budget", n)],
  },
];

const compliance: Requirement[] = [
  {
    id: "E-129",
    says: "has AWS's business associate addendum signed",
    outside: "An officer signs it in AWS Artifact.",
  },
  {
    id: "E-130",
    says: "has a trail of all calls, validated and encrypted",
    present: [
      has(prod, "cloudtrail/Trail", `${n}-audit`, {
        enableLogFileValidation: true,
        isMultiRegionTrail: true,
        kmsKeyId: set,
      }),
      has(prod, "s3/Bucket", `${n}-audit`, { objectLockEnabled: true }),
      has(prod, "kms/Key", `${n}-audit`, { enableKeyRotation: true }),
    ],
  },
  {
    id: "E-131",
    says: "keeps production's secrets in Secrets Manager",
    present: [has(prod, "secretsmanager/Secret", db, { kmsKeyId: from(`${n}-data`) })],
  },
  {
    id: "E-132",
    says: "has a standby in prod",
    present: [has(prod, "rds/Instance", db, { multiAz: true })],
  },
  {
    id: "E-133",
    says: "logs the VPC's traffic",
    present: [has(prod, "ec2/FlowLog", n, { trafficType: "ALL" })],
  },
  {
    id: "E-134",
    says: "backs the database up",
    present: [has(prod, "rds/Instance", db, { backupRetentionPeriod: atLeast(30) })],
  },
  {
    id: "E-135",
    says: "logs the load balancer's requests",
    present: [has(prod, "lb/LoadBalancer", `${n}-alb`, { accessLogs: { enabled: true } })],
  },
  {
    id: "E-136",
    says: "is audited and tested from outside",
    outside: "Auditors and testers are people; the policy pack's verdicts are their evidence.",
  },
  {
    id: "E-137",
    says: "is built by both lists of the record",
    present: [
      has(prod, "cloudtrail/Trail", `${n}-audit`),
      has(prod, "rds/Instance", db, { multiAz: true }),
    ],
    departs:
      "The record ticks its next steps and unticks the same items as compliance. Neither is taken for a fact: both are built.",
  },
];

const costs: Requirement[] = [
  ...(
    [
      ["E-138", "Fargate: 2 tasks of 2 vCPU and 4 GB", "about $144, not the record's $120"],
      ["E-139", "RDS db.t3.medium", "about $53, and the record's $70 with storage"],
      ["E-140", "load balancer", "about $25"],
      ["E-141", "NAT gateway and traffic", "about $35 for each gateway"],
      ["E-142", "traffic out", "about $10"],
      ["E-143", "CloudWatch", "about $5"],
    ] as const
  ).map(([id, what, costs]) => ({
    id,
    says: `documents what ${what} costs`,
    documented: [{ page: doc, holds: `| ${what} | ${costs} |` }],
  })),
  {
    id: "E-144",
    says: "documents the total",
    documented: [{ page: doc, holds: "The record's lines add up to $265, not $260" }],
  },
  {
    id: "E-145",
    says: "documents the cost of each phase",
    documented: [
      {
        page: doc,
        holds: "| 3 | 100,000 to 250,000 | 2,000 to 5,000 | db.r6g.large | 3 to 10 | 600 |",
      },
    ],
  },
  {
    id: "E-146",
    says: "documents that the standby comes on top",
    documented: [{ page: doc, holds: "The standby adds about $70 a month" }],
  },
  {
    id: "E-147",
    says: "compares with hosting elsewhere",
    outside: "The record's comparison is a decision taken; nothing is built from it.",
  },
  {
    id: "E-148",
    says: "has a budget of a fifth over the phase's cost",
    present: [has(both, "budgets/Budget", n, { limitAmount: "312", limitUnit: "USD" })],
  },
];

const recovery: Requirement[] = [
  {
    id: "E-149",
    says: "promises no 99.99 %",
    documented: [
      { page: restore, holds: "RDS Multi-AZ is promised at 99.95 %, so the chain is not 99.99 %" },
    ],
    departs: "RDS's own promise is 99.95 %: the record's figure cannot hold.",
  },
  {
    id: "E-150",
    says: "fails over to the standby in about a minute and loses nothing",
    present: [has(prod, "rds/Instance", db, { multiAz: true })],
    documented: [{ page: restore, holds: "about 60 seconds, and nothing is lost" }],
  },
  {
    id: "E-151",
    says: "has daily backups, snapshots on demand and versioned task definitions",
    present: [
      has(both, "rds/Instance", db, { backupRetentionPeriod: atLeast(7) }),
      has(both, "ecs/TaskDefinition", `${n}-service`, { skipDestroy: true }),
    ],
  },
  {
    id: "E-152",
    says: "has a runbook to restore the database",
    documented: [{ page: restore, holds: "aws rds restore-db-instance-to-point-in-time" }],
    departs:
      "The record's snapshot names do not exist: automatic ones are called rds:<instance>-<date>. The runbook restores to a point in time, with subnet group, security group and parameter group.",
  },
  {
    id: "E-153",
    says: "replaces failed tasks and rolls failed deployments back",
    present: [
      has(both, "ecs/Service", `${n}-service`, {
        deploymentCircuitBreaker: { enable: true, rollback: true },
      }),
    ],
  },
  {
    id: "E-154",
    says: "has a runbook for the loss of the region",
    documented: [{ page: restore, holds: "## The region is lost" }],
  },
  {
    id: "E-155",
    says: "copies backups to another region, under a key there",
    present: [
      has(prod, "rds/InstanceAutomatedBackupsReplication", `${db}-us-west-2`, {
        region: "us-west-2",
        kmsKeyId: from(`${n}-data-us-west-2`),
      }),
      has(prod, "kms/ReplicaKey", `${n}-data-us-west-2`, { region: "us-west-2" }),
    ],
  },
  {
    id: "E-156",
    says: "has a name of its own, which can be pointed elsewhere",
    present: [has(prod, "route53/Record", `${n}-alb`, { name: "ehr.medzenhealth.app" })],
  },
  {
    id: "E-157",
    says: "states what the loss of the region costs in data and time",
    documented: [{ page: restore, holds: "up to 15 minutes of data, and 2 to 4 hours" }],
  },
  {
    id: "E-158",
    says: "can be built in another region by configuration alone",
    documented: [
      {
        page: doc,
        holds: "`aws:region` and `ehrbase:network.availabilityZones` are all that names a region",
      },
    ],
  },
];

const outside: Requirement[] = [
  {
    id: "E-159",
    says: "is infrastructure as code in version control",
    outside: "This repository, with Pulumi in place of CloudFormation.",
  },
  {
    id: "E-160",
    says: "is operated by configuration, not by the AWS CLI",
    documented: [
      { page: restore, holds: "Change `multiAz` in the stack's YAML, not with the AWS CLI" },
    ],
  },
  {
    id: "E-161",
    says: "is called by Firebase",
    outside: "Firebase needs the public address and the credentials of `medzen-ehrbase-api`.",
  },
  {
    id: "E-162",
    says: "is called by Supabase",
    outside:
      "Supabase needs the public address and the credentials; it has no fixed addresses, so none are listed at the load balancer.",
  },
  { id: "E-163", says: "serves an app with a local database", outside: "Nothing on AWS." },
  {
    id: "E-164",
    says: "takes over from ehr.medzenhealth.app",
    outside: "The export from the old host is the application's; the stack takes over its name.",
  },
  {
    id: "E-165",
    says: "takes its image from Docker Hub",
    documented: [{ page: doc, holds: "`dockerHubCredentialArn`" }],
  },
  {
    id: "E-166",
    says: "documents the deployment",
    documented: [{ page: doc, holds: "## Deploy" }],
  },
  {
    id: "E-167",
    says: "lists what is left to do",
    documented: [{ page: doc, holds: "## Before the first patient" }],
  },
  ...(
    [
      ["E-168", "creates a record at sign-up"],
      ["E-169", "writes what was written offline"],
      ["E-170", "reads by the app's caches"],
      ["E-171", "takes the record's throughput"],
      ["E-172", "names its bottlenecks"],
      ["E-173", "takes over the old data"],
      ["E-174", "is on AWS by decision"],
    ] as const
  ).map(([id, says]) => ({
    id,
    says,
    outside: "The application's, or a decision: nothing is built from it.",
  })),
];

export const gToL: Requirement[] = [
  ...database,
  ...monitoring,
  ...compliance,
  ...costs,
  ...recovery,
  ...outside,
];
