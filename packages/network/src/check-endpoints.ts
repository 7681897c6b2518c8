import { type Check, check, distinct, oneOf } from "@plinth/core";
import type { FilledArgs } from "./defaults";

const gatewayServices = ["s3", "dynamodb"];

export function checkEndpoints(a: FilledArgs): Check {
  const services = a.interfaceEndpoints.map((each) => each.service);
  const privateNames = a.interfaceEndpoints.some((each) => each.privateDnsEnabled);
  const hosts = a.tiers.app.enabled || a.tiers.data.enabled;
  return [
    a.gatewayEndpoints.map((each) =>
      oneOf("gatewayEndpoints", each, gatewayServices, "Use interfaceEndpoints for other services"),
    ),
    distinct("gatewayEndpoints", a.gatewayEndpoints, "Name each service once"),
    Object.keys(a.gatewayEndpointPolicies).map((each) =>
      oneOf("gatewayEndpointPolicies", each, a.gatewayEndpoints, "Key policies by service"),
    ),
    distinct("interfaceEndpoints", services, "Name each service once"),
    a.interfaceEndpoints.map(({ service, availabilityZones }, index) => {
      const path = `interfaceEndpoints[${index}]`;
      return [
        check(
          /^[a-z0-9][a-z0-9.-]*$/.test(service),
          `${path}.service`,
          service,
          "lower-case letters, digits, dots and hyphens, as ecr.api",
          "See aws ec2 describe-vpc-endpoint-services",
        ),
        check(
          availabilityZones.length > 0,
          `${path}.availabilityZones`,
          [],
          "1 zone or more",
          "Leave it out for all",
        ),
        availabilityZones.map((zone) =>
          oneOf(
            `${path}.availabilityZones`,
            zone,
            a.availabilityZones,
            "Name zones of the network",
          ),
        ),
        distinct(`${path}.availabilityZones`, availabilityZones, "Name each zone once"),
      ];
    }),
    check(
      hosts || services.length === 0,
      "interfaceEndpoints",
      services,
      "none without an app or data tier",
      "Enable one: endpoints stand in its subnets",
    ),
    check(
      !privateNames || (a.dnsHostnames && a.dnsSupport),
      "interfaceEndpoints",
      services,
      "privateDnsEnabled: false without dnsHostnames and dnsSupport",
      "Turn both on",
    ),
  ];
}
