import { MessageQueue, SenderService } from "@plinth/message-queue";

const account = "123456789012";
const key = `arn:aws:kms:eu-west-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const topic = `arn:aws:sns:eu-west-1:${account}:on-call`;

const jobs = new MessageQueue("jobs", {
  queueName: "orders-jobs",
  kmsKeyId: key,
  visibilityTimeoutSeconds: 180,
  consumerTimeoutSeconds: 30,
  senderRoleArns: { api: `arn:aws:iam::${account}:role/orders-api` },
  consumerRoleArns: { worker: `arn:aws:iam::${account}:role/orders-worker` },
  serviceSenders: {
    nightly: {
      service: SenderService.EventBridge,
      sourceArn: `arn:aws:events:eu-west-1:${account}:rule/nightly`,
    },
  },
  alarmTopicArns: [topic],
});

const payments = new MessageQueue("payments", {
  fifo: { contentBasedDeduplication: true, highThroughput: true },
  kmsKeyId: key,
  alarmTopicArns: [topic],
});

export const jobsUrl = jobs.queueUrl;
export const paymentsUrl = payments.queueUrl;
