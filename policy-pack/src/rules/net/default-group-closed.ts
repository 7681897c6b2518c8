import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { listOf } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";

export const netDefaultGroupClosed = resourceControl({
  id: "NET-03",
  slug: "net-default-group-closed",
  title: "The default security group has no rules",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)"),
  soc2: ["CC6.6"],
  nist: nist.portsClosed,
  rationale: "What is made with no group of its own lands in the default one",
  fix: {
    plinth: "Network empties the default group.",
    pulumi: "`new aws.ec2.DefaultSecurityGroup(name, { vpcId })` with no ingress and no egress.",
    effect: "in place",
  },
  types: types.defaultGroup,
  judge: ({ props }) => {
    const rules = ["ingress", "egress"].map((key) => listOf(props, key));
    if (rules.includes(undefined)) return deferred("its rules are not known before the update");
    const count = rules.flat().length;
    return count === 0 ? pass("it has no rules") : fail(`it has ${count} rules, allowed 0`);
  },
});
