import type { Control } from "../../core/control";
import { snsDeadLetters } from "./dead-letters";
import { snsEncrypted } from "./encrypted";
import { snsNoPlainHttp } from "./no-plain-http";
import { snsPolicyNotPublic } from "./policy-not-public";
import { snsTlsOnly } from "./tls-only";

export const sns: readonly Control[] = [
  snsEncrypted,
  snsTlsOnly,
  snsPolicyNotPublic,
  snsNoPlainHttp,
  snsDeadLetters,
];
