import * as pulumi from "@pulumi/pulumi";
import { access } from "./access";
import { account } from "./account";
import { backup } from "./backup";
import { buckets } from "./buckets";
import { cache } from "./cache";
import type { EpicenterConfig } from "./config";
import { database } from "./database";
import { pipelineRoles, repositories } from "./delivery";
import { distribution } from "./distribution";
import { edge } from "./edge";
import { foundation } from "./foundation";
import { logBucket } from "./log-bucket";
import { messaging } from "./messaging";
import { oversight } from "./oversight";
import type { Parts } from "./parts";
import { secrets } from "./secrets";
import { services } from "./services";

/** What all parts of the system are made with. */
export interface Scope {
  name: string;
  config: EpicenterConfig;
  tags: Record<string, string>;
}

/**
 * Epicenter in its first region: web and media through CloudFront, an API and its helpers on Fargate,
 * PostgreSQL, Redis, buckets and a queue. Environments differ in their YAML and nowhere else.
 */
export function epicenter(config: EpicenterConfig): Record<string, pulumi.Output<unknown>> {
  const tags = {
    Project: "epicenter",
    Environment: config.environment,
    ManagedBy: "pulumi",
    DataClassification: "phi",
    CostCenter: "epicenter",
  };
  const scope: Scope = { name: config.name, config, tags };
  const base = foundation(scope);
  const logs = logBucket(scope);
  const front = edge(scope, base, logs);
  const web = distribution(scope, front, logs);
  const store = database(scope, base);
  const fast = cache(scope, base);
  const readers = { pagesArn: web.pages.distributionArn, mediaArn: web.media.distributionArn };
  const parts: Parts = {
    base,
    front,
    store,
    fast,
    files: buckets(scope, base, logs, readers),
    mail: messaging(scope, base),
    repositories: repositories(scope, base),
    opened: secrets(scope, base, store),
  };
  const app = services(scope, parts);
  const roles = pipelineRoles(scope, app);
  const bastion = access(scope, base, { store, fast });
  backup(scope, base, store);
  oversight(scope, { ...parts, app, web });
  account(scope, base);
  return {
    url: pulumi.output(`https://${config.domain.name}`),
    mediaUrl: pulumi.output(`https://media.${config.domain.name}`),
    apiUrl: front.url,
    // What the second region's stack begins with; it takes them from its configuration where this
    // region cannot be asked any more.
    databaseArn: store.arn,
    databaseSecretArn: store.secretArn,
    loadBalancerDnsName: front.dnsName,
    loadBalancerZoneId: front.zoneId,
    databaseUserSecretArn: parts.opened.database.secretArn,
    ...Object.fromEntries(
      Object.entries(parts.opened.generated).map(([each, { secretArn }]) => [
        `${each}SecretArn`,
        secretArn,
      ]),
    ),
    buildRoleArn: roles.build.roleArn,
    deployRoleArn: roles.deploy.roleArn,
    portForwardCommands: bastion.portForwardCommands,
    bootstrapCommand: app.bootstrap.runCommand,
  };
}
