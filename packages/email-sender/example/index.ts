import { DmarcPolicy, EmailSender } from "@plinth/email-sender";

const account = "123456789012";

const mail = new EmailSender("orders", {
  domain: "orders.example.com",
  zoneId: "Z0123456789ABCDEFGHIJ",
  dmarc: { policy: DmarcPolicy.Reject, reportAddress: "dmarc@orders.example.com" },
  events: {
    kmsKeyId: `arn:aws:kms:eu-west-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    eventBridge: true,
  },
  senders: {
    api: {
      roleArn: `arn:aws:iam::${account}:role/orders-api`,
      fromAddresses: ["no-reply@orders.example.com"],
    },
  },
  alarmTopicArns: [`arn:aws:sns:eu-west-1:${account}:on-call`],
});

export const sendResourceArns = mail.sendResourceArns;
export const dnsRecords = mail.dnsRecords;
