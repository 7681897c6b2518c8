import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const ecrScanned = stackControl({
  id: "ECR-01",
  slug: "ecr-scanned",
  title: "Images are scanned",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(5)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "Known holes come in with the images of others",
  fix: {
    plinth: "ImageRepository scans.",
    pulumi: "`imageScanningConfiguration: { scanOnPush: true }`.",
    effect: "in place",
  },
  types: types.repository,
  judge: (model) =>
    perNode(model, types.repository, (repository) =>
      model.of(types.registryScanning).length > 0
        ? pass("the registry scans its images")
        : requireTrue(repository, "imageScanningConfiguration.scanOnPush"),
    ),
});
