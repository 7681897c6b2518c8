import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const apiValidated = resourceControl({
  id: "API-12",
  slug: "api-validated",
  title: "Methods of REST APIs check requests",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "What is malformed stops before the application",
  fix: { plinth: "Plinth makes HTTP APIs.", pulumi: "`requestValidatorId`.", effect: "in place" },
  types: types.apiMethod,
  judge: (subject) =>
    textOf(read(subject.props, "httpMethod")) === "OPTIONS"
      ? notApplicable("browsers ask it before they log in")
      : requireGiven(subject, "requestValidatorId", "a validator"),
});
