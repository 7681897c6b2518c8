import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable, pass, worst } from "../../core/verdict";

export const ecsVolumesTls = resourceControl({
  id: "ECS-12",
  slug: "ecs-volumes-tls",
  title: "Shared volumes are mounted with TLS and a role",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "Inside a network is not a private place",
  fix: {
    plinth: "ContainerService mounts so.",
    pulumi:
      '`efsVolumeConfiguration: { transitEncryption: "ENABLED", authorizationConfig: { iam: "ENABLED" } }`.',
    effect: "replaces",
  },
  types: types.taskDefinition,
  judge: (subject) =>
    requireEach(subject, "volumes", pass("it has no volume"), (volume) =>
      isGiven(volume.props, "efsVolumeConfiguration")
        ? worst([
            requireLike(volume, "efsVolumeConfiguration.transitEncryption", /^ENABLED$/, "ENABLED"),
            requireLike(
              volume,
              "efsVolumeConfiguration.authorizationConfig.iam",
              /^ENABLED$/,
              "ENABLED",
            ),
          ])
        : notApplicable("it is no shared volume"),
    ),
});
