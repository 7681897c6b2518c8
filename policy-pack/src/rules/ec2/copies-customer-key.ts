import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const ec2CopiesCustomerKey = resourceControl({
  id: "EC2-16",
  slug: "ec2-copies-customer-key",
  title: "Copies of images and snapshots use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC7.5"],
  rationale: "A copy holds what its source holds",
  fix: {
    plinth: "Plinth makes no such copy.",
    pulumi: "`encrypted: true, kmsKeyId: key.arn`.",
    effect: "replaces",
  },
  types: [...types.amiCopy, ...types.snapshotCopy],
  judge: (subject) =>
    worst([requireTrue(subject, "encrypted"), requireGiven(subject, "kmsKeyId", "a customer key")]),
});
