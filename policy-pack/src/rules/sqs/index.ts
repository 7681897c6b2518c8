import type { Control } from "../../core/control";
import { sqsCustomerKey } from "./customer-key";
import { sqsDeadLetters } from "./dead-letters";
import { sqsEncrypted } from "./encrypted";
import { sqsPolicyNotPublic } from "./policy-not-public";
import { sqsTlsOnly } from "./tls-only";

export const sqs: readonly Control[] = [
  sqsEncrypted,
  sqsCustomerKey,
  sqsDeadLetters,
  sqsTlsOnly,
  sqsPolicyNotPublic,
];
