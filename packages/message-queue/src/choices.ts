/** What encrypts the messages at rest. SQS's own key is free, has no policy and leaves no trace of its use. */
export const QueueEncryption = { CustomerKey: "customer-key", SqsManaged: "sse-sqs" } as const;
export type QueueEncryption = (typeof QueueEncryption)[keyof typeof QueueEncryption];

/** AWS services that send to a queue on the account's behalf. */
export const SenderService = { EventBridge: "events", S3: "s3", Sns: "sns" } as const;
export type SenderService = (typeof SenderService)[keyof typeof SenderService];
