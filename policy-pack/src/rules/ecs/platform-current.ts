import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";

export const ecsPlatformCurrent = resourceControl({
  id: "ECS-09",
  slug: "ecs-platform-current",
  title: "Services run on the latest platform",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(5)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "It holds fixes of known holes",
  fix: {
    plinth: "ContainerService runs on it.",
    pulumi: "drop `platformVersion`.",
    effect: "in place",
  },
  types: types.service,
  judge: (subject) => requireUnlike(subject, "platformVersion", /^\d/, "is a fixed version"),
});
