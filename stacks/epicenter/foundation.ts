import { Network } from "@plinth/network";
import { NotificationTopic, type TopicSubscriptionConfig } from "@plinth/observability";
import { EncryptionKey } from "@plinth/secrets-and-keys";
import type * as pulumi from "@pulumi/pulumi";
import { byZone } from "../zones";
import type { Scope } from "./index";

/** One key for each class of data, so that a role that reads one cannot read another. */
export interface Keys {
  database: EncryptionKey;
  cache: EncryptionKey;
  documents: EncryptionKey;
  uploads: EncryptionKey;
  backups: EncryptionKey;
  messages: EncryptionKey;
  secrets: EncryptionKey;
  images: EncryptionKey;
  logs: EncryptionKey;
}

/** What the system stands on. */
export interface Foundation {
  network: Network;
  keys: Keys;
  /** People who are woken. */
  critical: NotificationTopic;
  /** People who read it in the morning. */
  warning: NotificationTopic;
}

/** ARN of a key's replica. */
export function inRegion(key: EncryptionKey, region: string): pulumi.Output<string> {
  return key.replicaKeyArns.apply((arns) => arns[region] ?? "");
}

/** Network, keys and notifications. */
export function foundation(scope: Scope): Foundation {
  const keys = keysOf(scope);
  return {
    keys,
    network: networkOf(scope, keys),
    critical: topic(scope, "critical", pagerDuty(scope)),
    warning: topic(scope, "warning"),
  };
}

function keysOf({ name, config, tags }: Scope): Keys {
  const replicaRegions = config.secondRegion ? [config.secondRegion.region] : [];
  const key = (suffix: string, description: string, services: string[] = []) =>
    new EncryptionKey(`${name}-${suffix}`, { description, services, replicaRegions, tags });
  return {
    database: key("rds", "Database of Epicenter"),
    cache: key("redis", "Cache of Epicenter"),
    documents: key("medical-documents", "Medical documents of Epicenter"),
    uploads: key("user-uploads", "Uploads of Epicenter, which CloudFront reads", ["cloudfront"]),
    backups: key("backups", "Backups of Epicenter", ["backup"]),
    messages: key("messages", "Queues and notifications of Epicenter", ["events", "sns", "ses"]),
    secrets: key("secrets", "Secrets of Epicenter"),
    images: key("images", "Container images of Epicenter"),
    logs: key("logs", "Logs of Epicenter", ["logs"]),
  };
}

function networkOf({ name, config, tags }: Scope, keys: Keys): Network {
  const { availabilityZones, ...net } = config.network;
  return new Network(name, {
    cidrBlock: net.cidrBlock,
    availabilityZones,
    publicTier: { cidrBlocks: byZone(availabilityZones, net.publicCidrBlocks) },
    appTier: { cidrBlocks: byZone(availabilityZones, net.appCidrBlocks) },
    dataTier: { cidrBlocks: byZone(availabilityZones, net.dataCidrBlocks) },
    natGateways: { mode: net.natGateways },
    interfaceEndpoints: net.interfaceEndpoints.map((service) => ({ service })),
    flowLogs: { kmsKeyArn: keys.logs.keyArn },
    tags,
  });
}

type Subscriptions = Record<string, TopicSubscriptionConfig>;

function pagerDuty({ config }: Scope): Subscriptions {
  const { pagerDutyUrl } = config.monitoring;
  if (pagerDutyUrl === undefined) return {};
  return { pagerduty: { protocol: "https", endpoint: pagerDutyUrl, autoConfirms: true } };
}

function topic(
  { name, config, tags }: Scope,
  severity: string,
  others: Subscriptions = {},
): NotificationTopic {
  const emails = Object.entries(config.monitoring.emails).map(
    ([key, endpoint]) => [key, { protocol: "email", endpoint }] as const,
  );
  return new NotificationTopic(`${name}-${severity}`, {
    subscriptions: { ...Object.fromEntries(emails), ...others },
    tags,
  });
}
