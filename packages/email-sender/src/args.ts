import type * as pulumi from "@pulumi/pulumi";
import { DmarcPolicy, EmailEventType, TlsPolicy } from "./choices";

/** What the domain tells receivers about forged mail. It holds for all mail of the domain, not only SES's. */
export interface DmarcConfig {
  /**
   * `none` only reports, `quarantine` puts forged mail in the spam folder, `reject` refuses it.
   *
   * @default "quarantine"
   */
  policy?: DmarcPolicy;

  /** Address that gets receivers' daily reports. One of another domain needs that domain's consent in its DNS. */
  reportAddress?: string;
}

/** A role that may send, and as whom. */
export interface EmailSenderRoleConfig {
  /** ARN of the role, whole. */
  roleArn: pulumi.Input<string>;
  /** Addresses of the domain that the role may send from. `*` stands for any local part. */
  fromAddresses: string[];
}

/** Where SES reports to. At least one of the four destinations. */
export interface EmailEventsConfig {
  /**
   * Kinds of events. Bounces and complaints must be among them.
   *
   * @default ["BOUNCE","COMPLAINT","REJECT","DELIVERY_DELAY"]
   */
  types?: EmailEventType[];

  /** Standard topic of yours, whose policy admits `ses.amazonaws.com`. */
  topicArn?: pulumi.Input<string>;

  /** Key of a topic that is made here. Its policy must admit `ses.amazonaws.com`. */
  kmsKeyId?: pulumi.Input<string>;

  /**
   * Whether the account's default event bus gets the events.
   *
   * @default false
   */
  eventBridge?: boolean;

  /**
   * Whether CloudWatch counts the events, by configuration set. Each kind is a custom metric of $0.30 a month.
   *
   * @default false
   */
  cloudWatch?: boolean;
}

/** When the alarms fire: for the account, and for the mail of this configuration set. */
export interface EmailAlarmsConfig {
  /**
   * Share of mail that bounces, above 0 and at most 0.1. AWS reviews an account at 0.05 and stops it at 0.1.
   *
   * @default 0.05
   */
  bounceRate?: number;

  /**
   * Share of mail marked as spam, above 0 and at most 0.005. AWS reviews an account at 0.001 and stops it at 0.005.
   *
   * @default 0.001
   */
  complaintRate?: number;
}

export interface EmailSenderArgs {
  /** Domain that mail is from, such as `example.com`. Changing it replaces the identity. */
  domain: string;

  /** Where SES reports bounces and complaints. */
  events: EmailEventsConfig;

  /**
   * Label before the domain that bounces go to (MAIL FROM). Nothing else may use that name.
   *
   * @default "bounce"
   */
  mailFromSubdomain?: string;

  /**
   * Whether SES refuses to send while the MX record of MAIL FROM is missing. Off: it uses amazonses.com meanwhile.
   *
   * @default false
   */
  rejectOnMxFailure?: boolean;

  /** Route 53 zone of the domain, for the records. Unset: create what `dnsRecords` names. */
  zoneId?: pulumi.Input<string>;

  /** The DMARC record of the domain. */
  dmarc?: DmarcConfig;

  /** Roles that may send, by a name of yours. */
  senders?: Record<string, EmailSenderRoleConfig>;

  /** Name of the configuration set. Unset: the component's. Changing it replaces the set. */
  configurationSetName?: string;

  /**
   * `REQUIRE`: mail to servers without TLS is not delivered. `OPTIONAL`: it is, for anybody to read.
   *
   * @default "REQUIRE"
   */
  tlsPolicy?: TlsPolicy;

  /** Topics told of bad rates of bounces and complaints. None: no alarms. */
  alarmTopicArns?: pulumi.Input<string>[];

  /** Rates that the alarms fire above. */
  alarms?: EmailAlarmsConfig;

  /** Tags of every resource that has tags. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of SES. Unset: the provider's. Changing it replaces everything. */
  region?: string;

  /**
   * Marks identity and configuration set as protected in Pulumi: a new identity has other DKIM
   * records, and none of its mail leaves until they are known.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const defaults = {
  DmarcConfig: { policy: DmarcPolicy.Quarantine },
  EmailEventsConfig: {
    types: [
      EmailEventType.Bounce,
      EmailEventType.Complaint,
      EmailEventType.Reject,
      EmailEventType.DeliveryDelay,
    ],
    eventBridge: false,
    cloudWatch: false,
  },
  EmailAlarmsConfig: { bounceRate: 0.05, complaintRate: 0.001 },
  EmailSenderArgs: {
    mailFromSubdomain: "bounce",
    rejectOnMxFailure: false,
    tlsPolicy: TlsPolicy.Require,
    protect: true,
  },
};

/** The arguments with every default filled in. */
export type Resolved = ReturnType<typeof withDefaults>;

/** @param setName Name of the configuration set where none is given. */
export function withDefaults(args: EmailSenderArgs, setName: string) {
  return {
    ...defaults.EmailSenderArgs,
    ...args,
    setName: args.configurationSetName ?? setName,
    dmarc: { ...defaults.DmarcConfig, ...args.dmarc },
    events: { ...defaults.EmailEventsConfig, ...args.events },
    alarms: { ...defaults.EmailAlarmsConfig, ...args.alarms },
  };
}
