import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { dataPorts, judgePorts } from "./judge-rules";

export const netNoInternetDataPorts = stackControl({
  id: "NET-07",
  slug: "net-no-internet-data-ports",
  title: "Ports of databases, caches, queues and file shares are closed to the internet",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "312(e)(1)"),
  soc2: ["CC6.6"],
  nist: nist.portsClosed,
  rationale: "A store that answers the internet is one password from a breach",
  fix: {
    plinth: "Connect through a session of Systems Manager or from a named security group.",
    pulumi: "give the rule `referencedSecurityGroupId` instead of `0.0.0.0/0` or `::/0`.",
    effect: "in place",
  },
  types: [...types.group, ...types.mixedRule, ...types.ingressRule],
  judge: (model) => judgePorts(model, dataPorts, "a data port"),
});
