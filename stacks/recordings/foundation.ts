import { Network } from "@plinth/network";
import { NotificationTopic } from "@plinth/observability";
import { EncryptionKey } from "@plinth/secrets-and-keys";
import type { Scope } from "./index";

/** What the system stands on. */
export interface Foundation {
  network: Network;
  /** Key of the database and its secret. */
  dataKey: EncryptionKey;
  /** Key of recordings and releases. */
  recordingsKey: EncryptionKey;
  logsKey: EncryptionKey;
  /** People who are told. No request of the application touches it. */
  topic: NotificationTopic;
}

/** Network, keys and notifications. */
export function foundation({ name, config, tags }: Scope): Foundation {
  const replicaRegions = config.secondRegion ? [config.secondRegion.region] : [];
  const key = (suffix: string, description: string, services: string[] = []) =>
    new EncryptionKey(`${name}-${suffix}`, { description, services, replicaRegions, tags });
  const logsKey = key("logs", "Logs of the recordings service", ["logs"]);
  const network = new Network(name, {
    cidrBlock: config.network.cidrBlock,
    availabilityZones: config.network.availabilityZones,
    natGateways: { mode: config.network.natGateways },
    gatewayEndpoints: ["s3"],
    flowLogs: { kmsKeyArn: logsKey.keyArn },
    tags,
  });
  const emails = Object.entries(config.monitoring.emails).map(
    ([each, endpoint]) => [each, { protocol: "email", endpoint }] as const,
  );
  return {
    network,
    logsKey,
    dataKey: key("data", "Calls: database and its secret"),
    recordingsKey: key("audio", "Recordings and releases"),
    topic: new NotificationTopic(`${name}-alerts`, {
      subscriptions: Object.fromEntries(emails),
      tags,
    }),
  };
}
