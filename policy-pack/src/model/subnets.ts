import { types } from "../core/types";
import { listOf, read, textOf } from "../core/value";
import type { Model, Node } from "./model";

const gateway = "aws:ec2/internetGateway:InternetGateway";

/** True for a subnet whose route table leads to an internet gateway. */
export function isPublicSubnet(model: Model, subnet: Node): boolean {
  return model
    .pointing(types.routeTableAssociation, "subnetId", subnet)
    .flatMap((each) => each.refs("routeTableId"))
    .some((table) => {
      const routes = model.pointing(types.route, "routeTableId", table);
      const apart = routes.some((route) =>
        route.refs("gatewayId").some(({ type }) => type === gateway),
      );
      const inline = table.refs("routes").some(({ type }) => type === gateway);
      const literal = [...routes.map(({ props }) => props), ...inlineRoutes(table)].some((props) =>
        readText(props).startsWith("igw-"),
      );
      return apart || inline || literal;
    });
}

function inlineRoutes(table: Node): Node["props"][] {
  return (listOf(table.props, "routes") ?? []).flatMap((each) =>
    each.state === "known" ? [each.value as Node["props"]] : [],
  );
}

function readText(props: Node["props"]): string {
  return textOf(read(props, "gatewayId")) ?? "";
}
