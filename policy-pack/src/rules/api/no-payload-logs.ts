import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";
import { pass, worst } from "../../core/verdict";

export const apiNoPayloadLogs = resourceControl({
  id: "API-09",
  slug: "api-no-payload-logs",
  title: "No API writes what was sent into its log",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)"),
  soc2: ["C1.1"],
  rationale: "Data of patients would reach the log",
  fix: { plinth: "Plinth's APIs do not.", pulumi: "drop `dataTraceEnabled`.", effect: "in place" },
  types: [...types.apiMethodSettings, ...types.httpStage],
  judge: (subject) =>
    worst([
      requireNotTrue(subject, "settings.dataTraceEnabled"),
      requireNotTrue(subject, "defaultRouteSettings.dataTraceEnabled"),
      requireEach(subject, "routeSettings", pass("no route differs"), (each) =>
        requireNotTrue(each, "dataTraceEnabled"),
      ),
    ]),
});
