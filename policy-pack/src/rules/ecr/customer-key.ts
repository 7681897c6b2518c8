import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireGiven, requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { fail, worst } from "../../core/verdict";

export const ecrCustomerKey = resourceControl({
  id: "ECR-03",
  slug: "ecr-customer-key",
  title: "Repositories use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "Images hold code, and sometimes more",
  fix: {
    plinth: "Give ImageRepository a `kmsKeyArn`.",
    pulumi: '`encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: key.arn }]`.',
    effect: "replaces",
  },
  types: types.repository,
  judge: (subject) =>
    requireEach(
      subject,
      "encryptionConfigurations",
      fail("it has no encryption of its own, required KMS"),
      (each) =>
        worst([
          requireLike(each, "encryptionType", /^KMS/, "KMS"),
          requireGiven(each, "kmsKey", "a customer key"),
        ]),
    ),
});
