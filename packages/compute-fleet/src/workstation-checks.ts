import { assertArgs, type Check, check, matches, parseCidr, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import {
  agentChecks,
  alarmChecks,
  egressChecks,
  endCheck,
  roleChecks,
  userDataChecks,
} from "./common-checks";
import { sorted } from "./context";
import { instanceChecks } from "./fleet-checks";
import { metadataTagChecks } from "./metadata";
import { type IngressConfig, ingressDefaults } from "./network-args";
import { keyPattern } from "./patterns";
import { cronCheck, timezoneCheck } from "./schedule-expression";
import {
  type DataVolumeConfig,
  dataVolumeDefaults,
  type SnapshotConfig,
  snapshotDefaults,
} from "./volume-args";
import type { AddressConfig, OperatingHoursConfig, WorkstationArgs } from "./workstation-args";
import { operatingHoursDefaults, workstationInstanceDefaults } from "./workstation-defaults";

/** The widest network that is somebody's: 10.0.0.0/8. Two blocks of /1 are the world as well. */
const widestPrefix = 8;

function ingressCheck([key, each]: [string, IngressConfig]): Check {
  const at = `network.ingress.${key}`;
  const block = each.cidrBlock === undefined ? undefined : parseCidr(each.cidrBlock);
  return [
    matches(at, key, ...keyPattern),
    endCheck(at, each, each.port ?? ingressDefaults.port),
    check(
      !block || block.prefix >= widestPrefix,
      `${at}.cidrBlock`,
      each.cidrBlock,
      `a known network, /${widestPrefix} or smaller`,
      "Name the networks that connect: a server for a few people is not for the world",
    ),
  ];
}

function volumeChecks(given: DataVolumeConfig = {}): Check {
  const { sizeGiB, iops, throughputMiB, mountPath, deviceName } = {
    ...dataVolumeDefaults,
    ...given,
  };
  const at = "dataVolume";
  return [
    within(`${at}.sizeGiB`, sizeGiB, [1, 16_384], "GiB", "gp3's limits"),
    within(`${at}.iops`, iops, [3000, 16_000], "operations a second", "gp3's limits"),
    check(
      iops <= Math.max(3000, 500 * sizeGiB),
      `${at}.iops`,
      iops,
      `up to 500 for each GiB, ${500 * sizeGiB}`,
      "Enlarge the volume",
    ),
    within(`${at}.throughputMiB`, throughputMiB, [125, 1000], "MiB a second", "gp3's limits"),
    check(
      throughputMiB <= iops / 4,
      `${at}.throughputMiB`,
      throughputMiB,
      `up to a quarter of iops, ${iops / 4}`,
      "Raise iops",
    ),
    matches(
      `${at}.mountPath`,
      mountPath,
      /(?:\/[A-Za-z0-9._-]+)+/,
      "a folder such as /data",
      "Begin it with /",
    ),
    matches(
      `${at}.deviceName`,
      deviceName,
      /\/dev\/sd[f-p]/,
      "/dev/sdf to /dev/sdp",
      "EC2 recommends these for data volumes",
    ),
  ];
}

function snapshotChecks(given: SnapshotConfig = {}, region: string | undefined): Check {
  const { time, retainCount, copyRegion, copyKmsKeyArn, copyRetentionDays } = {
    ...snapshotDefaults,
    ...given,
  };
  return [
    matches("snapshots.time", time, /(?:[01]\d|2[0-3]):[0-5]\d/, "hh:mm", "Write it in UTC"),
    within("snapshots.retainCount", retainCount, [1, 1000], "snapshots", "AWS's limits"),
    within("snapshots.copyRetentionDays", copyRetentionDays, [1, 36_500], "days", "AWS's limits"),
    matches(
      "snapshots.copyRegion",
      copyRegion,
      /[a-z]{2}(-[a-z]+)+-\d/,
      "a region code",
      "Write one such as us-west-2",
    ),
    check(
      copyRegion === undefined || copyRegion !== region,
      "snapshots.copyRegion",
      copyRegion,
      "a region other than the server's",
      "A copy beside the original is lost with it",
    ),
    check(
      (copyRegion === undefined) === (copyKmsKeyArn === undefined),
      "snapshots.copyKmsKeyArn",
      copyKmsKeyArn,
      "a key with copyRegion, and none without",
      "Keys do not leave their region: name one of the other region",
    ),
  ];
}

function addressChecks(given: AddressConfig = {}): Check {
  return [
    check(
      (given.recordName === undefined) === (given.hostedZoneId === undefined),
      "address.recordName",
      given.recordName,
      "a name with hostedZoneId, and none without",
      "Set both",
    ),
    matches(
      "address.recordName",
      given.recordName,
      /(?:[a-z0-9_-]{1,63}\.)+[a-z]{2,63}/,
      "a host name such as profiling.example.com",
      "Write it whole, in lower case",
    ),
    within("address.ttlSeconds", given.ttlSeconds, [30, 86_400], "seconds", "A day at most"),
  ];
}

function hoursChecks(given: OperatingHoursConfig | undefined): Check {
  if (!given) return undefined;
  return [
    cronCheck("operatingHours.start", given.start),
    cronCheck("operatingHours.stop", given.stop),
    timezoneCheck("operatingHours.timezone", given.timezone ?? operatingHoursDefaults.timezone),
  ];
}

/** Refuses arguments with which no workstation could run, or the world could reach it. */
export function checkWorkstation(self: pulumi.Resource, name: string, a: WorkstationArgs): void {
  const { availabilityZone, ingress, egress } = a.network;
  const instance = { ...workstationInstanceDefaults, ...a.instance };
  assertArgs(self, name, [
    matches(
      "network.availabilityZone",
      availabilityZone,
      /[a-z]{2}(-[a-z]+)+-\d[a-z]/,
      "the name of a zone, such as us-east-1a",
      "Take that of the subnet",
    ),
    check(
      a.region === undefined || availabilityZone.startsWith(a.region),
      "network.availabilityZone",
      availabilityZone,
      `a zone of ${a.region}`,
      "Take that of the subnet",
    ),
    sorted(ingress).map(ingressCheck),
    egressChecks(egress),
    instanceChecks(instance),
    instance.metadataTags ? metadataTagChecks(a.tags) : [],
    volumeChecks(a.dataVolume),
    snapshotChecks(a.snapshots, a.region),
    addressChecks(a.address),
    userDataChecks(a.userData),
    roleChecks(a.role ?? {}),
    agentChecks(a.agent),
    hoursChecks(a.operatingHours),
    alarmChecks(a.alarms),
  ]);
}
