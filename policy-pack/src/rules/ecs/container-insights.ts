import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { listOf, read, textOf, type Props } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";

export const ecsContainerInsights = resourceControl({
  id: "ECS-07",
  slug: "ecs-container-insights",
  title: "Clusters have Container Insights on",
  severity: "low",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(D)"),
  soc2: ["CC7.2"],
  rationale: "What is not measured fails unseen",
  fix: {
    plinth: "Leave ContainerCluster's `containerInsights` on.",
    pulumi: '`settings: [{ name: "containerInsights", value: "enabled" }]`.',
    effect: "in place",
  },
  types: types.cluster,
  judge: ({ props }) => {
    const settings = listOf(props, "settings");
    if (!settings) return deferred("settings are not known before the update");
    const on = settings.some(
      (each) =>
        each.state === "known" &&
        textOf(read(each.value as Props, "name")) === "containerInsights" &&
        /^(enabled|enhanced)$/.test(textOf(read(each.value as Props, "value")) ?? ""),
    );
    return on
      ? pass("Container Insights is on")
      : fail("Container Insights is off, required enabled or enhanced");
  },
});
