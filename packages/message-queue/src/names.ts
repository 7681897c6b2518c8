/** What SQS demands at the end of a FIFO queue's name, and allows nowhere else. */
export const fifoSuffix = ".fifo";
/** What tells the dead-letter queue from its source. */
export const deadLetterSuffix = "-dlq";

/** The name without the ending that marks a FIFO queue. */
export function bareName(queueName: string): string {
  return queueName.endsWith(fifoSuffix) ? queueName.slice(0, -fifoSuffix.length) : queueName;
}
