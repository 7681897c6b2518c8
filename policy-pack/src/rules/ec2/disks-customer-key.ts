import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable } from "../../core/verdict";

export const ec2DisksCustomerKey = resourceControl({
  id: "EC2-07",
  slug: "ec2-disks-customer-key",
  title: "Disks use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "Only a key of ours can be refused to a stranger",
  fix: {
    plinth: "Give the component a `kmsKeyId`.",
    pulumi: "`kmsKeyId: key.arn`.",
    effect: "replaces",
  },
  types: [...types.volume, ...types.launchTemplate],
  judge: (subject) =>
    types.volume.includes(subject.type)
      ? requireGiven(subject, "kmsKeyId", "a customer key")
      : requireEach(
          subject,
          "blockDeviceMappings",
          fail("it maps no disk, required one with a key"),
          (each) =>
            isGiven(each.props, "ebs")
              ? requireGiven(each, "ebs.kmsKeyId", "a customer key")
              : notApplicable("it is no EBS volume"),
        ),
});
