import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import type { TlsConfig } from "./load-balancer-args";

const proofTtl = 60;

/** A certificate of the load balancer's region, proven by a DNS record; its ARN is known once it is valid. */
function validated(
  { name, self, region, tags }: Context,
  domainName: string,
  zoneId: pulumi.Input<string>,
): pulumi.Output<string> {
  const child = { parent: self };
  const certificate = new aws.acm.Certificate(
    name,
    { domainName, validationMethod: "DNS", region, tags: named(name, tags) },
    child,
  );
  // One name, so one proof; how many there are must not hang on an output.
  const proof = certificate.domainValidationOptions[0];
  const record = new aws.route53.Record(
    `${name}-proof`,
    {
      zoneId,
      name: proof?.resourceRecordName ?? "",
      type: proof?.resourceRecordType ?? "CNAME",
      records: [proof?.resourceRecordValue ?? ""],
      ttl: proofTtl,
      // A certificate of the same name in another region has the same proof.
      allowOverwrite: true,
    },
    child,
  );
  return new aws.acm.CertificateValidation(
    name,
    { certificateArn: certificate.arn, validationRecordFqdns: [record.fqdn], region },
    child,
  ).certificateArn;
}

/** The certificate given, or one made for the name. */
export function certificateOf(
  context: Context,
  tls: TlsConfig | undefined,
): pulumi.Input<string> | undefined {
  if (!tls) return undefined;
  const { certificateArn, domainName, hostedZoneId } = tls;
  if (certificateArn !== undefined) return certificateArn;
  if (domainName === undefined || hostedZoneId === undefined) return undefined;
  return validated(context, domainName, hostedZoneId);
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
