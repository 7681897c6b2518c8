import { CostWatch, DatadogIntegration } from "@plinth/observability";
import { alarms } from "./alarms";
import { dashboards } from "./dashboards";
import type { Distributions } from "./distribution";
import type { Scope } from "./index";
import type { Parts } from "./parts";
import type { Services } from "./services";

/** Everything that is watched. */
export interface Watched extends Parts {
  app: Services;
  web: Distributions;
}

/** Alarms, dashboards, budget, and Datadog's role where it has an external id. */
export function oversight(scope: Scope, watched: Watched): void {
  const { name, config, tags } = scope;
  const { base } = watched;
  alarms(scope, watched);
  dashboards(scope, watched);
  new CostWatch(name, {
    monthlyBudgetUsd: config.monitoring.budgetUsd,
    costTags: { Project: "epicenter", Environment: config.environment },
    emails: Object.values(config.monitoring.emails),
    topicArn: base.warning.topicArn,
    tags,
  });
  const { datadog } = config.monitoring;
  if (datadog) new DatadogIntegration(`${name}-datadog`, { externalId: datadog.externalId, tags });
}
