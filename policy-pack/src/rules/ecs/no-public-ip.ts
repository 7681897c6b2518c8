import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";

export const ecsNoPublicIp = resourceControl({
  id: "ECS-06",
  slug: "ecs-no-public-ip",
  title: "Services get no public address",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(A)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "Traffic comes through the load balancer or not at all",
  fix: {
    plinth: "ContainerService runs in the app tier with no public address.",
    pulumi: "drop `assignPublicIp` from `networkConfiguration`.",
    effect: "in place",
  },
  types: types.service,
  judge: (subject) => requireNotTrue(subject, "networkConfiguration.assignPublicIp"),
});
