import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "./access";
import { childName, located, type Site } from "./site";

const recoveryWindowInDays = 30;

/** Where the cache can be reached. */
export interface Address {
  host: pulumi.Output<string>;
  /** Unset in cluster mode, whose clients find replicas by themselves. */
  readerHost: pulumi.Output<string> | undefined;
  port: number;
}

/** A URL as clients read it; `rediss` is Redis over TLS. */
function urlOf({ userName, password }: Account, host: pulumi.Output<string>, port: number) {
  return pulumi.interpolate`rediss://${userName ?? ""}:${password}@${host}:${port}`;
}

/** A secret with what one account needs to connect. @returns its ARN, known once it has a value. */
function keep(site: Site, account: Account, address: Address): pulumi.Output<string> {
  const { self, keys, settings } = site;
  const { host, port, readerHost } = address;
  const name = childName(site, account.key);
  const secret = new aws.secretsmanager.Secret(
    name,
    {
      description: `Cache ${site.name}: ${account.key}`,
      kmsKeyId: keys.data,
      recoveryWindowInDays,
      ...located(site, name),
    },
    { parent: self, protect: settings.protect },
  );
  const value = {
    engine: settings.engine,
    host,
    password: account.password,
    port,
    ...(readerHost && { readerHost, readerUrl: urlOf(account, readerHost, port) }),
    url: urlOf(account, host, port),
    ...(account.userName && { username: account.userName }),
  };
  const version = new aws.secretsmanager.SecretVersion(
    name,
    {
      secretId: secret.id,
      secretString: pulumi.secret(pulumi.jsonStringify(value)),
      region: settings.region,
    },
    { parent: self },
  );
  return version.arn;
}

/** The secrets' ARNs by account. */
export function keepSecrets(
  site: Site,
  accounts: Account[],
  address: Address,
): Record<string, pulumi.Output<string>> {
  return Object.fromEntries(accounts.map((each) => [each.key, keep(site, each, address)]));
}
