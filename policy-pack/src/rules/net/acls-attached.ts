import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireMembers } from "../../core/lists";
import { types } from "../../core/types";

export const netAclsAttached = resourceControl({
  id: "NET-20",
  slug: "net-acls-attached",
  title: "Network ACLs are attached",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "One that is not guards nothing",
  fix: { plinth: "Plinth makes no network ACL.", pulumi: "`subnetIds`.", effect: "in place" },
  types: types.networkAcl,
  judge: (subject) => requireMembers(subject, "subnetIds", 1),
});
