import { ApplicationSecret, EncryptionKey } from "@plinth/secrets-and-keys";

const key = new EncryptionKey("orders", { description: "Orders and their customers" });

const secret = new ApplicationSecret("orders-api", {
  description: "Password of the orders API",
  kmsKeyId: key.keyArn,
  generate: { password: { length: 40 } },
});

export const keyArn = key.keyArn;
export const secretArn = secret.secretArn;
