import { type Check, check, within } from "@plinth/core";
import type { FunctionVpcConfig } from "./args-function";
import { sorted } from "./resolve";

export function checkVpc(path: string, { subnetIds, egress }: FunctionVpcConfig): Check {
  return [
    check(
      subnetIds.length > 0,
      `${path}.subnetIds`,
      subnetIds.length,
      "one subnet or more",
      "Give one in each zone",
    ),
    sorted(egress).map(([key, { port, cidrIpv4, securityGroupId }]) => [
      within(`${path}.egress.${key}.port`, port, [1, 65535], "", "Name the port"),
      check(
        (cidrIpv4 === undefined) !== (securityGroupId === undefined),
        `${path}.egress.${key}`,
        { cidrIpv4, securityGroupId },
        "exactly one of cidrIpv4 and securityGroupId",
        "Say where to, once",
      ),
    ]),
  ];
}
