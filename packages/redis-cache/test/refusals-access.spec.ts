import { deepStrictEqual, ok } from "node:assert";
import { type Args, plan, refusal } from "./support";

const versions = "allowed 1 to 1000000 as a version. Raise it by 1.";

/** What is given, and each line of the refusal, without the component. */
const cases: [title: string, args: Args, ...lines: string[]][] = [
  [
    "a third way in",
    { access: "none" as never },
    'access: got "none", allowed "users", "token". Take one of them.',
  ],
  [
    "no user, since nobody could log in",
    { users: {} },
    "users: got [], allowed one user or more. Nobody could log in: name who connects, as in { api: {} }.",
  ],
  [
    "users beside a token",
    { access: "token" },
    'users: got ["api"], allowed none with access token. A token has no users: leave them out, or take access users.',
  ],
  [
    "tokenVersion 2 beside users",
    { tokenVersion: 2 },
    "tokenVersion: got 2, allowed nothing with access users. Raise the passwordVersion of a user.",
  ],
  [
    "tokenVersion 0",
    { access: "token", users: {}, tokenVersion: 0 },
    `tokenVersion: got 0, ${versions}`,
  ],
  [
    "the user default, which is made without rights",
    { users: { default: {} } },
    'users: got "default", allowed users other than default. It is made here, without rights: name the user after who connects.',
  ],
  [
    "a user named in capitals, since ids are lower-case",
    { users: { Api: {} } },
    'users: got "Api", allowed keys of lower-case letters, digits and single hyphens, a letter first. Rename the user.',
  ],
  [
    "rights without on or off, which AWS takes for off",
    { users: { api: { accessString: "~* +@all" } } },
    'users.api.accessString: got "~* +@all", allowed `on` or `off`, and rules after it with one space between. Begin with on: AWS takes a user without either for off.',
  ],
  [
    "a password among the rights, without repeating it",
    { users: { api: { accessString: "on >hunter2 ~* +@all" } } },
    'users.api.accessString: got "on >… ~* +@all", allowed rules without passwords. AWS refuses them there: the password is made here.',
  ],
  [
    "nopass among the rights",
    { users: { api: { accessString: "on nopass ~* +@all" } } },
    'users.api.accessString: got "on nopass ~* +@all", allowed rules without passwords. AWS refuses them there: the password is made here.',
  ],
  [
    "a third authentication",
    { users: { api: { authentication: "none" as never } } },
    'users.api.authentication: got "none", allowed "password", "iam". Take one of them.',
  ],
  [
    "IAM with Redis 6.2, which came with 7.0",
    { engine: "redis", engineVersion: "6.2", users: { api: { authentication: "iam" } } },
    'users.api.authentication: got "iam", allowed password with Redis 6.2. IAM logs in from Redis 7.0 on, and to Valkey.',
  ],
  [
    "passwordVersion 0",
    { users: { api: { passwordVersion: 0 } } },
    `users.api.passwordVersion: got 0, ${versions}`,
  ],
  [
    "passwordVersion 2 with IAM, which has no password",
    { users: { api: { authentication: "iam", passwordVersion: 2 } } },
    "users.api.passwordVersion: got 2, allowed nothing with iam. There is no password: leave it out.",
  ],
];

describe("RedisCache: refuses, of access,", () => {
  for (const [title, args, ...lines] of cases) {
    it(title, async () => {
      const [head, ...rest] = (await refusal(args)).split("\n");
      ok(head?.startsWith('RedisCache "cache" has '));
      deepStrictEqual(
        rest,
        lines.map((line) => `  ${line}`),
      );
    });
  }

  it("nothing of IAM with Redis 7.0 and of keys that hold the word reset", async () => {
    await plan({
      engine: "redis",
      engineVersion: "7.0",
      users: { api: { authentication: "iam", accessString: "on ~reset:* +get" } },
    });
  });
});
