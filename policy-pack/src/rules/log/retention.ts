import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireAtLeast } from "../../core/subject";
import { types } from "../../core/types";

export const logRetention = resourceControl({
  id: "LOG-02",
  slug: "log-retention",
  title: "Log groups say how long they keep",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["C1.2", "CC7.2"],
  nist: nist.logsKept,
  rationale: "Logs kept for ever are a cost and a risk; one week is no evidence",
  fix: {
    plinth: "Set the component's retention in days.",
    pulumi: "`retentionInDays: 365`.",
    effect: "in place",
  },
  types: types.logGroup,
  judge: (subject) => requireAtLeast(subject, "retentionInDays", 30),
});
