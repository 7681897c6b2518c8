import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { perPart } from "../../model/parts";

export const ec2GroupNotifies = stackControl({
  id: "EC2-23",
  slug: "ec2-group-notifies",
  title: "Groups tell of their instances",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(D)"),
  soc2: ["CC7.2"],
  rationale: "A group that replaces all the night is then seen",
  fix: {
    plinth: "ComputeFleet's alarms watch the group instead.",
    pulumi:
      "`new aws.autoscaling.Notification(name, { groupNames: [group.name], notifications, topicArn })`.",
    effect: "in place",
  },
  types: types.autoscalingGroup,
  judge: (model) =>
    perPart(model, {
      owners: types.autoscalingGroup,
      parts: types.autoscalingNotification,
      property: "groupNames",
    }),
});
