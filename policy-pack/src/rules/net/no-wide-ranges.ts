import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { isInternet, rangeOf } from "../../model/cidr";
import { judgeRules } from "./judge-rules";

const own = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(rangeOf);

/** True for a public range wider than /24; the whole of it is what NET-08 judges. */
function isWide(block: string): boolean {
  const range = rangeOf(block);
  if (!range || isInternet([block])) return false;
  const held = own.some((each) => each && each.first <= range.first && range.last <= each.last);
  return !held && range.last - range.first >= 256;
}

export const netNoWideRanges = stackControl({
  id: "NET-11",
  slug: "net-no-wide-ranges",
  title: "No rule admits a wide range of public addresses",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "Half the internet is no less open than all of it",
  fix: {
    plinth: "Name addresses, or prefix lists.",
    pulumi: "ranges of /24 or narrower; a managed prefix list for a service.",
    effect: "in place",
  },
  types: [...types.group, ...types.mixedRule, ...types.ingressRule],
  judge: (model) =>
    judgeRules(model, "ingress", ({ blocks }) => {
      const wide = blocks.filter(isWide);
      return wide.length > 0
        ? fail(`it admits ${wide.join(", ")}`)
        : pass("its ranges are narrow, private or all");
    }),
});
