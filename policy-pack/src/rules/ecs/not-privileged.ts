import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { listOf, textOf } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";
import { containersOf } from "./containers";

export const ecsNotPrivileged = resourceControl({
  id: "ECS-01",
  slug: "ecs-not-privileged",
  title: "Containers are not privileged",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "312(a)(1)"),
  soc2: ["CC6.3"],
  nist: nist.rolesOfContainers,
  rationale: "A privileged container owns its host, and its neighbors",
  fix: {
    plinth: "ContainerService runs on Fargate, which has no privileged containers.",
    pulumi: "drop `privileged: true` from the container definition.",
    effect: "replaces",
  },
  types: types.taskDefinition,
  judge: ({ props }) => {
    const containers = containersOf(props);
    const launch = listOf(props, "requiresCompatibilities") ?? [];
    if (launch.some((each) => textOf(each) === "FARGATE")) {
      return pass("Fargate runs no privileged container and shares no host");
    }
    if (!containers) return deferred("containerDefinitions are not known before the update");
    const bad = containers.filter(({ privileged }) => privileged === true).map(({ name }) => name);
    return bad.length > 0
      ? fail(`privileged containers: ${bad.join(", ")}`)
      : pass("no container is privileged");
  },
});
