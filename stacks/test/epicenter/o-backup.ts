import { has } from "../requirements/expect";
import { from, including, type Requirement } from "../requirements/model";
import { n, page, prod } from "./shorthand";

const plan = "backup/Plan";
const copied = ["medical-documents", "user-uploads", "backups"];

/** O. Backup. */
export const backups: Requirement[] = [
  {
    id: "P-170",
    says: "backs the database up every day, and keeps it for 30 days",
    present: [
      has(prod, "rds/Instance", `${n}-postgres`, {
        backupRetentionPeriod: 30,
        backupWindow: "03:00-04:00",
      }),
    ],
  },
  {
    id: "P-171",
    says: "takes a snapshot of the database every hour, and keeps it for 7 days",
    present: [
      has(prod, plan, `${n}-backup`, {
        rules: including({
          ruleName: "hourly",
          schedule: "cron(30 0-1,4-23 * * ? *)",
          lifecycle: { deleteAfter: 7 },
        }),
      }),
      {
        ...has(prod, "backup/Vault", `${n}-backup`, { kmsKeyArn: from(`${n}-backups`) }),
        protect: true,
      },
      has(prod, "backup/Selection", `${n}-backup-database`, {
        resources: from(`${n}-postgres`),
        iamRoleArn: from(`${n}-backup`),
        planId: from(`${n}-backup`),
      }),
      has(prod, "iam/Role", `${n}-backup`),
    ],
    documented: page("`epicenter:backup.hourlySnapshots: false` leaves them out"),
  },
  {
    id: "P-172",
    says: "copies a snapshot to us-west-2 every day, beside the changes that follow within minutes",
    present: [
      has(prod, plan, `${n}-backup`, {
        rules: including({
          ruleName: "daily",
          schedule: "cron(0 6 * * ? *)",
          lifecycle: { deleteAfter: 30 },
          copyActions: including({ lifecycle: { deleteAfter: 30 } }),
        }),
      }),
      has(prod, plan, `${n}-backup`, { rules: from(`${n}-backup-copy-us-west-2`) }),
      has(prod, "backup/Vault", `${n}-backup-copy-us-west-2`, {
        region: "us-west-2",
        kmsKeyArn: from(`${n}-backups-us-west-2`),
      }),
      has(prod, "rds/InstanceAutomatedBackupsReplication", `${n}-postgres-us-west-2`, {
        region: "us-west-2",
      }),
    ],
    documented: page("A daily copy alone would lose up to a day"),
  },
  {
    id: "P-173",
    says: "backs files up by versions",
    present: copied.map((each) =>
      has(prod, "s3/BucketVersioning", `${n}-${each}`, {
        versioningConfiguration: { status: "Enabled" },
      }),
    ),
  },
  {
    id: "P-174",
    says: "copies files to us-west-2",
    present: copied.map((each) =>
      has(prod, "s3/BucketReplicationConfig", `${n}-${each}`, {
        rules: [{ status: "Enabled", filter: { prefix: "" } }],
      }),
    ),
    departs:
      "The web application's files are built again, and logs are not copied: see P-113. No setting copies them.",
  },
  {
    id: "P-175",
    says: "backs secrets up by copies in us-west-2",
    present: [
      has(prod, "secretsmanager/Secret", `${n}-database`, {
        replicas: [{ region: "us-west-2" }],
      }),
      has(prod, "secretsmanager/Secret", `${n}-jwt`, { replicas: [{ region: "us-west-2" }] }),
    ],
    departs:
      "AWS Backup knows nothing of Secrets Manager: copies in the second region take its place. No setting follows the letter.",
  },
  {
    id: "P-176",
    says: "locks the vaults for 7 to 30 days, encrypts them, and restores the database every week to see that it can",
    present: [
      ...["backup", "backup-copy-us-west-2"].flatMap((each) => [
        has(prod, "backup/VaultLockConfiguration", `${n}-${each}`, {
          backupVaultName: from(`${n}-${each}`),
          minRetentionDays: 7,
          maxRetentionDays: 30,
        }),
        has(prod, "backup/VaultPolicy", `${n}-${each}`, {
          policy: { Statement: [{ Effect: "Deny" }] },
        }),
      ]),
      has(prod, "backup/RestoreTestingPlan", `${n}-backup`, {
        scheduleExpression: "cron(0 8 ? * SUN *)",
        recoveryPointSelection: { algorithm: "LATEST_WITHIN_WINDOW", selectionWindowDays: 30 },
      }),
      has(prod, "backup/RestoreTestingSelection", `${n}-backup-database`, {
        protectedResourceType: "RDS",
        protectedResourceArns: from(`${n}-postgres`),
      }),
    ],
  },
];
