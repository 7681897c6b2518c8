import { type Check, check, matches, oneOf, within } from "@plinth/core";
import { CacheAccess, CacheAuthentication } from "./choices";
import { knowsIam } from "./engine";
import type { Settings, User } from "./settings";

const key = /[a-z](-?[a-z0-9])*/;
const versions: [number, number] = [1, 1_000_000];

/** Rules of an ACL that set or drop passwords, which AWS keeps to itself. */
const passwordRule = /(^| )(nopass|resetpass|reset|[><#!]\S*)( |$)/;

/** A message ends in logs, which no password should. */
function withoutPasswords(accessString: string): string {
  return accessString.replace(/(^| )([><#!])\S+/g, "$1$2…");
}

function checkUser(a: Settings, user: User): Check[] {
  const { accessString, authentication, passwordVersion } = user;
  const shown = withoutPasswords(accessString);
  const at = (field: string) => `users.${user.key}.${field}`;
  const iam = authentication === CacheAuthentication.Iam;
  return [
    matches(
      "users",
      user.key,
      key,
      "keys of lower-case letters, digits and single hyphens, a letter first",
      "Rename the user",
    ),
    check(
      user.key !== "default",
      "users",
      user.key,
      "users other than default",
      "It is made here, without rights: name the user after who connects",
    ),
    check(
      /^(on|off)( \S+)*$/.test(accessString),
      at("accessString"),
      shown,
      "`on` or `off`, and rules after it with one space between",
      "Begin with on: AWS takes a user without either for off",
    ),
    check(
      !passwordRule.test(accessString),
      at("accessString"),
      shown,
      "rules without passwords",
      "AWS refuses them there: the password is made here",
    ),
    oneOf(
      at("authentication"),
      authentication,
      Object.values(CacheAuthentication),
      "Take one of them",
    ),
    check(
      !iam || knowsIam(a.engine, a.engineVersion),
      at("authentication"),
      authentication,
      "password with Redis 6.2",
      "IAM logs in from Redis 7.0 on, and to Valkey",
    ),
    within(at("passwordVersion"), passwordVersion, versions, "as a version", "Raise it by 1"),
    check(
      !iam || passwordVersion === 1,
      at("passwordVersion"),
      passwordVersion,
      "nothing with iam",
      "There is no password: leave it out",
    ),
  ];
}

export function checkAccess(a: Settings): Check[] {
  const byToken = a.access === CacheAccess.Token;
  const names = a.users.map((each) => each.key);
  return [
    oneOf("access", a.access, Object.values(CacheAccess), "Take one of them"),
    check(
      byToken || names.length > 0,
      "users",
      names,
      "one user or more",
      "Nobody could log in: name who connects, as in { api: {} }",
    ),
    check(
      !byToken || names.length === 0,
      "users",
      names,
      "none with access token",
      "A token has no users: leave them out, or take access users",
    ),
    within("tokenVersion", a.tokenVersion, versions, "as a version", "Raise it by 1"),
    check(
      byToken || a.tokenVersion === 1,
      "tokenVersion",
      a.tokenVersion,
      "nothing with access users",
      "Raise the passwordVersion of a user",
    ),
    a.users.map((user) => checkUser(a, user)),
  ];
}
