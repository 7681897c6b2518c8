import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNoText } from "../../core/lists";
import { types } from "../../core/types";
import { pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const r53NoDanglingRecords = stackControl({
  id: "R53-03",
  slug: "r53-no-dangling-records",
  title: "Records lead to resources of the program",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "A name that leads to what is gone can be taken over",
  fix: {
    plinth: "Plinth's records lead to its own resources.",
    pulumi: "make the record from the resource's output, not from a literal.",
    effect: "in place",
  },
  types: types.record,
  judge: (model) =>
    perNode(model, types.record, (record) => {
      if (record.refs("records").length + record.refs("aliases").length > 0) {
        return pass("it is made from a resource");
      }
      return requireNoText(
        record,
        "records",
        /(\.amazonaws\.com|\.cloudfront\.net|\.elasticbeanstalk\.com)\.?$|^\d+\.\d+\.\d+\.\d+$/,
        "holds the literal name or address of a resource",
      );
    }),
});
