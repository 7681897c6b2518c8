import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireGiven, requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";
import { fail } from "../../core/verdict";

export const ciPipelineCustomerKey = resourceControl({
  id: "CI-08",
  slug: "ci-pipeline-customer-key",
  title: "Pipelines and reports use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "What is built runs in production later",
  fix: {
    plinth: "Give DeployPipeline's `artifactStore` a `kmsKeyArn`.",
    pulumi: '`artifactStores: [{ encryptionKey: { id: key.arn, type: "KMS" } }]`.',
    effect: "in place",
  },
  types: [...types.pipeline, ...types.reportGroup],
  judge: (subject) =>
    types.pipeline.includes(subject.type)
      ? requireEach(subject, "artifactStores", fail("it has no store"), (store) =>
          requireGiven(store, "encryptionKey.id", "a customer key"),
        )
      : requireNotTrue(subject, "exportConfig.s3Destination.encryptionDisabled"),
});
