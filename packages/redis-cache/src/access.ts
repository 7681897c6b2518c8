import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { CacheAccess, CacheAuthentication } from "./choices";
import { defaults } from "./defaults";
import type { User } from "./settings";
import { childName, identifierOf, located, type Site } from "./site";

// Of letters and digits only: safe in a URL, and AUTH tokens must not hold `@`, `"` or `/`.
const passwordLength = 40;
const tokenLength = 64;

/** Every user group needs one of this name, and without it the cache has one that may do everything. */
export const defaultUser: User = {
  ...defaults.CacheUserConfig,
  key: "default",
  accessString: "off ~* -@all",
};

/** Somebody who logs in with a password that has to be kept. */
export interface Account {
  /** The user's key, or `token`. */
  key: string;
  /** What the cache knows the user by; unset with a token, which needs no name. */
  userName: pulumi.Output<string> | undefined;
  password: pulumi.Output<string>;
}

/** How the cache lets people in. */
export interface Access {
  accounts: Account[];
  /** Users by key. */
  users: Record<string, aws.elasticache.User>;
  /** Inputs of the replication group. */
  inputs: Pick<
    aws.elasticache.ReplicationGroupArgs,
    "authToken" | "authTokenUpdateStrategy" | "userGroupIds"
  >;
}

function generated(site: Site, part: string, length: number, version: number) {
  const name = childName(site, `${part}-v${version}`);
  const made = new random.RandomPassword(name, { length, special: false }, { parent: site.self });
  return pulumi.secret(made.result);
}

/** The password of this version, and the one before it, which AWS takes too. */
function passwordsOf(site: Site, { key, passwordVersion }: User): pulumi.Output<string>[] {
  const versions = [passwordVersion, passwordVersion - 1].filter((each) => each > 0);
  return versions.map((each) => generated(site, `${key}-password`, passwordLength, each));
}

/**
 * A user whose name is its id, as AWS asks of those who log in with IAM: another way to log in is
 * then a change in place.
 */
function makeUser(site: Site, user: User, userName?: string) {
  const { self, settings } = site;
  const name = childName(site, user.key);
  const userId = identifierOf(site, user.key);
  const iam = user.authentication === CacheAuthentication.Iam;
  const passwords = iam ? [] : passwordsOf(site, user);
  const resource = new aws.elasticache.User(
    name,
    {
      userId,
      userName: userName ?? userId,
      engine: settings.engine,
      accessString: user.accessString,
      authenticationMode: iam ? { type: "iam" } : { type: "password", passwords },
      ...located(site, name),
    },
    { parent: self },
  );
  return { resource, password: passwords[0] };
}

function userAccess(site: Site): Access {
  const { self, name, settings } = site;
  const disabled = makeUser(site, defaultUser, defaultUser.key).resource;
  const made = settings.users.map((user) => ({ key: user.key, ...makeUser(site, user) }));
  const group = new aws.elasticache.UserGroup(
    name,
    {
      userGroupId: identifierOf(site),
      engine: settings.engine,
      userIds: [disabled, ...made.map((each) => each.resource)].map((each) => each.userId),
      ...located(site, name),
    },
    { parent: self },
  );
  return {
    accounts: made.flatMap(({ key, password, resource }) =>
      password ? [{ key, userName: resource.userName, password }] : [],
    ),
    users: Object.fromEntries(made.map(({ key, resource }) => [key, resource])),
    inputs: { userGroupIds: [group.userGroupId] },
  };
}

/** `ROTATE` keeps the token before beside the new one. */
function tokenAccess(site: Site): Access {
  const token = generated(site, "token", tokenLength, site.settings.tokenVersion);
  return {
    accounts: [{ key: "token", userName: undefined, password: token }],
    users: {},
    inputs: { authToken: token, authTokenUpdateStrategy: "ROTATE" },
  };
}

/** Users and their group, or a token. */
export function makeAccess(site: Site): Access {
  return site.settings.access === CacheAccess.Users ? userAccess(site) : tokenAccess(site);
}
