import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const ec2Managed = stackControl({
  id: "EC2-18",
  slug: "ec2-managed",
  title: "Instances are managed by Systems Manager",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(5)(ii)(B)"),
  soc2: ["CC3.2", "CC7.1"],
  rationale: "It patches, and opens sessions that are logged",
  fix: {
    plinth: "Plinth's instances are.",
    pulumi: "attach `AmazonSSMManagedInstanceCore` to the role of the profile.",
    effect: "in place",
  },
  types: types.instance,
  judge: (model) =>
    perNode(model, types.instance, (instance) => {
      const templates = instance.refs("launchTemplate");
      const profiles = [instance, ...templates]
        .flatMap((each) => each.refs("iamInstanceProfile"))
        .filter(({ type }) => types.instanceProfile.includes(type));
      const roles = profiles.flatMap((each) => each.refs("role"));
      if (roles.length === 0) return fail("no role of this stack is its own");
      const managed = roles
        .flatMap((role) => model.pointing(types.rolePolicyAttachment, "role", role))
        .some(({ props }) =>
          /SSMManaged|SSMDirectoryService/.test(textOf(read(props, "policyArn")) ?? ""),
        );
      return managed
        ? pass("its role carries the policy")
        : fail("its role lacks AmazonSSMManagedInstanceCore");
    }),
});
