import { has, hasNot } from "../requirements/expect";
import { from, including, type Requirement } from "../requirements/model";
import { n, page, prod } from "./shorthand";

/** A line of the record's table of costs, beside what AWS's list says. */
function line(id: string, what: string, row: string): Requirement {
  return { id, says: `documents the cost of ${what}`, documented: page(row) };
}

/** Q. Costs. */
export const costs: Requirement[] = [
  line(
    "P-190",
    "4 tasks: $150, by the list $48.12",
    "| Fargate: 2 api, worker on Spot, admin, cron | 150 | 48.12 |",
  ),
  line(
    "P-191",
    "the database: $400, by the list $351.50",
    "| RDS db.r6g.large with standby, 100 GB | 400 | 351.50 |",
  ),
  line(
    "P-192",
    "the cache: $200, by the list $300.76",
    "| ElastiCache cache.r6g.large × 2 | 200 | 300.76 |",
  ),
  line("P-193", "S3: $50, by the list $4.10", "| S3: 100 GB and requests | 50 | 4.10 |"),
  line("P-194", "CloudFront: $100, by the list nothing", "| CloudFront: 1 TB | 100 | 0.00 |"),
  line("P-195", "the load balancer: $50, by the list $29.57", "| load balancer | 50 | 29.57 |"),
  line("P-196", "2 NAT gateways: $100, by the list $77.50", "| NAT gateways: 2 | 100 | 77.50 |"),
  line(
    "P-197",
    "20 secrets: $20, by the list $8.00",
    "| Secrets Manager: 20 secrets | 20 | 8.00 |",
  ),
  line("P-198", "Datadog: $200, by the record", "| Datadog | 200 | not AWS's |"),
  line(
    "P-199",
    "all of it: $1,270 by the record, and what its table leaves out",
    "| **the record's total** | **1,270** | **819.55** and Datadog |",
  ),
  {
    id: "P-200",
    says: "buys no reserved instance by itself, and documents what one saves",
    absent: [hasNot(prod, "rds/ReservedInstance")],
    documented: page("A reserved db.r6g.large for a year costs 42 % less"),
    outside: "A purchase, which people make.",
  },
  {
    id: "P-201",
    says: "runs workers on Spot",
    present: [
      has(prod, "ecs/Service", `${n}-worker`, {
        capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
      }),
    ],
  },
  {
    id: "P-202",
    says: "saves by storage classes and by caching, and asks for a look at sizes every quarter",
    present: [
      has(prod, "s3/BucketLifecycleConfiguration", `${n}-medical-documents`, {
        rules: including({
          transitions: [
            { days: 90, storageClass: "STANDARD_IA" },
            { days: 365, storageClass: "GLACIER" },
          ],
        }),
      }),
      has(prod, "cloudfront/CachePolicy", `${n}-web-86400s`, { defaultTtl: 86_400 }),
    ],
    documented: page("Every quarter, look at the sizes"),
    outside: "People look at sizes and change them.",
  },
  {
    id: "P-203",
    says: "has a budget of $1,270 a month that tells at 80 and at 100 %",
    present: [
      has(prod, "budgets/Budget", n, {
        limitAmount: "1270",
        limitUnit: "USD",
        timeUnit: "MONTHLY",
        notifications: including(
          { notificationType: "ACTUAL", threshold: 80, thresholdType: "PERCENTAGE" },
          { notificationType: "ACTUAL", threshold: 100, thresholdType: "PERCENTAGE" },
        ),
      }),
      has(prod, "budgets/Budget", n, { notifications: from(`${n}-warning`) }),
    ],
  },
];
