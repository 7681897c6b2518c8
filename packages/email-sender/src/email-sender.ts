import { arn, named, physicalName, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createAlarms } from "./alarms";
import { type EmailSenderArgs, type Resolved, withDefaults } from "./args";
import { checkArgs } from "./checks";
import { createRecords, type EmailDnsRecord, dnsRecordsOf } from "./dns-records";
import { createEvents, setArn } from "./events";
import { createSenders } from "./senders";

/**
 * A domain that sends mail by SES: signed with DKIM, with a MAIL FROM of its own, over TLS only, and
 * with reports of bounces and complaints. A new account is in the sandbox, where SES delivers to
 * verified addresses only: leaving it is a request to AWS, by hand, for each region.
 */
export class EmailSender extends pulumi.ComponentResource {
  /** ARN of the identity. */
  readonly identityArn: pulumi.Output<string>;
  /** Name of the configuration set, which mail from the identity uses unless it names another. */
  readonly configurationSetName: pulumi.Output<string>;
  /** ARNs of identity and configuration set: the resources of a statement that allows `ses:SendEmail`. */
  readonly sendResourceArns: pulumi.Output<string[]>;
  /** Records that the domain's DNS must have: `dkim-1` to `dkim-3`, `mail-from-mx`, `mail-from-spf`, `dmarc`. */
  readonly dnsRecords: pulumi.Output<Record<string, EmailDnsRecord>>;
  /** ARN of the topic that is told of events; none when only EventBridge or CloudWatch is. */
  readonly eventTopicArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: EmailSenderArgs, opts?: pulumi.ComponentResourceOptions) {
    super("email-sender:index:EmailSender", name, args, opts);
    const a = withDefaults(args, physicalName(name, 64));
    checkArgs(this, name, a);
    const place = placeOf(this, a.region);
    const { region, accountId } = place;
    const resource = `identity/${a.domain}`;
    const identityArn = arn(place, { service: "ses", region, accountId, resource });
    const set = configurationSet(name, a, this);
    const identity = new aws.sesv2.EmailIdentity(
      name,
      {
        emailIdentity: a.domain,
        configurationSetName: set.configurationSetName,
        dkimSigningAttributes: { nextSigningKeyLength: "RSA_2048_BIT" },
        region: a.region,
        tags: named(name, a.tags),
      },
      { parent: this, protect: a.protect },
    );
    const mailFromDomain = `${a.mailFromSubdomain}.${a.domain}`;
    new aws.sesv2.EmailIdentityMailFromAttributes(
      name,
      {
        emailIdentity: identity.emailIdentity,
        mailFromDomain,
        behaviorOnMxFailure: a.rejectOnMxFailure ? "REJECT_MESSAGE" : "USE_DEFAULT_VALUE",
        region: a.region,
      },
      { parent: this },
    );
    const records = dnsRecordsOf(a, mailFromDomain, identity, place);
    if (a.zoneId !== undefined) createRecords(name, a.zoneId, records, this);
    createSenders(name, a, identity, identityArn, this);
    this.eventTopicArn = pulumi.output(createEvents(name, a, set, place, this));
    createAlarms(name, a, this);
    this.identityArn = identity.arn;
    this.configurationSetName = set.configurationSetName;
    this.sendResourceArns = pulumi.output([identityArn, setArn(a.setName, place)]);
    this.dnsRecords = pulumi.output(records);
    this.registerOutputs({
      identityArn: this.identityArn,
      configurationSetName: this.configurationSetName,
      sendResourceArns: this.sendResourceArns,
      dnsRecords: this.dnsRecords,
      eventTopicArn: this.eventTopicArn,
    });
  }
}

/** Whether it may send stays SES's to say: a set that was paused is not started by the next update. */
function configurationSet(
  name: string,
  a: Resolved,
  parent: pulumi.Resource,
): aws.sesv2.ConfigurationSet {
  return new aws.sesv2.ConfigurationSet(
    name,
    {
      configurationSetName: a.setName,
      deliveryOptions: { tlsPolicy: a.tlsPolicy },
      reputationOptions: { reputationMetricsEnabled: true },
      suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
      region: a.region,
      tags: named(name, a.tags),
    },
    { parent, protect: a.protect },
  );
}
