import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireMembers } from "../../core/lists";
import { nist } from "../../core/nist";
import { requireNotFalse } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const logAlarmsAct = resourceControl({
  id: "LOG-03",
  slug: "log-alarms-act",
  title: "Alarms tell somebody",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  nist: nist.watched,
  rationale: "An alarm that tells nobody is a picture",
  fix: {
    plinth: "Give the component `alarms` topics.",
    pulumi: "`alarmActions: [topic.arn]`.",
    effect: "in place",
  },
  types: [...types.metricAlarm, ...types.compositeAlarm],
  judge: (subject) =>
    worst([requireNotFalse(subject, "actionsEnabled"), requireMembers(subject, "alarmActions", 1)]),
});
