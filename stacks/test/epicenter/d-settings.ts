import { has } from "../requirements/expect";
import { from, like, type Requirement, set } from "../requirements/model";
import { both, n, page, prod } from "./shorthand";

const running = ["api-service", "worker", "admin"];
const roles = [...running, "cron"];

/** D. Compute: how services are deployed, logged, permitted and told where things are. */
export const settings: Requirement[] = [
  {
    id: "P-054",
    says: "starts new tasks before old ones stop, rolls a failure back, and keeps logs for a year",
    present: [
      ...both((n, at) =>
        running.map((each) =>
          has(at, "ecs/Service", `${n}-${each}`, {
            deploymentMinimumHealthyPercent: 100,
            deploymentMaximumPercent: 200,
            deploymentCircuitBreaker: { enable: true, rollback: true },
          }),
        ),
      ),
      has(prod, "ecs/Service", `${n}-api-service`, { healthCheckGracePeriodSeconds: 60 }),
      ...roles.map((each) =>
        has(prod, "cloudwatch/LogGroup", `${n}-${each}`, {
          name: `/ecs/epicenter/${each.replace("-service", "")}`,
          retentionInDays: 365,
          kmsKeyId: from(`${n}-logs`),
        }),
      ),
    ],
  },
  {
    id: "P-055",
    says: "gives each service a role to start its tasks and another for its code, with no rights of the others",
    present: [
      ...both((n, at) =>
        roles.flatMap((each) => [
          has(at, "iam/Role", `${n}-${each}-execution`, {
            assumeRolePolicy: like(/ecs-tasks\.amazonaws\.com/),
          }),
          has(at, "iam/Role", `${n}-${each}-task`, {
            assumeRolePolicy: like(/ecs-tasks\.amazonaws\.com/),
          }),
          has(at, "ecs/TaskDefinition", `${n}-${each}`, {
            executionRoleArn: from(`${n}-${each}-execution`),
            taskRoleArn: from(`${n}-${each}-task`),
          }),
          has(at, "iam/Policy", `${n}-${each}-task`, { policy: from(`${n}-jobs`) }),
          has(at, "iam/Policy", `${n}-${each}-execution`, { policy: from(`${n}-database`) }),
          has(at, "iam/RolePolicyAttachment", `${n}-${each}-task`, {
            role: from(`${n}-${each}-task`),
            policyArn: from(`${n}-${each}-task`),
          }),
        ]),
      ),
      has(prod, "iam/Policy", `${n}-api-service-task`, {
        policy: from(`${n}-medical-documents`),
      }),
      has(prod, "iam/Policy", `${n}-cron-task`, { policy: from(`${n}-backups`) }),
    ],
  },
  {
    id: "P-056",
    says: "sends requests to port 8080 of the API",
    present: both((n, at) => [
      has(at, "ecs/Service", `${n}-api-service`, {
        loadBalancers: [{ containerName: "api", containerPort: 8080, targetGroupArn: set }],
      }),
    ]),
  },
  {
    id: "P-057",
    says: "tells services of database and cache by DATABASE_URL and REDIS_URL, from secrets and over TLS",
    present: both((n, at) =>
      roles.flatMap((each) => [
        has(at, "ecs/TaskDefinition", `${n}-${each}`, {
          containerDefinitions: from(`${n}-database`),
        }),
        has(at, "ecs/TaskDefinition", `${n}-${each}`, {
          containerDefinitions: from(`${n}-redis-app`),
        }),
      ]),
    ),
    documented: page(
      "`DATABASE_URL`, `DATABASE_READ_URL` and `REDIS_URL` (`rediss://`) come from Secrets Manager",
    ),
  },
];
