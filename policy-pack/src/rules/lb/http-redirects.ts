import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { listOf, read, textOf, type Props } from "../../core/value";
import { deferred, fail, notApplicable, pass } from "../../core/verdict";

export const lbHttpRedirects = resourceControl({
  id: "LB-01",
  slug: "lb-http-redirects",
  title: "HTTP listeners only redirect to HTTPS",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)", "312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  nist: nist.inTransit,
  rationale: "What crosses in plain text can be read and changed on the way",
  fix: {
    plinth: "LoadBalancer redirects port 80 to 443.",
    pulumi:
      '`defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }]`.',
    effect: "in place",
  },
  types: types.listener,
  judge: ({ props }) => {
    const protocol = read(props, "protocol");
    if (protocol.state === "unknown") return deferred("protocol is not known before the update");
    if (textOf(protocol) !== "HTTP") return notApplicable("it does not speak HTTP");
    const actions = listOf(props, "defaultActions");
    if (!actions) return deferred("defaultActions are not known before the update");
    const redirects = actions.every(
      (each) =>
        each.state === "known" &&
        textOf(read(each.value as Props, "redirect.protocol")) === "HTTPS",
    );
    return actions.length > 0 && redirects
      ? pass("it only redirects to HTTPS")
      : fail("it serves plain HTTP, required a redirect to HTTPS");
  },
});
