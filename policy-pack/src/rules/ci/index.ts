import type { Control } from "../../core/control";
import { ciApproved } from "./approved";
import { ciArtifactsCustomerKey } from "./artifacts-customer-key";
import { ciLogs } from "./logs";
import { ciManagedImage } from "./managed-image";
import { ciNoPlainSecrets } from "./no-plain-secrets";
import { ciNotPrivileged } from "./not-privileged";
import { ciPipelineCustomerKey } from "./pipeline-customer-key";
import { ciSourceWithoutPassword } from "./source-without-password";
import { ciWebhooksNarrow } from "./webhooks-narrow";

export const ci: readonly Control[] = [
  ciNoPlainSecrets,
  ciSourceWithoutPassword,
  ciArtifactsCustomerKey,
  ciNotPrivileged,
  ciLogs,
  ciManagedImage,
  ciWebhooksNarrow,
  ciPipelineCustomerKey,
  ciApproved,
];
