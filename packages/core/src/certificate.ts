import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { named, type Tags } from "./tags";

const proofTtl = 60;

type Option = aws.types.output.acm.CertificateDomainValidationOption;

export interface ProvenCertificateSpec {
  /** What the certificate is good for, the main name first. */
  names: readonly string[];
  /** Route 53 zone of all names: their proofs are written there. */
  zoneId: pulumi.Input<string>;
  /** Logical name of the record that proves a name. */
  proofName: (name: string) => string;
  region?: string | undefined;
  tags?: Tags | undefined;
}

/** `*.example.com` and `example.com` have one proof: two records of it would delete each other. */
function bare(name: string): string {
  return name.replace(/^\*\./, "");
}

/** The record that proves one name. Found by name: AWS promises no order. */
function proofRecord(
  certificate: aws.acm.Certificate,
  proven: string,
  { zoneId, proofName }: ProvenCertificateSpec,
  child: pulumi.CustomResourceOptions,
): aws.route53.Record {
  const proof = (field: "resourceRecordName" | "resourceRecordValue") =>
    certificate.domainValidationOptions.apply(
      (all: Option[] | undefined) =>
        all?.find(({ domainName }) => bare(domainName) === proven)?.[field] ?? "",
    );
  return new aws.route53.Record(
    proofName(proven),
    {
      zoneId,
      name: proof("resourceRecordName"),
      type: "CNAME",
      records: [proof("resourceRecordValue")],
      ttl: proofTtl,
      // A certificate of the same name in another region has the same proof.
      allowOverwrite: true,
    },
    child,
  );
}

/** A certificate in ACM, proven by DNS records. @returns its ARN, known once it is valid. */
export function provenCertificate(
  name: string,
  spec: ProvenCertificateSpec,
  child: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
  const { names, region, tags } = spec;
  const [domainName = "", ...others] = names;
  const certificate = new aws.acm.Certificate(
    name,
    {
      domainName,
      ...(others.length > 0 && { subjectAlternativeNames: others }),
      validationMethod: "DNS",
      region,
      tags: named(name, tags),
    },
    child,
  );
  const records = [...new Set(names.map(bare))].map((each) =>
    proofRecord(certificate, each, spec, child),
  );
  const validationRecordFqdns = records.map(({ fqdn }) => fqdn);
  return new aws.acm.CertificateValidation(
    name,
    { certificateArn: certificate.arn, validationRecordFqdns, region },
    child,
  ).certificateArn;
}
