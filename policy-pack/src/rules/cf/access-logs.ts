import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const cfAccessLogs = stackControl({
  id: "CF-04",
  slug: "cf-access-logs",
  title: "Distributions write access logs",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["A1.2", "PI1.2"],
  rationale: "Who asked for what is the first question after an incident",
  fix: {
    plinth: "Leave `accessLogs` of WebDistribution on.",
    pulumi:
      '`new aws.cloudwatch.LogDeliverySource(name, { logType: "ACCESS_LOGS", resourceArn: distribution.arn })` and its delivery.',
    effect: "in place",
  },
  types: types.distribution,
  judge: (model) =>
    perNode(model, types.distribution, (distribution) =>
      model.pointing(types.logDeliverySource, "resourceArn", distribution).length > 0
        ? pass("its logs are delivered")
        : requireGiven(distribution, "loggingConfig.bucket", "a bucket for logs"),
    ),
});
