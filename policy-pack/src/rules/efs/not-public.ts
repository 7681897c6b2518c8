import { stackControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";
import { perNode, requirePrivate } from "../../model/parts";

export const efsNotPublic = stackControl({
  id: "EFS-06",
  slug: "efs-not-public",
  title: "File systems let nobody in from outside",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "Files are read by whoever mounts them",
  fix: {
    plinth: "DatomicStorage mounts in the subnets it is given: give private ones.",
    pulumi:
      "name a `Principal` or the condition `elasticfilesystem:AccessedViaMountTarget`; mount in private subnets.",
    effect: "in place",
  },
  types: [...types.fileSystemPolicy, ...types.mountTarget],
  judge: (model) => [
    ...perNode(model, types.fileSystemPolicy, (part) =>
      requireNoStatement(part, "policy", isForAnyone, "lets everyone in"),
    ),
    ...perNode(model, types.mountTarget, (target) =>
      requirePrivate(model, target.refs("subnetId")),
    ),
  ],
});
