import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireAtLeast } from "../../core/subject";
import { types } from "../../core/types";

export const aasTwoAtLeast = resourceControl({
  id: "AAS-01",
  slug: "aas-two-at-least",
  title: "What scales keeps two or more",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "One that fails is otherwise the last one",
  fix: {
    plinth: "Set `scaling.minCapacity` of ContainerService.",
    pulumi: "`minCapacity: 2`.",
    effect: "in place",
  },
  types: types.scalableTarget,
  judge: (subject) => requireAtLeast(subject, "minCapacity", 2),
});
