import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { makeAccess } from "./access";
import { makeAlarms, nodeIds } from "./alarms";
import type { RedisCacheArgs } from "./args";
import { checkArgs } from "./check-args";
import { firewall } from "./firewall";
import { keysOf } from "./keys";
import { logTargets } from "./logs";
import { parameterGroup } from "./parameter-group";
import { replicationGroup } from "./replication-group";
import { keepSecrets } from "./secrets";
import { type Settings, settingsOf } from "./settings";
import { located, type Site } from "./site";

/**
 * A cache of Valkey or Redis OSS in ElastiCache: a primary and its replicas, or shards of them.
 * Encrypted, in private subnets, TLS only, with a user and a secret for each client, snapshots, logs and
 * alarms. Passwords are made here and kept in Secrets Manager, in no output. Each replica costs what
 * the primary does.
 */
export class RedisCache extends pulumi.ComponentResource {
  /** Host name to write to. In cluster mode: the configuration endpoint, which tells of all nodes. */
  readonly primaryEndpointAddress: pulumi.Output<string>;
  /** Host name that spreads over the replicas; unset in cluster mode. */
  readonly readerEndpointAddress: pulumi.Output<string | undefined>;
  /** Port of the cache. */
  readonly port: pulumi.Output<number>;
  /** ARNs by user of the secrets with password and URL, as JSON; of a token by `token`. IAM users have none. */
  readonly secretArns: pulumi.Output<Record<string, string>>;
  /** The same as an ECS task takes the `rediss://` URL in `secrets` (`<arn>:url::`). */
  readonly urlArns: pulumi.Output<Record<string, string>>;
  /** Names that the cache knows the users by. */
  readonly userIds: pulumi.Output<Record<string, string>>;
  /** ARNs of the users, which IAM policies of `elasticache:Connect` name beside `arn`. */
  readonly userArns: pulumi.Output<Record<string, string>>;
  /** Id of the cache's security group. */
  readonly securityGroupId: pulumi.Output<string>;
  /** Id of the replication group. */
  readonly replicationGroupId: pulumi.Output<string>;
  /** ARN of the replication group. */
  readonly arn: pulumi.Output<string>;
  /** Ids of the nodes, the dimension `CacheClusterId` of their metrics. */
  readonly nodeIds: pulumi.Output<string[]>;
  /** ARN of the key of data, snapshots and secrets. */
  readonly kmsKeyId: pulumi.Output<string>;
  /** Name of the parameter group. */
  readonly parameterGroupName: pulumi.Output<string>;
  /** Name of the subnet group. */
  readonly subnetGroupName: pulumi.Output<string>;
  /** Names of the log groups. */
  readonly logGroupNames: pulumi.Output<string[]>;
  /** ARNs of the alarms. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: RedisCacheArgs, opts?: pulumi.ComponentResourceOptions) {
    super("redis-cache:index:RedisCache", name, args, opts);
    const settings = settingsOf(args);
    checkArgs(this, name, settings);
    const made = build(this, name, settings);
    this.primaryEndpointAddress = made.primaryEndpointAddress;
    this.readerEndpointAddress = made.readerEndpointAddress;
    this.port = made.port;
    this.secretArns = made.secretArns;
    this.urlArns = made.urlArns;
    this.userIds = made.userIds;
    this.userArns = made.userArns;
    this.securityGroupId = made.securityGroupId;
    this.replicationGroupId = made.replicationGroupId;
    this.arn = made.arn;
    this.nodeIds = made.nodeIds;
    this.kmsKeyId = made.kmsKeyId;
    this.parameterGroupName = made.parameterGroupName;
    this.subnetGroupName = made.subnetGroupName;
    this.logGroupNames = made.logGroupNames;
    this.alarmArns = made.alarmArns;
    this.registerOutputs(made);
  }
}

function subnetGroup(site: Site): aws.elasticache.SubnetGroup {
  const { self, name, settings } = site;
  const { subnetIds } = settings.network;
  return new aws.elasticache.SubnetGroup(
    name,
    { description: `Subnets of the cache ${name}`, subnetIds, ...located(site, name) },
    { parent: self },
  );
}

function mapped<T>(record: Record<string, T>, to: (value: T) => pulumi.Output<string>) {
  return pulumi.output(
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)])),
  );
}

function build(self: pulumi.ComponentResource, name: string, settings: Settings) {
  // Lost, it would rename the cache.
  const opts = { parent: self, protect: settings.protect };
  const suffix = new random.RandomId(name, { byteLength: 4 }, opts);
  const keys = keysOf(self, name, settings);
  const site: Site = { self, name, settings, suffix, keys };
  const subnets = subnetGroup(site);
  const security = firewall(site);
  const parameters = parameterGroup(site);
  const access = makeAccess(site);
  const logs = logTargets(site);
  const cache = replicationGroup(site, {
    subnetGroupName: subnets.name,
    securityGroupId: security.id,
    parameterGroupName: parameters.name,
    access,
    logs,
  });
  const { clustered, network } = settings;
  const host = clustered ? cache.configurationEndpointAddress : cache.primaryEndpointAddress;
  const readerHost = clustered ? undefined : cache.readerEndpointAddress;
  const secrets = keepSecrets(site, access.accounts, { host, readerHost, port: network.port });
  return {
    primaryEndpointAddress: host,
    readerEndpointAddress: pulumi.output(readerHost),
    port: pulumi.output(network.port),
    secretArns: mapped(secrets, (arn) => arn),
    urlArns: mapped(secrets, (arn) => pulumi.interpolate`${arn}:url::`),
    userIds: mapped(access.users, (user) => user.userId),
    userArns: mapped(access.users, (user) => user.arn),
    securityGroupId: security.id,
    replicationGroupId: cache.replicationGroupId,
    arn: cache.arn,
    nodeIds: pulumi.output(nodeIds(site)),
    kmsKeyId: pulumi.output(keys.data),
    parameterGroupName: parameters.name,
    subnetGroupName: subnets.name,
    logGroupNames: pulumi.output(logs.map(({ group }) => group.name)),
    alarmArns: pulumi.output(makeAlarms(site)),
  };
}
