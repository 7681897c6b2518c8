import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isGiven, read, textOf } from "../../core/value";
import { fail, notApplicable, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const netGatewayEndpoints = stackControl({
  id: "NET-30",
  slug: "net-gateway-endpoints",
  title: "Private subnets reach S3 and DynamoDB without the internet",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "What goes out through a NAT gateway crosses the internet",
  fix: {
    plinth: "Network makes both endpoints.",
    pulumi: "an `aws.ec2.VpcEndpoint` of type `Gateway` for each, with every private route table.",
    effect: "in place",
  },
  types: types.routeTable,
  judge: (model) =>
    perNode(model, types.routeTable, (table) => {
      const routes = model.pointing(types.route, "routeTableId", table);
      if (!routes.some(({ props }) => isGiven(props, "natGatewayId"))) {
        return notApplicable("no route leads to a NAT gateway");
      }
      const services = model
        .pointing(types.endpoint, "routeTableIds", table)
        .map(({ props }) => textOf(read(props, "serviceName")) ?? "");
      const lacks = ["s3", "dynamodb"].filter(
        (each) => !services.some((name) => name.endsWith(`.${each}`)),
      );
      return lacks.length > 0
        ? fail(`it has no endpoint for ${lacks.join(", ")}`)
        : pass("it has both endpoints");
    }),
});
