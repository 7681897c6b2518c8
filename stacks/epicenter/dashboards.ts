import { Dashboard, type DashboardRowConfig } from "@plinth/observability";
import type { Scope } from "./index";
import type { Watched } from "./oversight";

/** Namespaces of the metrics that the application emits, which AWS cannot know. */
const application = "Epicenter/Application";
const business = "Epicenter/Business";

/** The record's three dashboards: infrastructure, application, business. */
export function dashboards({ name }: Scope, watched: Watched): void {
  const { front, store, app } = watched;
  const clusterName = app.cluster.clusterName;
  const service = ({ serviceName }: { serviceName: typeof clusterName }) => ({
    clusterName,
    serviceName,
    cpuTarget: 70,
    memoryTarget: 85,
  });
  new Dashboard(`${name}-infrastructure`, {
    title: "Epicenter: infrastructure",
    loadBalancers: { API: { arnSuffix: front.arnSuffix, responseTimeTarget: 1 } },
    services: { api: service(app.api), worker: service(app.worker), admin: service(app.admin) },
    databases: { PostgreSQL: { identifier: store.identifier, cpuTarget: 70 } },
    rows: [cacheRow(watched)],
  });
  new Dashboard(`${name}-application`, {
    title: "Epicenter: application",
    rows: [requestsRow(watched), endpointsRow()],
  });
  new Dashboard(`${name}-business`, { title: "Epicenter: business", rows: [businessRow()] });
}

function cacheRow({ fast }: Watched): DashboardRowConfig {
  const dimensions = { CacheClusterId: fast.nodeIds.apply((ids) => ids[0] ?? "") };
  const metric = (metricName: string, id: string) => ({
    namespace: "AWS/ElastiCache",
    metricName,
    dimensions,
    statistic: "Sum",
    id,
    hidden: true,
  });
  return {
    title: "Redis",
    widgets: [
      {
        title: "Hit rate",
        metrics: [metric("CacheHits", "hits"), metric("CacheMisses", "misses")],
        expressions: [{ expression: "100 * hits / (hits + misses)", label: "Hits of 100 lookups" }],
        thresholds: [{ label: "Warning", value: 80 }],
      },
    ],
  };
}

function requestsRow({ front }: Watched): DashboardRowConfig {
  const metric = (metricName: string, statistic: string, label: string) => ({
    namespace: "AWS/ApplicationELB",
    metricName,
    dimensions: { LoadBalancer: front.arnSuffix },
    statistic,
    label,
  });
  return {
    title: "API",
    widgets: [
      { title: "Requests", metrics: [metric("RequestCount", "Sum", "Requests")] },
      {
        title: "Errors",
        metrics: [
          metric("HTTPCode_Target_4XX_Count", "Sum", "4xx"),
          metric("HTTPCode_Target_5XX_Count", "Sum", "5xx"),
        ],
      },
      {
        title: "Response time",
        metrics: ["p50", "p95", "p99"].map((each) => metric("TargetResponseTime", each, each)),
        thresholds: [
          { label: "Warning", value: 1 },
          { label: "Critical", value: 2 },
        ],
      },
    ],
  };
}

function endpointsRow(): DashboardRowConfig {
  const metric = (metricName: string, statistic: string, label: string) => ({
    namespace: application,
    metricName,
    statistic,
    label,
  });
  return {
    title: "From the application",
    widgets: [
      { title: "Active users", metrics: [metric("ActiveUsers", "Maximum", "Users")] },
      {
        title: "By endpoint",
        expressions: [
          {
            expression: `SEARCH('{${application},Endpoint} MetricName="Latency"', 'p95')`,
            label: "p95",
          },
        ],
      },
    ],
  };
}

function businessRow(): DashboardRowConfig {
  const widget = (title: string, metricName: string, statistic: string) => ({
    title,
    metrics: [{ namespace: business, metricName, statistic, label: title }],
  });
  return {
    title: "From the application",
    widgets: [
      widget("Bookings of 100 visits", "BookingConversion", "Average"),
      widget("Engagement", "Engagement", "Sum"),
      widget("Content consumed", "ContentConsumption", "Sum"),
      widget("Community activity", "CommunityActivity", "Sum"),
    ],
  };
}
