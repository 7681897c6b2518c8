export type {
  DmarcConfig,
  EmailAlarmsConfig,
  EmailEventsConfig,
  EmailSenderArgs,
  EmailSenderRoleConfig,
} from "./args";
export { DmarcPolicy, EmailEventType, TlsPolicy } from "./choices";
export type { EmailDnsRecord } from "./dns-records";
export { EmailSender } from "./email-sender";
