import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const iamManagedOneWay = stackControl({
  id: "IAM-21",
  slug: "iam-managed-one-way",
  title: "The policies of a role are written in one way",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "Two ways undo each other at each update",
  fix: {
    plinth: "Plinth's roles use attachments.",
    pulumi: "drop `managedPolicyArns` or the attachments.",
    effect: "in place",
  },
  types: types.role,
  judge: (model) =>
    perNode(model, types.role, (role) =>
      isGiven(role.props, "managedPolicyArns") &&
      model.pointing(types.rolePolicyAttachment, "role", role).length > 0
        ? fail("it has managedPolicyArns and attachments")
        : pass("its policies are written in one way"),
    ),
});
