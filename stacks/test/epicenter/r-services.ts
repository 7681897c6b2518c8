import { has, hasNot } from "../requirements/expect";
import { from, like, type Requirement, set } from "../requirements/model";
import { anywhere, both, n, page, prod } from "./shorthand";

const compose = (holds: string) => [{ page: "compose.yaml", holds }];

const tools: Requirement[] = [
  {
    id: "P-204",
    says: "runs Datadog's agent in each task with a key of its own, and lets Datadog read metrics by a role",
    present: [
      ...["api-service", "worker", "admin", "cron"].flatMap((each) => [
        has(prod, "ecs/TaskDefinition", `${n}-${each}`, {
          containerDefinitions: from(`${n}-datadog`),
        }),
        has(prod, "vpc/SecurityGroupEgressRule", `${n}-${each}-to-https`, {
          fromPort: 443,
          toPort: 443,
          cidrIpv4: anywhere,
        }),
      ]),
      has(prod, "secretsmanager/Secret", `${n}-datadog`, { kmsKeyId: from(`${n}-secrets`) }),
      has(prod, "iam/Role", `${n}-datadog`, {
        assumeRolePolicy: like(/"sts:ExternalId":"0123456789abcdef0123456789abcdef"/),
      }),
      has(prod, "iam/RolePolicy", `${n}-datadog`, { role: from(`${n}-datadog`) }),
    ],
    documented: page("Datadog's agent takes traces on 8126 and metrics on 8125"),
  },
  {
    id: "P-205",
    says: "keeps a secret for Sentry, and lets services out to it",
    present: both((n, at) => [
      has(at, "secretsmanager/Secret", `${n}-sentry`, { kmsKeyId: from(`${n}-secrets`) }),
      has(at, "vpc/SecurityGroupEgressRule", `${n}-api-service-to-https`, {
        fromPort: 443,
        toPort: 443,
      }),
    ]),
  },
  {
    id: "P-206",
    says: "calls on-call by PagerDuty for what is critical, and for nothing else",
    present: [
      has(prod, "sns/TopicSubscription", `${n}-critical-pagerduty`, {
        protocol: "https",
        endpoint: set,
        endpointAutoConfirms: true,
        topic: from(`${n}-critical`),
      }),
      has(prod, "secretsmanager/Secret", `${n}-pagerduty`),
    ],
    absent: [hasNot(prod, "sns/TopicSubscription", `${n}-warning-pagerduty`)],
    outside: "Who is called, and after whom, is an escalation policy in PagerDuty.",
  },
  {
    id: "P-207",
    says: "lets GitHub Actions of one repository deploy",
    present: [
      has(prod, "iam/Role", `${n}-deploy`, {
        assumeRolePolicy: like(/repo:epicenter\/epicenter:environment:production/),
      }),
    ],
    documented: page("`ECR_REGISTRY` and `AWS_REGION`"),
  },
  {
    id: "P-208",
    says: "is written in Pulumi and not in Terraform",
    documented: page("`pulumi up` with the same arguments"),
  },
];

const localServices: Requirement[] = [
  {
    id: "P-209",
    says: "builds the API from source on a developer's machine, on 8080, with database and cache",
    documented: [
      ...compose('api: build: ${EPICENTER_SOURCE:-./src}/api ports: ["8080:8080"]'),
      ...compose("@db:5432/epicenter REDIS_URL: redis://redis:6379"),
    ],
  },
  {
    id: "P-210",
    says: "runs PostgreSQL 15 there, with a password, a database and a volume that is declared",
    documented: [
      ...compose("db: image: postgres:15 environment: POSTGRES_USER: epicenter"),
      ...compose('volumes: ["postgres_data:/var/lib/postgresql/data"]'),
      ...compose("volumes: postgres_data:"),
    ],
  },
  {
    id: "P-211",
    says: "runs Redis 7 there, with the parameters of the stacks",
    documented: compose(
      "redis: image: redis:7 command: [redis-server, --maxmemory-policy, volatile-lru, --notify-keyspace-events, Ex]",
    ),
  },
  {
    id: "P-212",
    says: "runs an emulator of S3, SQS and SES there, pinned to a version that needs no account",
    documented: [
      ...compose("image: localstack/localstack:4.0.3 environment: SERVICES: s3,sqs,ses"),
      ...compose("AWS_ENDPOINT_URL: http://aws:4566"),
      ...compose("aws: { condition: service_healthy }"),
    ],
  },
];

const others: Requirement[] = [
  {
    id: "P-213",
    says: "keeps a secret for the status page",
    present: [has(prod, "secretsmanager/Secret", `${n}-status-page`)],
    outside: "The record names no product: people choose one.",
  },
  {
    id: "P-214",
    says: "counts bookings, engagement, content and community in the application",
    outside: "The application writes these metrics; the record defines none of them.",
  },
  {
    id: "P-215",
    says: "answers at /health, ends when told to, and takes messages from the queue",
    present: both((n, at) => [
      has(at, "ecs/TaskDefinition", `${n}-worker`, { containerDefinitions: from(`${n}-jobs`) }),
      has(at, "iam/Policy", `${n}-worker-task`, { policy: from(`${n}-jobs`) }),
    ]),
    outside: "The application answers, ends and takes messages; the stack asks and permits.",
  },
  {
    id: "P-216",
    says: "masks data for staging and brings fixtures for development",
    documented: page("A snapshot of production is never restored into staging as it is"),
    outside: "The application's own commands mask and seed.",
  },
  {
    id: "P-217",
    says: "has tests and an audit that say something",
    outside: "What `npm test` and `npm audit` find is the application's.",
  },
  {
    id: "P-218",
    says: "tells users of an incident, with a timeline",
    documented: page("| 4. Tell | meanwhile | status page, users, timeline |"),
    outside: "People write to users.",
  },
  {
    id: "P-219",
    says: "serves healing work and its guests",
    outside: "Wording of the mission, which no infrastructure shows.",
  },
];

/** R. Services outside AWS, the developer's machine, and what is the application's. */
export const outsideServices: Requirement[] = [...tools, ...localServices, ...others];
