import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const ecsScratchCustomerKey = resourceControl({
  id: "ECS-16",
  slug: "ecs-scratch-customer-key",
  title: "The disks of tasks use a customer key",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "Files on their way hold what the application holds",
  fix: {
    plinth: "Set `storageKmsKeyArn` of ContainerCluster.",
    pulumi:
      "`configuration: { managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: key.arn } }`.",
    effect: "in place",
  },
  types: types.cluster,
  judge: (subject) =>
    requireGiven(
      subject,
      "configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId",
      "a customer key",
    ),
});
