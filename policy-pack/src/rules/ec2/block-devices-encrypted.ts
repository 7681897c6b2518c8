import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable, pass, worst } from "../../core/verdict";

export const ec2BlockDevicesEncrypted = resourceControl({
  id: "EC2-06",
  slug: "ec2-block-devices-encrypted",
  title: "Disks of instances and templates are encrypted",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "A disk outlives its instance",
  fix: {
    plinth: "Plinth's templates encrypt.",
    pulumi: "`encrypted: true` in `rootBlockDevice`, `ebsBlockDevices` and `blockDeviceMappings`.",
    effect: "replaces",
  },
  types: [...types.instance, ...types.launchConfiguration, ...types.launchTemplate],
  judge: (subject) => {
    const none = pass("there is no other disk");
    if (types.launchTemplate.includes(subject.type)) {
      return requireEach(
        subject,
        "blockDeviceMappings",
        fail("it maps no disk, required an encrypted one"),
        (each) =>
          isGiven(each.props, "ebs")
            ? requireTrue(each, "ebs.encrypted")
            : notApplicable("it is no EBS volume"),
      );
    }
    const root =
      isGiven(subject.props, "launchTemplate") && !isGiven(subject.props, "rootBlockDevice")
        ? notApplicable("its launch template decides")
        : requireTrue(subject, "rootBlockDevice.encrypted");
    return worst([
      root,
      requireEach(subject, "ebsBlockDevices", none, (each) => requireTrue(each, "encrypted")),
    ]);
  },
});
