import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";

export const netSubnetsSpanZones = stackControl({
  id: "NET-25",
  slug: "net-subnets-span-zones",
  title: "The subnets of a VPC are in two zones or more",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "One zone fails as a whole",
  fix: {
    plinth: "Give Network two or more `availabilityZones`.",
    pulumi: "make a subnet in a second `availabilityZone`.",
    effect: "in place",
  },
  types: types.vpc,
  judge: (model) =>
    model.of(types.vpc).map((vpc) => {
      const subnets = model.pointing(types.subnet, "vpcId", vpc);
      const zones = subnets.map(({ props }) => read(props, "availabilityZone"));
      if (zones.some(({ state }) => state === "unknown")) {
        return { urn: vpc.urn, ...deferred("the zones are not known before the update") };
      }
      const count = new Set(zones.map(textOf)).size;
      return {
        urn: vpc.urn,
        ...(count >= 2
          ? pass(`it spans ${count} zones`)
          : fail(`it spans ${count} zones, required 2`)),
      };
    }),
});
