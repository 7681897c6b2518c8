import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireMembers } from "../../core/lists";
import { onlyWhere } from "../../core/subject";
import { types } from "../../core/types";

export const netEndpointsSpanZones = resourceControl({
  id: "NET-22",
  slug: "net-endpoints-span-zones",
  title: "Endpoints of services span two zones",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)", "308(a)(7)(ii)(C)"),
  soc2: ["CC6.6", "A1.2"],
  rationale: "A zone that is down takes the way to the service along",
  fix: {
    plinth: "Network puts one in each zone.",
    pulumi: "`subnetIds` with two subnets.",
    effect: "in place",
  },
  types: types.endpoint,
  judge: (subject) =>
    onlyWhere(subject, "vpcEndpointType", /^Interface$/, "it is no interface", () =>
      requireMembers(subject, "subnetIds", 2),
    ),
});
