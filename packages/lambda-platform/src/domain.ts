import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ApiParts } from "./api";
import type { ApiDomainConfig } from "./args-api";
import type { Context } from "./context";

const proofTtl = 60;

type Proof = aws.types.output.acm.CertificateDomainValidationOption;

/** The API's own name: certificate, mapping and alias record. */
export function makeDomain(
  context: Context,
  config: ApiDomainConfig,
  { api, stage }: ApiParts,
): void {
  const { name, args, child } = context;
  const { domainName, hostedZoneId } = config;
  const of = { region: args.region };
  const domain = new aws.apigatewayv2.DomainName(
    name,
    {
      ...of,
      domainName,
      domainNameConfiguration: {
        certificateArn: config.certificateArn ?? provenCertificate(context, config),
        endpointType: "REGIONAL",
        securityPolicy: "TLS_1_2",
      },
      tags: named(name, args.tags),
    },
    child,
  );
  new aws.apigatewayv2.ApiMapping(
    name,
    { ...of, apiId: api.id, domainName: domain.id, stage: stage.id },
    child,
  );
  if (hostedZoneId === undefined) return;
  const target = domain.domainNameConfiguration;
  new aws.route53.Record(
    name,
    {
      zoneId: hostedZoneId,
      name: domainName,
      type: "A",
      aliases: [
        {
          name: target.targetDomainName,
          zoneId: target.hostedZoneId,
          evaluateTargetHealth: false,
        },
      ],
    },
    child,
  );
}

/** A certificate that is proven by a record of its zone. */
function provenCertificate(
  { name, args, child }: Context,
  { domainName, hostedZoneId = "" }: ApiDomainConfig,
): pulumi.Output<string> {
  const certificate = new aws.acm.Certificate(
    name,
    { domainName, validationMethod: "DNS", region: args.region, tags: named(name, args.tags) },
    child,
  );
  const proof = (field: "resourceRecordName" | "resourceRecordValue") =>
    certificate.domainValidationOptions.apply(
      (all: Proof[] | undefined) => all?.[0]?.[field] ?? "",
    );
  const record = new aws.route53.Record(
    `${name}-proof`,
    {
      zoneId: hostedZoneId,
      name: proof("resourceRecordName"),
      type: "CNAME",
      records: [proof("resourceRecordValue")],
      ttl: proofTtl,
      // A certificate of the same name in another region has the same proof.
      allowOverwrite: true,
    },
    child,
  );
  return new aws.acm.CertificateValidation(
    name,
    {
      certificateArn: certificate.arn,
      validationRecordFqdns: [record.fqdn],
      region: args.region,
    },
    child,
  ).certificateArn;
}
