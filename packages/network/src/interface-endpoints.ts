import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Scope } from "./scope";
import type { TierResources } from "./tier";

const https = 443;
const fullName = /^(?:cn\.)?com\.amazonaws\.|^aws\./;

function serviceName(region: string, service: string): string {
  return fullName.test(service) ? service : `com.amazonaws.${region}.${service}`;
}

function createGroup({ name, a, vpc, child }: Scope): aws.ec2.SecurityGroup {
  const logical = `${name}-endpoints`;
  const group = new aws.ec2.SecurityGroup(
    logical,
    {
      vpcId: vpc.id,
      // AWS replaces a group whose description changes: this one is for ever.
      description: "Interface endpoints of the VPC",
      region: a.region,
      tags: named(logical, a.tags),
    },
    child,
  );
  const rule = {
    securityGroupId: group.id,
    description: "HTTPS from the VPC",
    ipProtocol: "tcp",
    fromPort: https,
    toPort: https,
    region: a.region,
  };
  const ingress = (
    suffix: string,
    from: { cidrIpv4: string } | { cidrIpv6: pulumi.Output<string> },
  ) =>
    new aws.vpc.SecurityGroupIngressRule(
      `${logical}${suffix}`,
      { ...rule, ...from, tags: named(`${logical}${suffix}`, a.tags) },
      child,
    );
  ingress("", { cidrIpv4: a.cidrBlock });
  if (a.ipv6.enabled) ingress("-ipv6", { cidrIpv6: vpc.ipv6CidrBlock });
  return group;
}

/** Network interfaces of AWS services in a tier's subnets, behind one security group. */
export function createInterfaceEndpoints(scope: Scope, { subnets }: TierResources) {
  const { name, a, vpc, child } = scope;
  const ids: Record<string, pulumi.Output<string>> = {};
  if (a.interfaceEndpoints.length === 0) return { ids, group: undefined };
  const group = createGroup(scope);
  for (const { service, privateDnsEnabled, policy, availabilityZones } of a.interfaceEndpoints) {
    const logical = `${name}-endpoint-${service.replaceAll(".", "-")}`;
    ids[service] = new aws.ec2.VpcEndpoint(
      logical,
      {
        vpcId: vpc.id,
        vpcEndpointType: "Interface",
        serviceName: serviceName(a.homeRegion, service),
        privateDnsEnabled,
        subnetIds: availabilityZones.flatMap((zone) => subnets.get(zone)?.id ?? []),
        securityGroupIds: [group.id],
        ...(policy !== undefined && { policy }),
        region: a.region,
        tags: named(logical, a.tags),
      },
      child,
    ).id;
  }
  return { ids, group };
}
