import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const efsAccessPointsNarrow = resourceControl({
  id: "EFS-05",
  slug: "efs-access-points-narrow",
  title: "Access points lead to a folder, as a user",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "Else each client sees all files, as whom it says",
  fix: {
    plinth: "DatomicStorage's access point does.",
    pulumi: '`rootDirectory: { path: "/app" }, posixUser: { uid, gid }`.',
    effect: "replaces",
  },
  types: types.fileAccessPoint,
  judge: (subject) =>
    worst([
      requireGiven(subject, "rootDirectory.path", "a folder"),
      requireUnlike(subject, "rootDirectory.path", /^\/$/, "is the whole file system"),
      requireGiven(subject, "posixUser", "a user"),
    ]),
});
