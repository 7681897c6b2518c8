import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireUnlike, type Subject } from "../../core/subject";
import { types } from "../../core/types";
import { pass, worst } from "../../core/verdict";

export const ciSourceWithoutPassword = resourceControl({
  id: "CI-02",
  slug: "ci-source-without-password",
  title: "No source has a password in its address",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "308(a)(4)(ii)(A)", "308(a)(4)(ii)(C)", "312(a)(1)"),
  soc2: ["CC6.1"],
  rationale: "Addresses are shown in logs",
  fix: {
    plinth: "BuildProject uses a connection.",
    pulumi: "use an `aws.codeconnections.Connection`.",
    effect: "in place",
  },
  types: types.buildProject,
  judge: (subject) => {
    const judge = (each: Subject, path: string) =>
      requireUnlike(each, path, /\/\/[^/@]+:[^/@]+@/, "holds a password");
    return worst([
      judge(subject, "source.location"),
      requireUnlike(
        subject,
        "source.auth.type",
        /^BASIC_AUTH|PERSONAL_ACCESS_TOKEN$/,
        "is a password",
      ),
      requireEach(subject, "secondarySources", pass("it has one source"), (each) =>
        judge(each, "location"),
      ),
    ]);
  },
});
