import { has } from "../requirements/expect";
import { type Expected, from, including, type Requirement } from "../requirements/model";
import { n, page, prod } from "./shorthand";

/** The body is unknown before AWS has named the parts: dashboards.spec.ts holds what is in it. */
const held = "(metrics: dashboards.spec.ts)";

/** A metric of a dashboard, whose body shows in the plan as made from the part that it watches. */
function shown(id: string, dashboard: string, says: string, made: string): Requirement {
  const name = `${n}-${dashboard}`;
  return {
    id,
    says: `shows ${says} ${held}`,
    present: [
      has(prod, "cloudwatch/Dashboard", name, {
        dashboardName: `epicenter-${dashboard}`,
        dashboardBody: from(made),
      }),
    ],
  };
}

function ofBusiness(metricName: string): Expected {
  return {
    properties: { metrics: including(including("Epicenter/Business", metricName)) },
  };
}

/** N. Dashboards: what is on them is held by dashboards.spec.ts. */
export const dashboards: Requirement[] = [
  shown("P-149", "infrastructure", "CPU of the services", `${n}-api-service`),
  shown("P-150", "infrastructure", "memory of the services", `${n}-worker`),
  shown("P-151", "infrastructure", "connections of the database", `${n}-postgres`),
  {
    id: "P-152",
    says: `shows the cache's hit rate ${held}`,
    present: [
      has(prod, "cloudwatch/Dashboard", `${n}-infrastructure`, {
        dashboardName: "epicenter-infrastructure",
      }),
    ],
    documented: page("hits of 100 lookups in Redis"),
  },
  shown("P-153", "infrastructure", "response time of the load balancer", `${n}-api`),
  shown("P-154", "application", "requests", `${n}-api`),
  shown("P-155", "application", "answers of 4xx and of 5xx", `${n}-api`),
  shown("P-156", "application", "response time of the 50th, 95th and 99th percentile", `${n}-api`),
  {
    ...shown("P-157", "application", "active users", `${n}-api`),
    outside: "The application writes `ActiveUsers` in `Epicenter/Application`.",
  },
  {
    ...shown("P-158", "application", "response time of each endpoint", `${n}-api`),
    outside: "The application writes `Latency` by `Endpoint` in `Epicenter/Application`.",
  },
  {
    id: "P-159",
    says: "shows conversion of bookings, engagement, consumption of content and activity in the community",
    present: [
      has(prod, "cloudwatch/Dashboard", `${n}-business`, {
        dashboardName: "epicenter-business",
        dashboardBody: {
          widgets: including(
            ...["BookingConversion", "Engagement", "ContentConsumption", "CommunityActivity"].map(
              ofBusiness,
            ),
          ),
        },
      }),
    ],
    outside: "The application writes the four metrics in `Epicenter/Business`.",
  },
];
