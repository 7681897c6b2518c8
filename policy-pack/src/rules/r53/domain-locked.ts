import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotFalse } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const r53DomainLocked = resourceControl({
  id: "R53-04",
  slug: "r53-domain-locked",
  title: "Domains cannot be transferred, and hide their owner",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "Who takes the domain takes the mail and the site",
  fix: {
    plinth: "Plinth registers no domain.",
    pulumi: "leave `transferLock` and the privacy of the three contacts on.",
    effect: "in place",
  },
  types: types.registeredDomain,
  judge: (subject) =>
    worst(
      ["transferLock", "adminPrivacy", "registrantPrivacy", "techPrivacy"].map((key) =>
        requireNotFalse(subject, key),
      ),
    ),
});
