import { EmailSender } from "@plinth/email-sender";
import { MessageQueue } from "@plinth/message-queue";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

const maxReceiveCount = 5;
const deadLetterSeconds = 1_209_600;

export interface Messaging {
  jobs: MessageQueue;
  email: EmailSender;
}

/** The worker's queue, and the address that mail is sent from. */
export function messaging({ name, config, tags }: Scope, { keys, warning }: Foundation): Messaging {
  const jobs = new MessageQueue(`${name}-jobs`, {
    queueName: `${name}-jobs`,
    kmsKeyId: keys.messages.keyArn,
    deadLetter: { maxReceiveCount, retentionSeconds: deadLetterSeconds },
    alarmTopicArns: [warning.topicArn],
    tags,
  });
  const email = new EmailSender(`${name}-mail`, {
    domain: config.domain.name,
    zoneId: config.domain.hostedZoneId,
    events: { kmsKeyId: keys.messages.keyArn },
    alarmTopicArns: [warning.topicArn],
    tags,
  });
  return { jobs, email };
}
