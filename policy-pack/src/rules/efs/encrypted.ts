import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const efsEncrypted = resourceControl({
  id: "EFS-01",
  slug: "efs-encrypted",
  title: "File systems are encrypted",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)", "308(a)(4)(ii)(A)", "312(a)(2)(iv)", "312(e)(2)(ii)"),
  soc2: ["CC6.1"],
  nist: nist.atRest,
  rationale: "A disk outlives its computer",
  fix: {
    plinth: "DatomicStorage's file system is encrypted.",
    pulumi: "`encrypted: true`.",
    effect: "replaces",
  },
  types: types.fileSystem,
  judge: (subject) => requireTrue(subject, "encrypted"),
});
