import { type Check, check, matches, oneOf, within } from "@plinth/core";
import { keyPattern, keyRule, regionOf, written } from "./patterns";
import type { RecordSettings, Settings } from "./settings";

const label = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
const hostName = new RegExp(`(\\*\\.)?${label}(\\.${label})+`);
const healthCheckRegion = "us-east-1";

function checkProbe(path: string, probe: NonNullable<RecordSettings["probe"]>): Check[] {
  const { alarmTopicArns = [] } = probe;
  return [
    matches(`${path}.path`, probe.path, /\/.*/, "a path that begins with /", "Begin it with /"),
    within(`${path}.port`, probe.port, [1, 65_535], "as a port", "443 is HTTPS"),
    oneOf(
      `${path}.intervalSeconds`,
      probe.intervalSeconds,
      [10, 30],
      "Route 53 knows no other, and 10 costs more",
    ),
    within(`${path}.failureThreshold`, probe.failureThreshold, [1, 10], "failures", "3 is usual"),
    alarmTopicArns.map((each) => {
      const found = regionOf(written(each) ?? "");
      return check(
        found === undefined || found === healthCheckRegion,
        `${path}.alarmTopicArns`,
        each,
        `a topic in ${healthCheckRegion}`,
        "Route 53 publishes what it measures nowhere else",
      );
    }),
  ];
}

function checkRecord(key: string, record: RecordSettings): Check[] {
  const path = `dns.records.${key}`;
  const { primary, standby, recordName } = record;
  const aliases = [primary, standby].filter((each) => each.hostedZoneId !== undefined);
  return [
    matches("dns.records", key, keyPattern, keyRule, "Rename it"),
    matches(
      `${path}.recordName`,
      recordName,
      hostName,
      "a host name in lower case, without a dot at the end",
      "Write one such as api.example.com",
    ),
    check(
      aliases.length !== 1,
      `${path}.standby.hostedZoneId`,
      standby.hostedZoneId,
      "both targets with a hosted zone, or none",
      "Route 53 takes no alias and CNAME under one name",
    ),
    Object.entries({ primary, standby }).map(([place, { dnsName }]) =>
      check(
        dnsName !== recordName,
        `${path}.${place}.dnsName`,
        dnsName,
        "a name other than recordName",
        "The record would lead to itself: give the load balancer's name",
      ),
    ),
    within(
      `${path}.ttlSeconds`,
      record.ttlSeconds,
      [5, 300],
      "seconds",
      "Resolvers keep the old place for so long",
    ),
    record.probe ? checkProbe(`${path}.probe`, record.probe) : [],
  ];
}

/** What is wrong with the records and their probes. */
export function checkDns({ dns, records }: Settings): Check[] {
  if (!dns) return [];
  return [
    check(
      records.length > 0,
      "dns.records",
      dns.records,
      "one record or more",
      "Name what fails over, or leave dns out",
    ),
    records.map(([key, record]) => checkRecord(key, record)),
  ];
}
