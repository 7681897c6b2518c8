import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type Context, globalRegion } from "./context";
import type { DistributionArgs } from "./distribution-args";

const proofTtl = 60;

type Proof = aws.types.output.acm.CertificateDomainValidationOption;

/** `*.example.com` and `example.com` have one proof: two records of it would delete each other. */
function provenNames(aliases: string[]): string[] {
  return [...new Set(aliases.map((alias) => alias.replace(/^\*\./, "")))];
}

/** The record that proves one name. Found by name: AWS promises no order. */
function proofRecord(
  { name, self }: Context,
  certificate: aws.acm.Certificate,
  proven: string,
  zoneId: pulumi.Input<string>,
): aws.route53.Record {
  const proof = (field: "resourceRecordName" | "resourceRecordValue") =>
    certificate.domainValidationOptions.apply(
      (all: Proof[] | undefined) =>
        all?.find(({ domainName }) => domainName.replace(/^\*\./, "") === proven)?.[field] ?? "",
    );
  return new aws.route53.Record(
    `${name}-${proven}-proof`,
    {
      zoneId,
      name: proof("resourceRecordName"),
      type: "CNAME",
      records: [proof("resourceRecordValue")],
      ttl: proofTtl,
      // A certificate of the same name in another region has the same proof.
      allowOverwrite: true,
    },
    { parent: self },
  );
}

function validated(
  context: Context,
  aliases: string[],
  zoneId: pulumi.Input<string>,
): pulumi.Output<string> {
  const { name, self, tags } = context;
  const child = { parent: self };
  const [domainName = "", ...others] = [...aliases].sort();
  const certificate = new aws.acm.Certificate(
    name,
    {
      domainName,
      ...(others.length > 0 && { subjectAlternativeNames: others }),
      validationMethod: "DNS",
      region: globalRegion,
      tags: named(name, tags),
    },
    child,
  );
  const records = provenNames([domainName, ...others]).map((each) =>
    proofRecord(context, certificate, each, zoneId),
  );
  return new aws.acm.CertificateValidation(
    name,
    {
      certificateArn: certificate.arn,
      validationRecordFqdns: records.map(({ fqdn }) => fqdn),
      region: globalRegion,
    },
    child,
  ).certificateArn;
}

/** The certificate given, or one made for the aliases; none without aliases. */
export function certificateOf(
  context: Context,
  { aliases = [], certificateArn, zoneId }: DistributionArgs,
): pulumi.Input<string> | undefined {
  if (aliases.length === 0 || certificateArn !== undefined) return certificateArn;
  return zoneId === undefined ? undefined : validated(context, aliases, zoneId);
}

/** Points every alias to the distribution, over IPv4 and IPv6. */
export function aliasRecords(
  { name, self }: Context,
  { aliases = [], zoneId }: DistributionArgs,
  distribution: aws.cloudfront.Distribution,
): void {
  if (zoneId === undefined) return;
  for (const alias of aliases) {
    for (const type of ["A", "AAAA"]) {
      new aws.route53.Record(
        `${name}-${alias}-${type.toLowerCase()}`,
        {
          zoneId,
          name: alias,
          type,
          aliases: [
            {
              name: distribution.domainName,
              zoneId: distribution.hostedZoneId,
              evaluateTargetHealth: false,
            },
          ],
        },
        { parent: self },
      );
    }
  }
}
