import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { best, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const netAddressesAttached = stackControl({
  id: "NET-28",
  slug: "net-addresses-attached",
  title: "Public addresses are attached",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "One that is not can be attached to anything",
  fix: {
    plinth: "Plinth's are those of NAT gateways.",
    pulumi: "drop the address, or attach it.",
    effect: "in place",
  },
  types: types.eip,
  judge: (model) =>
    perNode(model, types.eip, (eip) =>
      model.pointing([...types.nat, ...types.eipAssociation], "allocationId", eip).length > 0 ||
      model.pointing(types.loadBalancer, "subnetMappings", eip).length > 0
        ? pass("it is attached")
        : best(
            ["instance", "networkInterface"].map((key) =>
              requireGiven(eip, key, "what it belongs to"),
            ),
          ),
    ),
});
