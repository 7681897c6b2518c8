import { Network } from "@plinth/network";
import { NotificationTopic } from "@plinth/observability";
import { EncryptionKey } from "@plinth/secrets-and-keys";
import type { Scope } from "./index";

/** What the second region stands on. */
export interface Foundation {
  network: Network;
  dataKey: EncryptionKey;
  logsKey: EncryptionKey;
  topic: NotificationTopic;
}

/** Network, keys and notifications of the second region. */
export function foundation({ name, config, tags }: Scope): Foundation {
  const logsKey = new EncryptionKey(`${name}-logs`, {
    description: "Logs of Epicenter's second region",
    services: ["logs"],
    tags,
  });
  const emails = Object.entries(config.monitoring.emails).map(
    ([each, endpoint]) => [each, { protocol: "email", endpoint }] as const,
  );
  return {
    logsKey,
    dataKey: new EncryptionKey(`${name}-data`, {
      description: "Data of Epicenter's second region",
      services: ["logs"],
      tags,
    }),
    network: new Network(name, {
      ...config.network,
      natGateways: { mode: config.network.natGateways },
      gatewayEndpoints: ["s3"],
      flowLogs: { kmsKeyArn: logsKey.keyArn },
      tags,
    }),
    topic: new NotificationTopic(`${name}-alerts`, {
      subscriptions: Object.fromEntries(emails),
      tags,
    }),
  };
}
