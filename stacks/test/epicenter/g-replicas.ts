import { has, hasNot } from "../requirements/expect";
import { from, type Requirement } from "../requirements/model";
import { n, page, prod, staging } from "./shorthand";

const reader = `${n}-postgres-reader-reader`;

/** G. Replicas of the database. */
export const replicas: Requirement[] = [
  {
    id: "P-082",
    says: "has a replica for reading in the same region",
    present: [
      has(prod, "rds/Instance", reader, {
        replicateSourceDb: from(`${n}-postgres`),
        storageEncrypted: true,
        publiclyAccessible: false,
      }),
    ],
  },
  {
    id: "P-083",
    says: "gives that replica the class db.r6g.large",
    present: [has(prod, "rds/Instance", reader, { instanceClass: "db.r6g.large" })],
    departs:
      "AWS has no db.r6g.medium: r6g begins at large. `epicenter:database.replicaClass: db.t4g.medium` is the nearest in price.",
  },
  {
    id: "P-084",
    says: "has what a replica in us-west-2 starts from: copied backups and the key's replica",
    present: [
      has(prod, "rds/InstanceAutomatedBackupsReplication", `${n}-postgres-us-west-2`, {
        region: "us-west-2",
        sourceDbInstanceArn: from(`${n}-postgres`),
      }),
      has(prod, "kms/ReplicaKey", `${n}-rds-us-west-2`, { region: "us-west-2" }),
    ],
    documented: page("The replica in us-west-2 is not in this stack"),
  },
  {
    id: "P-085",
    says: "documents the class of the replica in us-west-2",
    documented: page(
      "It needs db.r6g.large: after its promotion it carries production, and AWS has no db.r6g.medium",
    ),
  },
  {
    id: "P-086",
    says: "has the key of the replica in us-west-2, and documents what else it needs there",
    present: [
      {
        ...has(prod, "kms/ReplicaKey", `${n}-rds-us-west-2`, {
          region: "us-west-2",
          primaryKeyArn: from(`${n}-rds`),
        }),
        protect: true,
      },
      has(prod, "kms/Key", `${n}-rds`, { multiRegion: true }),
    ],
    documented: page("subnet group, security group and parameter group of its own there"),
  },
  {
    id: "P-087",
    says: "tells services where to read by DATABASE_READ_URL",
    present: [
      has(prod, "secretsmanager/SecretVersion", `${n}-database`, { secretString: from(reader) }),
      has(prod, "ecs/TaskDefinition", `${n}-api-service`, {
        containerDefinitions: from(`${n}-database`),
      }),
    ],
  },
  {
    id: "P-088",
    says: "has no replica in staging",
    absent: [
      hasNot(staging, "rds/Instance", "epicenter-staging-postgres-reader-reader"),
      hasNot(staging, "rds/InstanceAutomatedBackupsReplication"),
    ],
  },
];
