import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { deferred, fail, notApplicable, pass } from "../../core/verdict";
import type { Node } from "../../model/model";
import { perNode } from "../../model/parts";

export const netNatPerZone = stackControl({
  id: "NET-29",
  slug: "net-nat-per-zone",
  title: "Every zone has a NAT gateway of its own",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "A zone that is down takes the way out of the others along",
  fix: {
    plinth: "Set `natGateways` of Network to one per zone.",
    pulumi: "an `aws.ec2.NatGateway` in a subnet of each zone.",
    effect: "in place",
  },
  types: types.vpc,
  judge: (model) =>
    perNode(model, types.vpc, (vpc) => {
      const subnets = model.pointing(types.subnet, "vpcId", vpc);
      const holders = subnets.filter(
        (each) => model.pointing(types.nat, "subnetId", each).length > 0,
      );
      if (holders.length === 0) return notApplicable("it has no NAT gateway of one zone");
      const zones = (nodes: Node[]) =>
        new Set(nodes.map(({ props }) => textOf(read(props, "availabilityZone"))));
      const [all, served] = [zones(subnets), zones(holders)];
      if (all.has(undefined)) return deferred("the zones are not known before the update");
      return served.size >= all.size
        ? pass("every zone has a NAT gateway")
        : fail(`${served.size} of ${all.size} zones have a NAT gateway`);
    }),
});
