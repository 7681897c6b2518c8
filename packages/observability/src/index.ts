export { Alarms } from "./alarms";
export type { AlarmConfig, AlarmsArgs, CompositeAlarmConfig } from "./alarms-args";
export type { CostWatchArgs } from "./cost-args";
export { CostWatch } from "./cost-watch";
export { Dashboard } from "./dashboard";
export type {
  DashboardArgs,
  DashboardDatabaseConfig,
  DashboardLoadBalancerConfig,
  DashboardServiceConfig,
} from "./dashboard-args";
export type {
  DashboardExpressionConfig,
  DashboardMetricConfig,
  DashboardRowConfig,
  DashboardThresholdConfig,
  DashboardWidgetConfig,
} from "./dashboard-row-args";
export type { DatadogIntegrationArgs } from "./datadog-args";
export { DatadogIntegration } from "./datadog-integration";
export type {
  AlarmMetricConfig,
  CacheHitRateAlarmConfig,
  ErrorRateAlarmConfig,
  ExpressionAlarmConfig,
} from "./expression-args";
export { publishedMetric, publishedMetrics } from "./metrics";
export { NotificationTopic } from "./notification-topic";
export type { NotificationTopicArgs, TopicSubscriptionConfig } from "./topic-args";
