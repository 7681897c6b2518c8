import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type { ComputeContext } from "./compute-settings";

/** The private name of the load balancer, in a zone that is given or the component's own. */
export function privateName(
  { name, a, place, tags, child }: ComputeContext,
  balancer: aws.lb.LoadBalancer,
): aws.route53.Record {
  const { zoneName, recordName } = a.dns;
  const zoneId =
    a.dns.zoneId ??
    new aws.route53.Zone(
      name,
      {
        name: zoneName,
        comment: `Datomic system ${a.systemName}`,
        vpcs: [{ vpcId: a.vpcId, vpcRegion: place.region }],
        tags: named(name, tags),
      },
      { ...child, protect: a.protect },
    ).zoneId;
  return new aws.route53.Record(
    name,
    {
      zoneId,
      name: `${recordName}.${zoneName}`,
      type: "A",
      aliases: [{ name: balancer.dnsName, zoneId: balancer.zoneId, evaluateTargetHealth: true }],
    },
    child,
  );
}
