import { metricAlarm, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { DrTargetConfig } from "./args-dns";
import type { RecordSettings } from "./settings";
import { childName, type Site } from "./site";
import { makeSwitch } from "./switch";

/** The only region in which Route 53 publishes what its checks measure. */
const healthCheckRegion = "us-east-1";

export interface Dns {
  switchId: pulumi.Output<string>;
  probeIds: Record<string, pulumi.Output<string>>;
}

/**
 * What a record leads to. `evaluateTargetHealth` would let an empty load balancer move clients by
 * itself, and back: only the switch may.
 */
function leadsTo({ dnsName, hostedZoneId }: DrTargetConfig, ttl: number) {
  if (hostedZoneId === undefined) return { type: "CNAME", records: [dnsName], ttl };
  const alias = { name: dnsName, zoneId: hostedZoneId, evaluateTargetHealth: false };
  return { type: "A", aliases: [alias] };
}

function recordPair(
  site: Site,
  zoneId: pulumi.Input<string>,
  [key, record]: readonly [string, RecordSettings],
  healthCheckId: pulumi.Output<string>,
): void {
  const of = { zoneId, name: record.recordName };
  const child = { parent: site.self };
  new aws.route53.Record(
    childName(site, `${key}-primary`),
    {
      ...of,
      ...leadsTo(record.primary, record.ttlSeconds),
      setIdentifier: "primary",
      failoverRoutingPolicies: [{ type: "PRIMARY" }],
      healthCheckId,
    },
    child,
  );
  new aws.route53.Record(
    childName(site, `${key}-standby`),
    {
      ...of,
      ...leadsTo(record.standby, record.ttlSeconds),
      setIdentifier: "standby",
      failoverRoutingPolicies: [{ type: "SECONDARY" }],
    },
    child,
  );
}

type Probe = NonNullable<RecordSettings["probe"]>;

/** A check of one place itself: of the name that fails over it would say what it is told. */
function makeProbe(
  site: Site,
  part: string,
  { dnsName }: DrTargetConfig,
  probe: Probe,
): pulumi.Output<string> {
  const { self, settings } = site;
  const own = childName(site, part);
  const check = new aws.route53.HealthCheck(
    own,
    {
      type: "HTTPS",
      fqdn: dnsName,
      port: probe.port,
      resourcePath: probe.path,
      requestInterval: probe.intervalSeconds,
      failureThreshold: probe.failureThreshold,
      tags: named(own, settings.tags),
    },
    { parent: self },
  );
  const topicArns = probe.alarmTopicArns ?? [];
  if (topicArns.length > 0) {
    metricAlarm(
      own,
      {
        description: `${part} of ${site.name} does not answer`,
        namespace: "AWS/Route53",
        metricName: "HealthCheckStatus",
        dimensions: { HealthCheckId: check.id },
        statistic: "Minimum",
        comparison: "LessThanThreshold",
        threshold: 1,
        period: 60,
      },
      { topicArns, region: healthCheckRegion, tags: settings.tags },
      { parent: self },
    );
  }
  return check.id;
}

/** The switch, the records that it moves, and the probes that move nothing. */
export function makeDns(site: Site): Dns | undefined {
  const { dns, records } = site.settings;
  if (!dns) return undefined;
  const { id: switchId } = makeSwitch(site);
  for (const entry of records) recordPair(site, dns.hostedZoneId, entry, switchId);
  const probes = records.flatMap(([key, { probe, primary, standby }]) => {
    if (!probe) return [];
    const places = { [`${key}-primary`]: primary, [`${key}-standby`]: standby };
    return Object.entries(places).map(
      ([part, target]) => [part, makeProbe(site, `${part}-probe`, target, probe)] as const,
    );
  });
  return { switchId, probeIds: Object.fromEntries(probes) };
}
