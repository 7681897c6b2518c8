import { type AlarmsArgs, type DashboardRowConfig } from "@plinth/observability";

const loadBalancer = "app/orders/50dc6c495c0c9188";
const cacheClusterIds = ["orders-001", "orders-002"];
const ofBalancer = { namespace: "AWS/ApplicationELB", dimensions: { LoadBalancer: loadBalancer } };
const ofDatabase = { namespace: "AWS/RDS", dimensions: { DBInstanceIdentifier: "orders" } };
const ofTargets = {
  namespace: "AWS/ApplicationELB",
  dimensions: { LoadBalancer: loadBalancer, TargetGroup: "targetgroup/orders/73e2d6bc24d8a067" },
};

const responseTime = { ...ofBalancer, metricName: "TargetResponseTime", statistic: "p95" };
const databaseCpu = { ...ofDatabase, metricName: "CPUUtilization" };

/** What wakes somebody after 5 minutes, and what informs after 15. */
export const watched: Pick<AlarmsArgs, "alarms" | "errorRates" | "cacheHitRates"> = {
  alarms: {
    ports: {
      description: "The NAT gateway runs out of ports",
      namespace: "AWS/NATGateway",
      metricName: "ErrorPortAllocation",
      dimensions: { NatGatewayId: "nat-0abcdef1234567890" },
      statistic: "Sum",
      threshold: 0,
    },
    "slow-critical": {
      ...responseTime,
      description: "One answer in 20 takes more than 2 s",
      severity: "critical",
      threshold: 2,
    },
    "slow-warning": {
      ...responseTime,
      description: "One answer in 20 takes more than 1 s",
      severity: "warning",
      threshold: 1,
    },
    "database-critical": {
      ...databaseCpu,
      description: "The database has no CPU left",
      severity: "critical",
      threshold: 90,
    },
    "database-warning": {
      ...databaseCpu,
      description: "The database is busy",
      severity: "warning",
      threshold: 70,
    },
    unhealthy: {
      ...ofTargets,
      description: "Targets fail their health checks",
      metricName: "UnHealthyHostCount",
      severity: "critical",
      statistic: "Maximum",
      threshold: 0,
      missingData: "breaching",
    },
  },
  errorRates: {
    "errors-critical": { loadBalancerArnSuffix: loadBalancer, percent: 5, severity: "critical" },
    "errors-warning": { loadBalancerArnSuffix: loadBalancer, percent: 1, severity: "warning" },
  },
  cacheHitRates: { misses: { cacheClusterIds, percent: 80, severity: "warning" } },
};

/** What the application publishes itself, and what CloudWatch computes from AWS's metrics. */
export const rows: DashboardRowConfig[] = [
  {
    title: "Application",
    widgets: [
      {
        title: "Response time",
        metrics: ["p50", "p95", "p99"].map((statistic) => ({ ...responseTime, statistic })),
        thresholds: [{ label: "critical", value: 2 }],
      },
      {
        title: "Cache hit rate %",
        metrics: ["CacheHits", "CacheMisses"].map((metricName) => ({
          namespace: "AWS/ElastiCache",
          metricName,
          dimensions: { CacheClusterId: "orders-001" },
          statistic: "Sum",
          id: metricName === "CacheHits" ? "hits" : "misses",
          hidden: true,
        })),
        expressions: [{ expression: "100 * hits / (hits + misses)", label: "hit rate" }],
        thresholds: [{ label: "warning", value: 80 }],
      },
      {
        title: "Active users",
        metrics: [{ namespace: "Orders/Application", metricName: "ActiveUsers" }],
      },
    ],
  },
  {
    title: "Business",
    widgets: [
      {
        title: "Conversion of bookings",
        metrics: [{ namespace: "Orders/Business", metricName: "BookingConversion" }],
        view: "singleValue",
      },
      {
        title: "Slowest endpoints",
        query: "stats pct(duration, 95) as p95 by endpoint | sort p95 desc | limit 20",
        logGroupNames: ["/orders/api"],
      },
      { title: "Runbook", markdown: "https://runbooks.example.com/orders" },
    ],
  },
];
