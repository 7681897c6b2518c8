import { has } from "../requirements/expect";
import { from, including, type Requirement } from "../requirements/model";
import { n, page, prod } from "./shorthand";

/** P. Recovery. What the second region's stack makes is documented here until it stands. */
export const recovery: Requirement[] = [
  {
    id: "P-177",
    says: "replaces failed tasks within 5 minutes, and loses nothing",
    present: [
      has(prod, "ecs/Service", `${n}-api-service`, {
        desiredCount: 2,
        deploymentCircuitBreaker: { enable: true, rollback: true },
      }),
    ],
    documented: page("| a task | 5 min | 0 |"),
  },
  {
    id: "P-178",
    says: "recovers from the loss of the database within 15 minutes, losing 5 minutes at most",
    present: [
      has(prod, "rds/Instance", `${n}-postgres`, { multiAz: true, backupRetentionPeriod: 30 }),
      has(prod, "rds/Instance", `${n}-postgres-reader-reader`, {
        replicateSourceDb: from(`${n}-postgres`),
      }),
    ],
    documented: page("| the database | 15 min | 5 min |"),
    departs:
      "The standby takes over by itself in a minute or two and loses nothing: a replica is promoted only when both copies are lost. `epicenter:database.multiAz: false` follows the letter.",
  },
  {
    id: "P-179",
    says: "recovers from the loss of a zone within 15 minutes, losing 5 minutes at most",
    present: [
      has(prod, "ecs/Service", `${n}-api-service`, {
        networkConfiguration: from(`${n}-app-b`),
        availabilityZoneRebalancing: "ENABLED",
      }),
      has(prod, "lb/LoadBalancer", `${n}-api`, { enableCrossZoneLoadBalancing: true }),
      has(prod, "rds/Instance", `${n}-postgres`, { multiAz: true }),
      has(prod, "elasticache/ReplicationGroup", `${n}-redis`, { multiAzEnabled: true }),
      has(prod, "ec2/NatGateway", `${n}-nat-b`, { subnetId: from(`${n}-public-b`) }),
    ],
    documented: page("| a zone | 15 min | 5 min |"),
  },
  {
    id: "P-180",
    says: "recovers from the loss of the region within 4 hours, losing 1 hour at most",
    present: [
      has(prod, "rds/InstanceAutomatedBackupsReplication", `${n}-postgres-us-west-2`, {
        region: "us-west-2",
      }),
    ],
    documented: page("| the region | 4 h | 1 h |"),
  },
  {
    id: "P-181",
    says: "begins with 5 minutes of looking, and tells on-call",
    documented: page("| 1. Assess | 5 min | confirm the outage, tell on-call by PagerDuty |"),
  },
  {
    id: "P-182",
    says: "moves to the second region in 30 minutes",
    documented: page("| 2. Activate | 30 min | lead `origin.<domain>` to us-west-2,"),
  },
  {
    id: "P-183",
    says: "sees in 30 minutes that all is well there",
    documented: page(
      "| 3. Verify | 30 min | health checks, integrity of the data, the flows that matter |",
    ),
  },
  {
    id: "P-184",
    says: "tells users on the status page, with a timeline",
    documented: page("| 4. Tell | meanwhile | status page, users, timeline |"),
    outside: "People write to users.",
  },
  {
    id: "P-185",
    says: "plans the way back: state of the first region, data, return",
    documented: page("| 5. Plan the return | afterwards |"),
    outside: "People decide when to return.",
  },
  {
    id: "P-186",
    says: "takes 65 minutes by the runbook, inside the 4 hours",
    documented: page("5 + 30 + 30 = 65 minutes, inside the 4 hours"),
  },
  {
    id: "P-187",
    says: "has what a second site starts from: keys, secrets, images, buckets' copies and backups in us-west-2",
    present: [
      ...["rds", "redis", "secrets", "images", "logs", "messages"].map((each) =>
        has(prod, "kms/ReplicaKey", `${n}-${each}-us-west-2`, {
          region: "us-west-2",
          primaryKeyArn: from(`${n}-${each}`),
        }),
      ),
      has(prod, "secretsmanager/Secret", `${n}-database`, {
        replicas: from(`${n}-secrets-us-west-2`),
      }),
      has(prod, "ecr/ReplicationConfiguration", `${n}-images`),
    ],
    documented: page("No service, load balancer or cache stands in us-west-2 by this stack"),
  },
  {
    id: "P-188",
    says: "gives CloudFront an origin whose name either region can have, so that a record moves it",
    present: [
      has(prod, "cloudfront/Distribution", `${n}-web`, {
        origins: including({ originId: "api", domainName: "origin.epicenter.example" }),
      }),
      has(prod, "acm/Certificate", `${n}-api`, {
        subjectAlternativeNames: ["origin.epicenter.example"],
      }),
    ],
    documented: page("The web's own name stays with CloudFront"),
  },
  {
    id: "P-189",
    says: "keeps a secret for the status page, which the record does not name",
    present: [has(prod, "secretsmanager/Secret", `${n}-status-page`)],
    documented: page("The record names no product for the status page"),
  },
];
