import { has, hasNot } from "../requirements/expect";
import type { Requirement } from "../requirements/model";
import { both, n, page, prod, staging } from "./shorthand";

const local = "docs/local-development.md";

/** A. Environments and principles. */
export const environments: Requirement[] = [
  {
    id: "P-001",
    says: "develops on one machine with Docker Compose and fixtures, with nothing in AWS",
    documented: [
      { page: local, holds: "`pulumi up` is not involved, and nothing is created in AWS." },
      { page: local, holds: "Patients' data never goes to a laptop" },
    ],
  },
  {
    id: "P-002",
    says: "tests in a smaller AWS environment: one NAT gateway, one task each, small single nodes",
    present: [
      has(staging, "ec2/NatGateway", "epicenter-staging-nat-a"),
      has(staging, "ecs/Service", "epicenter-staging-api-service", { desiredCount: 1 }),
      has(staging, "ecs/Service", "epicenter-staging-worker", { desiredCount: 1 }),
      has(staging, "ecs/Service", "epicenter-staging-admin", { desiredCount: 1 }),
      has(staging, "rds/Instance", "epicenter-staging-postgres", {
        instanceClass: "db.t4g.medium",
        multiAz: false,
        backupRetentionPeriod: 7,
      }),
      has(staging, "elasticache/ReplicationGroup", "epicenter-staging-redis", {
        nodeType: "cache.t4g.micro",
        numCacheClusters: 1,
      }),
    ],
    absent: [
      hasNot(staging, "ec2/NatGateway", "epicenter-staging-nat-b"),
      hasNot(staging, "kms/ReplicaKey"),
    ],
  },
  {
    id: "P-003",
    says: "runs on all of it in production, with a standby, a replica and copies in a second region",
    present: [
      has(prod, "ecs/Cluster", `${n}-cluster`, { name: "epicenter-production" }),
      has(prod, "rds/Instance", `${n}-postgres`, { multiAz: true }),
      has(prod, "rds/Instance", `${n}-postgres-reader-reader`),
      has(prod, "kms/ReplicaKey", `${n}-rds-us-west-2`),
    ],
  },
  {
    id: "P-004",
    says: "gives staging masked data, never a snapshot of production's",
    documented: page("A snapshot of production is never restored into staging as it is"),
  },
  {
    id: "P-005",
    says: "is made for reliability, security, scalability and simplicity",
    documented: page("The record's aims are reliability, security, scalability and simplicity"),
  },
  {
    id: "P-006",
    says: "has room for 30 locations and more",
    present: [
      has(prod, "ec2/Vpc", n, { cidrBlock: "10.0.0.0/16" }),
      has(prod, "appautoscaling/Target", `${n}-api-service`, { maxCapacity: 10 }),
      has(prod, "appautoscaling/Target", `${n}-worker`, { maxCapacity: 5 }),
    ],
    documented: page("The record wants room for 30 locations and more, and gives no load"),
  },
  {
    id: "P-007",
    says: "calls the clusters epicenter-production and epicenter-staging",
    present: [
      has(prod, "ecs/Cluster", `${n}-cluster`, { name: "epicenter-production" }),
      has(staging, "ecs/Cluster", "epicenter-staging-cluster", { name: "epicenter-staging" }),
    ],
  },
  {
    id: "P-008",
    says: "stands in us-east-1, in the zones a and b",
    present: both((n, at) =>
      ["public", "app", "data"].flatMap((tier) => [
        has(at, "ec2/Subnet", `${n}-${tier}-a`, { availabilityZone: "us-east-1a" }),
        has(at, "ec2/Subnet", `${n}-${tier}-b`, { availabilityZone: "us-east-1b" }),
      ]),
    ),
  },
  {
    id: "P-009",
    says: "keeps its copies in us-west-2",
    present: [
      has(prod, "rds/InstanceAutomatedBackupsReplication", `${n}-postgres-us-west-2`, {
        region: "us-west-2",
      }),
      has(prod, "kms/ReplicaKey", `${n}-rds-us-west-2`, { region: "us-west-2" }),
      has(prod, "backup/Vault", `${n}-backup-copy-us-west-2`, { region: "us-west-2" }),
    ],
  },
  {
    id: "P-010",
    says: "tags everything with project, environment, manager, class of data and cost centre",
    present: [
      ["prod", "epicenter", "production"],
      ["staging", "epicenter-staging", "staging"],
      ["dev", "epicenter-dev", "dev"],
    ].map(([stack = "", name = "", Environment = ""]) =>
      has([stack], "rds/Instance", `${name}-postgres`, {
        tags: {
          Project: "epicenter",
          Environment,
          ManagedBy: "pulumi",
          DataClassification: "phi",
          CostCenter: "epicenter",
        },
      }),
    ),
  },
];
