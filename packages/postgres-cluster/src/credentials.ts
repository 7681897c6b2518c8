import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { CredentialsMode } from "./choices";
import { childName, located, type Site } from "./site";

const passwordLength = 40;
const recoveryWindowInDays = 30;

/** The secret of this component and the password in it. */
export interface OwnCredentials {
  password: pulumi.Output<string>;
  secret: aws.secretsmanager.Secret;
}

function replicasOf(keys: Record<string, pulumi.Input<string>>) {
  const replicas = Object.entries(keys)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([region, kmsKeyId]) => ({ region, kmsKeyId }));
  return replicas.length > 0 ? { replicas } : {};
}

/** A password and a place for it, or nothing when RDS sees to both. */
export function ownCredentials(site: Site): OwnCredentials | undefined {
  const { self, name, settings } = site;
  const { credentialsMode, passwordVersion, secretKmsKeyId, secretReplicaKeys } =
    settings.masterUser;
  if (credentialsMode === CredentialsMode.RdsManaged) return undefined;
  // Letters and digits only, so that it needs no escaping in a connection string.
  const password = new random.RandomPassword(
    childName(site, "password"),
    { length: passwordLength, special: false, keepers: { version: String(passwordVersion) } },
    { parent: self },
  );
  const secret = new aws.secretsmanager.Secret(
    name,
    {
      description: `Master user of the PostgreSQL database ${name}`,
      recoveryWindowInDays,
      ...(secretKmsKeyId !== undefined && { kmsKeyId: secretKmsKeyId }),
      ...replicasOf(secretReplicaKeys),
      ...located(site, name),
    },
    { parent: self, protect: settings.protect },
  );
  return { password: pulumi.secret(password.result), secret };
}

/** Where the database can be reached. */
export interface Address {
  host: pulumi.Output<string>;
  port: pulumi.Output<number>;
}

/**
 * Fills the secret, in the form that AWS's rotation functions and RDS Proxy read.
 *
 * @returns ARN of the secret, known once it has a value.
 */
export function fillSecret(
  site: Site,
  own: OwnCredentials,
  { host, port }: Address,
): pulumi.Output<string> {
  const { database, masterUser, region } = site.settings;
  const version = new aws.secretsmanager.SecretVersion(
    site.name,
    {
      secretId: own.secret.id,
      secretString: pulumi.secret(
        pulumi.jsonStringify({
          dbname: database.name,
          engine: "postgres",
          host,
          password: own.password,
          port,
          username: masterUser.username,
        }),
      ),
      region,
    },
    { parent: site.self },
  );
  return version.arn;
}
