interface QueueEvent {
  Records: { messageId: string; body: string }[];
}

/** Names the messages that failed, so that the others do not come back. */
export function handler({ Records }: QueueEvent) {
  const failed = Records.filter(({ body }) => body === "");
  const batchItemFailures = failed.map(({ messageId }) => ({ itemIdentifier: messageId }));
  return Promise.resolve({ batchItemFailures });
}
