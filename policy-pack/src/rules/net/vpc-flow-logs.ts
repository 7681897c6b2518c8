import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";

export const netVpcFlowLogs = stackControl({
  id: "NET-01",
  slug: "net-vpc-flow-logs",
  title: "Every VPC has a flow log",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(D)", "312(b)"),
  soc2: ["CC7.2", "CC7.3"],
  nist: nist.logged,
  rationale: "Without a record of connections an intrusion cannot be followed",
  fix: {
    plinth: "Leave `flowLogs` of Network on.",
    pulumi: 'add `new aws.ec2.FlowLog(name, { vpcId: vpc.id, trafficType: "ALL", … })`.',
    effect: "in place",
  },
  types: types.vpc,
  judge: (model) =>
    model.of(types.vpc).map((vpc) => ({
      urn: vpc.urn,
      ...(model.pointing(types.flowLog, "vpcId", vpc).length > 0
        ? pass("a flow log records it")
        : fail("no flow log records it")),
    })),
});
