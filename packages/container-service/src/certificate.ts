import { provenCertificate } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import type { TlsConfig } from "./load-balancer-args";

/** The certificate given, or one made for the name. */
export function certificateOf(
  context: Context,
  tls: TlsConfig | undefined,
): pulumi.Input<string> | undefined {
  if (!tls) return undefined;
  const { certificateArn, domainName, hostedZoneId, alternativeNames = [] } = tls;
  if (certificateArn !== undefined) return certificateArn;
  if (domainName === undefined || hostedZoneId === undefined) return undefined;
  const { name, self, region, tags } = context;
  return provenCertificate(
    name,
    {
      names: [domainName, ...alternativeNames],
      zoneId: hostedZoneId,
      proofName: (each) => (each === domainName ? `${name}-proof` : `${name}-proof-${each}`),
      region,
      tags,
    },
    { parent: self },
  );
}

/** Points the name to the load balancer, where name and zone are given. */
export function aliasRecord(
  { name, self }: Context,
  tls: TlsConfig | undefined,
  loadBalancer: aws.lb.LoadBalancer,
): void {
  if (tls?.domainName === undefined || tls.hostedZoneId === undefined) return;
  new aws.route53.Record(
    name,
    {
      zoneId: tls.hostedZoneId,
      name: tls.domainName,
      type: "A",
      aliases: [
        {
          name: loadBalancer.dnsName,
          zoneId: loadBalancer.zoneId,
          evaluateTargetHealth: true,
        },
      ],
    },
    { parent: self },
  );
}
