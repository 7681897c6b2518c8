import { type Check, check, matches, oneOf, within } from "@plinth/core";
import type { Resolved } from "./args";
import { SenderService } from "./choices";

/** Roles and sources are named one by one. */
export function senderChecks({ serviceSenders = {}, ...a }: Resolved): Check[] {
  const roles = { senderRoleArns: a.senderRoleArns, consumerRoleArns: a.consumerRoleArns };
  return [
    Object.entries(roles).map(([argument, arns = {}]) =>
      Object.entries(arns).map(([key, arn]) =>
        check(
          typeof arn !== "string" || !arn.includes("*"),
          `${argument}.${key}`,
          arn,
          "the ARN of one role",
          "A principal with a wildcard is anybody or nobody",
        ),
      ),
    ),
    Object.entries(serviceSenders).map(([key, { service, sourceArn }]) => [
      matches(
        "serviceSenders",
        key,
        /[A-Za-z0-9]+/,
        "names of letters and digits",
        "It becomes the id of a statement, which takes no others",
      ),
      oneOf(
        `serviceSenders.${key}.service`,
        service,
        Object.values(SenderService),
        "Other services send with a role",
      ),
      check(
        typeof sourceArn !== "string" || !sourceArn.includes("*"),
        `serviceSenders.${key}.sourceArn`,
        sourceArn,
        "a whole ARN",
        "Name each source: a wildcard admits those of others",
      ),
      check(
        service !== SenderService.S3 || a.fifo === undefined,
        `serviceSenders.${key}.service`,
        service,
        "events or sns to a FIFO queue",
        "S3 sends to standard queues only: go by EventBridge",
      ),
    ]),
  ];
}

/** Thresholds that the metrics can reach. */
export function alarmChecks({ alarms, messageRetentionSeconds, ...a }: Resolved): Check[] {
  if (!a.alarmTopicArns?.length) return [];
  return [
    within(
      "alarms.oldestMessageSeconds",
      alarms.oldestMessageSeconds,
      [1, messageRetentionSeconds - 1],
      "seconds",
      "No message grows older than messageRetentionSeconds",
    ),
    within(
      "alarms.visibleMessages",
      alarms.visibleMessages,
      [1, 1000000],
      "messages",
      "Set what an hour of work is",
    ),
  ];
}
