import { autoNamed, managedPolicyArn, named, placeOf, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { childName, identifierOf, located, type Site } from "./site";

const longestRoleName = 64;

/** The role that RDS writes its measurements of the operating system with. */
export function monitoringRole(site: Site): aws.iam.Role | undefined {
  const { self, settings } = site;
  if (settings.monitoring.intervalSeconds === 0) return undefined;
  const place = placeOf(self, settings.region);
  const name = autoNamed(childName(site, "monitoring"), longestRoleName);
  const role = new aws.iam.Role(
    name,
    {
      description: `Enhanced monitoring of the PostgreSQL database ${site.name}`,
      assumeRolePolicy: trustService("monitoring.rds.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": place.accountId },
      }),
      tags: named(name, settings.tags),
    },
    { parent: self },
  );
  new aws.iam.RolePolicyAttachment(
    name,
    {
      role: role.name,
      policyArn: managedPolicyArn(place, "service-role/AmazonRDSEnhancedMonitoringRole"),
    },
    { parent: self },
  );
  return role;
}

/** What each instance is told about its measurements. */
export function instanceMonitoring({ settings }: Site, role: aws.iam.Role | undefined) {
  const { intervalSeconds, insightsRetentionDays, insightsKmsKeyId } = settings.monitoring;
  return {
    monitoringInterval: intervalSeconds,
    ...(role && { monitoringRoleArn: role.arn }),
    performanceInsightsEnabled: true,
    performanceInsightsRetentionPeriod: insightsRetentionDays,
    ...(insightsKmsKeyId !== undefined && { performanceInsightsKmsKeyId: insightsKmsKeyId }),
  };
}

/** A log group that RDS would otherwise make itself, without an end. */
function logGroup(
  site: Site,
  child: string,
  name: pulumi.Input<string>,
  protect: boolean,
): aws.cloudwatch.LogGroup {
  const { logRetentionDays, logKmsKeyId } = site.settings.monitoring;
  return new aws.cloudwatch.LogGroup(
    child,
    {
      name,
      retentionInDays: logRetentionDays,
      ...(logKmsKeyId !== undefined && { kmsKeyId: logKmsKeyId }),
      ...located(site, child),
    },
    { parent: site.self, protect },
  );
}

/**
 * The log groups of the database, or of one of its readers.
 *
 * @param part The reader; its logs are not protected, so that it can be removed.
 */
export function logGroups(site: Site, part?: string): aws.cloudwatch.LogGroup[] {
  const { aurora, monitoring, protect } = site.settings;
  const kind = aurora ? "cluster" : "instance";
  const identifier = identifierOf(site, part);
  return [...monitoring.logs].sort().map((log) => {
    const child = childName(site, part === undefined ? log : `${part}-${log}`);
    const name = pulumi.interpolate`/aws/rds/${kind}/${identifier}/${log}`;
    return logGroup(site, child, name, protect && part === undefined);
  });
}

/** The log group of the proxy. */
export function proxyLogGroup(site: Site, proxy: pulumi.Input<string>): aws.cloudwatch.LogGroup {
  const name = pulumi.interpolate`/aws/rds/proxy/${proxy}`;
  return logGroup(site, childName(site, "proxy"), name, false);
}
