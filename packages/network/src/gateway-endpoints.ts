import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Scope } from "./scope";
import type { TierResources } from "./tier";

/** Routes to S3 and DynamoDB, in every route table of the given tiers. */
export function createGatewayEndpoints(scope: Scope, tiers: TierResources[]) {
  const { name, a, vpc, child } = scope;
  const routeTableIds = tiers.flatMap(({ tables }) => [...tables.values()].map(({ id }) => id));
  const ids: Record<string, pulumi.Output<string>> = {};
  for (const service of a.gatewayEndpoints) {
    const logical = `${name}-${service}`;
    const policy = a.gatewayEndpointPolicies[service];
    ids[service] = new aws.ec2.VpcEndpoint(
      logical,
      {
        vpcId: vpc.id,
        vpcEndpointType: "Gateway",
        serviceName: `com.amazonaws.${a.homeRegion}.${service}`,
        routeTableIds,
        ...(policy !== undefined && { policy }),
        region: a.region,
        tags: named(logical, a.tags),
      },
      child,
    ).id;
  }
  return ids;
}
