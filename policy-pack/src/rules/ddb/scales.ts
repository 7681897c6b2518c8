import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const ddbScales = stackControl({
  id: "DDB-04",
  slug: "ddb-scales",
  title: "Tables take what comes",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(i)", "308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  nist: nist.available,
  rationale: "A table that is too small refuses writes",
  fix: {
    plinth: "Leave `table.billing` of DatomicStorage at requests.",
    pulumi: '`billingMode: "PAY_PER_REQUEST"`, or an `aws.appautoscaling.Target`.',
    effect: "in place",
  },
  types: types.table,
  judge: (model) =>
    perNode(model, types.table, (table) =>
      model.pointing(types.scalableTarget, "resourceId", table).length > 0
        ? pass("it scales by itself")
        : requireLike(table, "billingMode", /^PAY_PER_REQUEST$/, "PAY_PER_REQUEST"),
    ),
});
