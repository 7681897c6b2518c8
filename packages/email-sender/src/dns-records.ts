import type { Place } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";

/** A record that the domain's DNS must have. */
export interface EmailDnsRecord {
  /** Full name, without a dot at the end. */
  name: string;
  /** `CNAME`, `MX` or `TXT`. */
  type: string;
  /** Value, with the priority for an MX record and without quotes for a TXT record. */
  value: string;
}

/** As many tokens as Easy DKIM always has, whatever their values. */
const dkimKeys = ["dkim-1", "dkim-2", "dkim-3"];
const timeToLive = 600;

/**
 * Regions whose DKIM keys are under a name of the region's own.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/ses.html#ses_dkim_domains
 */
const ownDkimDomain = new Set([
  "af-south-1",
  "ap-northeast-3",
  "ap-south-2",
  "ap-southeast-3",
  "ap-southeast-5",
  "ca-west-1",
  "eu-central-2",
  "eu-south-1",
  "il-central-1",
  "me-central-1",
  "us-gov-east-1",
]);

/** What proves the domain and its mail, by a key that stays. */
export function dnsRecordsOf(
  { domain, dmarc }: Resolved,
  mailFromDomain: string,
  identity: aws.sesv2.EmailIdentity,
  { region }: Place,
): Record<string, pulumi.Output<EmailDnsRecord>> {
  const dkimDomain = region.apply((code) =>
    ownDkimDomain.has(code) ? `dkim.${code}.amazonses.com` : "dkim.amazonses.com",
  );
  const { tokens } = identity.dkimSigningAttributes;
  const dkim = dkimKeys.map((key, index) => {
    // A preview can repeat the attributes as given, without tokens: the ARN keeps them unknown as long.
    const token = pulumi.all([tokens[index], identity.arn]).apply(([made]) => made);
    const name = pulumi.interpolate`${token}._domainkey.${domain}`;
    const value = pulumi.interpolate`${token}.${dkimDomain}`;
    return [key, pulumi.output({ name, type: "CNAME", value })] as const;
  });
  const report = dmarc.reportAddress === undefined ? "" : `; rua=mailto:${dmarc.reportAddress}`;
  const mx = pulumi.interpolate`10 feedback-smtp.${region}.amazonses.com`;
  const spf = "v=spf1 include:amazonses.com ~all";
  const forged = `v=DMARC1; p=${dmarc.policy}${report}`;
  return {
    ...Object.fromEntries(dkim),
    "mail-from-mx": pulumi.output({ name: mailFromDomain, type: "MX", value: mx }),
    "mail-from-spf": pulumi.output({ name: mailFromDomain, type: "TXT", value: spf }),
    dmarc: pulumi.output({ name: `_dmarc.${domain}`, type: "TXT", value: forged }),
  };
}

/** The records in a zone of Route 53. Their keys are plain, so that a preview shows all six. */
export function createRecords(
  name: string,
  zoneId: pulumi.Input<string>,
  records: Record<string, pulumi.Output<EmailDnsRecord>>,
  parent: pulumi.Resource,
): void {
  for (const [key, record] of Object.entries(records)) {
    new aws.route53.Record(
      `${name}-${key}`,
      { zoneId, name: record.name, type: record.type, ttl: timeToLive, records: [record.value] },
      { parent },
    );
  }
}
