import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isGiven, read } from "../../core/value";
import { fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const secNoLiteral = stackControl({
  id: "SEC-08",
  slug: "sec-no-literal",
  title: "No secret is written in the program",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(d)", "308(a)(5)(ii)(D)"),
  soc2: ["CC6.1"],
  rationale: "Whoever reads the program then has it",
  fix: {
    plinth: "ApplicationSecret makes values, or leaves them to a person.",
    pulumi: "make the value with `@pulumi/random`, or put it in by hand.",
    effect: "in place",
  },
  types: types.secretVersion,
  judge: (model) =>
    perNode(model, types.secretVersion, (version) => {
      const keys = ["secretString", "secretBinary"].filter((key) => isGiven(version.props, key));
      return keys.some(
        (key) => version.refs(key).length === 0 && read(version.props, key).state === "known",
      )
        ? fail("its value comes from no resource")
        : pass("its value is made by a resource, or not here");
    }),
});
