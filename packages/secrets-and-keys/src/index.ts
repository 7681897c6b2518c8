export { ApplicationSecret } from "./application-secret";
export { EncryptionKey } from "./encryption-key";
export type { EncryptionKeyArgs } from "./key-args";
export type {
  ApplicationSecretArgs,
  GeneratedFieldConfig,
  SecretRotationConfig,
} from "./secret-args";
