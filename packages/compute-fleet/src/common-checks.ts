import {
  type Check,
  check,
  logRetentionDays,
  matches,
  oneOf,
  parseCidr,
  within,
} from "@plinth/core";
import type { AgentConfig } from "./agent-args";
import { sorted } from "./context";
import type { EgressConfig } from "./network-args";
import { descriptionPattern, keyPattern, pathPattern } from "./patterns";
import type { InstanceRoleConfig } from "./role-args";
import { secretIn } from "./secret-text";
import type { UserDataConfig } from "./user-data-args";

/** EC2 takes 16 KiB; what this package does needs some of it. */
const longestUserData = 12_000;

/** Refuses a share that is none. */
export function percentCheck(argument: string, value: number | undefined, least = 1): Check {
  return within(argument, value, [least, 100], "percent", "It is a share of the whole");
}

/** Refuses a rule without one far end, or in words that AWS does not take. */
export function endCheck(
  at: string,
  each: Pick<EgressConfig, "cidrBlock" | "securityGroupId" | "prefixListId" | "description">,
  port: number | undefined,
): Check {
  const ends = [each.cidrBlock, each.securityGroupId, each.prefixListId];
  const set = ends.filter((end) => end !== undefined).length;
  return [
    check(
      set === 1,
      at,
      `${set} ends`,
      "one of cidrBlock, securityGroupId and prefixListId",
      "Give each its own entry",
    ),
    check(
      typeof each.cidrBlock !== "string" || parseCidr(each.cidrBlock) !== undefined,
      `${at}.cidrBlock`,
      each.cidrBlock,
      "an IPv4 block such as 10.0.0.0/16",
      "Write it with all four octets, no host bits and a prefix",
    ),
    within(`${at}.port`, port, [1, 65535], "as port", "TCP has no others"),
    matches(`${at}.description`, each.description, ...descriptionPattern),
  ];
}

export function egressChecks(egress: Record<string, EgressConfig> | undefined): Check {
  return sorted(egress).map(([key, each]) => {
    const at = `network.egress.${key}`;
    return [
      matches(at, key, ...keyPattern),
      endCheck(at, each, each.port),
      check(
        !each.admitted || each.securityGroupId !== undefined,
        `${at}.admitted`,
        each.admitted,
        "nothing without securityGroupId",
        "Only a security group can admit the instances",
      ),
    ];
  });
}

/** Refuses statements that name nothing, or a whole service. */
export function roleChecks({
  permissions = [],
  policyArns,
  secretArns,
}: InstanceRoleConfig): Check {
  const keys = [...Object.keys(policyArns ?? {}), ...Object.keys(secretArns ?? {})];
  return [
    permissions.map(({ actions, resources }, index) =>
      check(
        actions.length > 0 &&
          resources.length > 0 &&
          // `s3:*` would let the program make its buckets public.
          !actions.some((action) => /^(?:[^:]+:)?\*$/.test(action)),
        `role.permissions[${index}]`,
        actions,
        "named actions on named resources",
        "Name what the program does",
      ),
    ),
    keys.map((key) => matches("role", key, ...keyPattern)),
    check(
      policyArns?.["ssm"] === undefined,
      "role.policyArns.ssm",
      "ssm",
      "another name",
      "AmazonSSMManagedInstanceCore is called so",
    ),
  ];
}

export function agentChecks(given: AgentConfig = {}): Check {
  const { intervalSeconds, retentionDays, diskPaths = [], logFiles, processes } = given;
  const fix = "CloudWatch keeps logs for these periods only";
  return [
    within("agent.intervalSeconds", intervalSeconds, [10, 3600], "seconds", "60 is EC2's own"),
    oneOf("agent.retentionDays", retentionDays, logRetentionDays.filter(Boolean), fix),
    diskPaths.map((each) => matches("agent.diskPaths", each, ...pathPattern)),
    sorted(logFiles).map(([key, { path }]) => [
      matches(`agent.logFiles.${key}`, key, ...keyPattern),
      matches(`agent.logFiles.${key}.path`, path, ...pathPattern),
    ]),
    sorted(processes).map(([key, pattern]) =>
      check(
        pattern.trim() !== "",
        `agent.processes.${key}`,
        pattern,
        "a regular expression of a command line",
        "An empty one matches every process",
      ),
    ),
  ];
}

function secretCheck(argument: string, text: unknown): Check {
  const kind = typeof text === "string" ? secretIn(text) : undefined;
  return check(
    kind === undefined,
    argument,
    `what looks like ${kind}`,
    "a text without secrets",
    "Anybody on the instance can read it: store the value and read it with the role",
  );
}

export function userDataChecks({ lines = [], cloudInit }: UserDataConfig = {}): Check {
  const known = [...lines, cloudInit].filter((each) => typeof each === "string");
  const length = known.join("\n").length;
  return [
    lines.map((each, index) => secretCheck(`userData.lines[${index}]`, each)),
    secretCheck("userData.cloudInit", cloudInit),
    check(
      typeof cloudInit !== "string" || cloudInit.startsWith("#cloud-config\n"),
      "userData.cloudInit",
      typeof cloudInit === "string" ? cloudInit.split("\n")[0] : cloudInit,
      "a text whose first line is #cloud-config",
      "Use userData.lines for a script",
    ),
    check(
      length <= longestUserData,
      "userData",
      `${length} characters`,
      `up to ${longestUserData} characters`,
      "Fetch the rest from a bucket",
    ),
  ];
}

/** Refuses thresholds that are no shares, and times that are no whole periods. */
export function alarmChecks(
  given:
    | { cpuPercent?: number; memoryPercent?: number; diskPercent?: number; minutes?: number }
    | undefined,
): Check {
  if (!given) return undefined;
  return [
    percentCheck("alarms.cpuPercent", given.cpuPercent),
    percentCheck("alarms.memoryPercent", given.memoryPercent),
    percentCheck("alarms.diskPercent", given.diskPercent),
    within("alarms.minutes", given.minutes, [5, 60], "minutes", "A period is 5 minutes", 5),
  ];
}
