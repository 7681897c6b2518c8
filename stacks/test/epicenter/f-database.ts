import { has, hasNot } from "../requirements/expect";
import { from, including, type Requirement } from "../requirements/model";
import { both, n, page, prod } from "./shorthand";

const instance = "rds/Instance";
const primary = `${n}-postgres`;
const group = `${n}-postgres-postgres15`;

const shape: Requirement[] = [
  {
    id: "P-066",
    says: "has PostgreSQL 15, and takes minor versions by itself",
    present: both((n, at) => [
      has(at, instance, `${n}-postgres`, {
        engine: "postgres",
        engineVersion: "15",
        autoMinorVersionUpgrade: true,
      }),
    ]),
    documented: page("`epicenter:database.engineVersion` and `compose.yaml` go up together"),
  },
  {
    id: "P-067",
    says: "has the class db.r6g.large",
    present: [has(prod, instance, primary, { instanceClass: "db.r6g.large" })],
  },
  {
    id: "P-068",
    says: "has a standby in another zone",
    present: [has(prod, instance, primary, { multiAz: true })],
  },
  {
    id: "P-069",
    says: "has 100 GB of gp3",
    present: [has(prod, instance, primary, { storageType: "gp3", allocatedStorage: 100 })],
  },
  {
    id: "P-070",
    says: "has the 3,000 IOPS that gp3 comes with",
    present: [has(prod, instance, primary, { storageType: "gp3", allocatedStorage: 100 })],
    absent: [hasNot(prod, instance, primary, "iops")],
    departs:
      "Below 400 GB RDS refuses the setting: 3,000 is what gp3 has. `epicenter:database.allocatedStorageGiB: 400` or more makes it settable.",
  },
  {
    id: "P-071",
    says: "has the 125 MB/s that gp3 comes with",
    present: [has(prod, instance, primary, { storageType: "gp3", allocatedStorage: 100 })],
    absent: [hasNot(prod, instance, primary, "storageThroughput")],
    departs:
      "Below 400 GB RDS refuses the setting: 125 MB/s is what gp3 has. `epicenter:database.allocatedStorageGiB: 400` or more makes it settable.",
  },
];

const safety: Requirement[] = [
  {
    id: "P-072",
    says: "keeps backups for 30 days",
    present: [has(prod, instance, primary, { backupRetentionPeriod: 30 })],
  },
  {
    id: "P-073",
    says: "backs up between 03:00 and 04:00 UTC",
    present: [has(prod, instance, primary, { backupWindow: "03:00-04:00" })],
  },
  {
    id: "P-074",
    says: "copies backups and logs of changes to us-west-2, under the key's replica there",
    present: [
      has(prod, "rds/InstanceAutomatedBackupsReplication", `${primary}-us-west-2`, {
        region: "us-west-2",
        sourceDbInstanceArn: from(primary),
        kmsKeyId: from(`${n}-rds-us-west-2`),
        retentionPeriod: 7,
      }),
    ],
  },
  {
    id: "P-075",
    says: "is maintained on Sundays between 04:00 and 05:00 UTC",
    present: [has(prod, instance, primary, { maintenanceWindow: "sun:04:00-sun:05:00" })],
  },
  {
    id: "P-076",
    says: "is encrypted with the key alias/epicenter-rds",
    present: [
      has(prod, instance, primary, { storageEncrypted: true, kmsKeyId: from(`${n}-rds`) }),
      has(prod, "kms/Alias", `${n}-rds`, {
        name: "alias/epicenter-rds",
        targetKeyId: from(`${n}-rds`),
      }),
      { ...has(prod, "kms/Key", `${n}-rds`, { enableKeyRotation: true }), protect: true },
    ],
  },
];

const parameters: Requirement[] = [
  {
    id: "P-077",
    says: "logs every statement, under a key of its own",
    present: [
      has(prod, "rds/ParameterGroup", group, {
        family: "postgres15",
        parameters: including({ name: "log_statement", value: "all" }),
      }),
      has(prod, "cloudwatch/LogGroup", `${primary}-postgresql`, {
        kmsKeyId: from(`${n}-logs`),
        retentionInDays: 365,
      }),
    ],
    documented: page("`epicenter:database.auditMode: pgaudit` logs who did what instead"),
  },
  {
    id: "P-078",
    says: "logs the time of statements slower than 1,000 ms",
    present: [
      has(prod, "rds/ParameterGroup", group, {
        parameters: including({ name: "log_min_duration_statement", value: "1000" }),
      }),
    ],
  },
  {
    id: "P-079",
    says: "takes connections over TLS only",
    present: both((n, at) => [
      has(at, "rds/ParameterGroup", `${n}-postgres-postgres15`, {
        parameters: including({ name: "rds.force_ssl", value: "1" }),
      }),
      has(at, instance, `${n}-postgres`, { parameterGroupName: from(`${n}-postgres-postgres15`) }),
    ]),
    departs:
      "RDS lets nobody set `ssl`: it is always on. `rds.force_ssl` refuses whoever does without it. No setting follows the letter.",
  },
  {
    id: "P-080",
    says: "stands in the data subnets, with no public address",
    present: both((n, at) => [
      has(at, instance, `${n}-postgres`, {
        dbSubnetGroupName: from(`${n}-postgres`),
        publiclyAccessible: false,
      }),
      has(at, "rds/SubnetGroup", `${n}-postgres`, { subnetIds: from(`${n}-data-a`) }),
      has(at, "rds/SubnetGroup", `${n}-postgres`, { subnetIds: from(`${n}-data-b`) }),
    ]),
  },
  {
    id: "P-081",
    says: "cannot be deleted by mistake, exports its log, and keeps its password in a secret of the stack",
    present: [
      {
        ...has(prod, instance, primary, {
          deletionProtection: true,
          skipFinalSnapshot: false,
          finalSnapshotIdentifier: from(primary),
          enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
          performanceInsightsEnabled: true,
          performanceInsightsKmsKeyId: from(`${n}-rds`),
          monitoringInterval: 60,
          monitoringRoleArn: from(`${primary}-monitoring`),
          password: from(`${primary}-password`),
        }),
        protect: true,
      },
      has(prod, "secretsmanager/Secret", primary, { kmsKeyId: from(`${n}-secrets`) }),
      has(prod, "secretsmanager/SecretVersion", primary, {
        secretString: from(`${primary}-password`),
      }),
      has(prod, "iam/Role", `${primary}-monitoring`),
    ],
    absent: [hasNot(prod, instance, primary, "manageMasterUserPassword")],
  },
];

/** F. The database. */
export const database: Requirement[] = [...shape, ...safety, ...parameters];
