import {
  type Check,
  check,
  logRetentionDays,
  matches,
  oneOf,
  parseCidr,
  within,
} from "@plinth/core";
import { containerChecks } from "./container-checks";
import { sorted } from "./context";
import { routerChecks, withRouter } from "./log-router";
import { ecsNamePattern, keyPattern, logGroupPattern } from "./patterns";
import type { EgressConfig } from "./task-args";
import { sizeChecks } from "./task-size";
import type { TaskSettings } from "./task";

/** What AWS takes as description of a rule. */
const ruleDescription = /[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}/;

function egressCheck([key, each]: [string, EgressConfig]): Check {
  const at = `network.egress.${key}`;
  const ends = [each.cidrBlock, each.securityGroupId, each.prefixListId];
  const set = ends.filter((end) => end !== undefined).length;
  return [
    matches(at, key, ...keyPattern),
    check(
      set === 1,
      at,
      `${set} destinations`,
      "one of cidrBlock, securityGroupId and prefixListId",
      "Give each destination an entry",
    ),
    check(
      !each.admitted || each.securityGroupId !== undefined,
      `${at}.admitted`,
      each.admitted,
      "nothing without securityGroupId",
      "Only a security group can admit the tasks",
    ),
    check(
      typeof each.cidrBlock !== "string" || parseCidr(each.cidrBlock) !== undefined,
      `${at}.cidrBlock`,
      each.cidrBlock,
      "an IPv4 block such as 10.0.0.0/16",
      "Write it with all four octets, no host bits and a prefix",
    ),
    within(`${at}.port`, each.port, [1, 65535], "as port", "TCP has no others"),
    matches(
      `${at}.description`,
      each.description,
      ruleDescription,
      "1 to 255 letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*",
      "Say what it is for",
    ),
  ];
}

/** What services and one-off tasks refuse alike. */
export function taskChecks(settings: Omit<TaskSettings, "protect">): Check {
  const { containers, network, task, logs } = settings;
  return [
    containerChecks(containers),
    routerChecks(logs, containers),
    sizeChecks(task, withRouter(containers, logs)),
    matches("task.family", task?.family, ...ecsNamePattern),
    sorted(task?.policyArns).map(([key]) => matches(`task.policyArns.${key}`, key, ...keyPattern)),
    (task?.permissions ?? []).map((each, index) =>
      check(
        each.actions.length > 0 &&
          each.resources.length > 0 &&
          // `s3:*` would let the program make its buckets public.
          !each.actions.some((action) => /^(?:[^:]+:)?\*$/.test(action)),
        `task.permissions[${index}]`,
        each.actions,
        "named actions on named resources",
        "Name what the program does",
      ),
    ),
    oneOf(
      "logs.retentionDays",
      logs?.retentionDays,
      logRetentionDays,
      "CloudWatch keeps logs for these periods only",
    ),
    matches("logs.groupName", logs?.groupName, ...logGroupPattern),
    Array.isArray(network.subnetIds)
      ? check(network.subnetIds.length > 0, "network.subnetIds", [], "one or more", "Name subnets")
      : undefined,
    sorted(network.egress).map(egressCheck),
  ];
}
