export type {
  DeadLetterConfig,
  FifoConfig,
  MessageQueueArgs,
  QueueAlarmsConfig,
  ServiceSenderConfig,
} from "./args";
export { QueueEncryption, SenderService } from "./choices";
export { MessageQueue } from "./message-queue";
