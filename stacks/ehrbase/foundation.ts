import { Network } from "@plinth/network";
import { NotificationTopic } from "@plinth/observability";
import { EncryptionKey } from "@plinth/secrets-and-keys";
import { byZone } from "../zones";
import type { Scope } from "./index";

/** What the system stands on: network, keys, and the topic that tells people. */
export interface Foundation {
  network: Network;
  /** Key of patient records and of what opens them. */
  dataKey: EncryptionKey;
  /** Key of logs, which CloudWatch uses for us. */
  logsKey: EncryptionKey;
  topic: NotificationTopic;
}

/** Network, keys and notifications. */
export function foundation({ name, config, tags }: Scope): Foundation {
  const { availabilityZones, ...net } = config.network;
  const dataKey = new EncryptionKey(`${name}-data`, {
    description: "Patient records of EHRbase, and the credentials for them",
    replicaRegions: config.disasterRecovery ? [config.disasterRecovery.region] : [],
    tags,
  });
  const logsKey = new EncryptionKey(`${name}-logs`, {
    description: "Logs of EHRbase",
    services: ["logs"],
    tags,
  });
  const network = new Network(name, {
    cidrBlock: net.cidrBlock,
    availabilityZones,
    publicTier: { cidrBlocks: byZone(availabilityZones, net.publicCidrBlocks) },
    appTier: { cidrBlocks: byZone(availabilityZones, net.appCidrBlocks) },
    dataTier: net.isolateDatabase
      ? { cidrBlocks: byZone(availabilityZones, net.dataCidrBlocks) }
      : { enabled: false },
    natGateways: { mode: net.natGateways },
    interfaceEndpoints: net.interfaceEndpoints.map((each) => ({ service: each })),
    flowLogs: net.flowLogs ? { kmsKeyArn: logsKey.keyArn } : { enabled: false },
    tags,
  });
  const subscriptions = Object.entries(config.monitoring.emails).map(
    ([key, endpoint]) => [key, { protocol: "email", endpoint }] as const,
  );
  const topic = new NotificationTopic(`${name}-alerts`, {
    subscriptions: Object.fromEntries(subscriptions),
    tags,
  });
  return { network, dataKey, logsKey, topic };
}
