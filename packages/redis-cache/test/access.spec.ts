import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { type Args, byToken, clustered, key, output, plan, secretOf, values } from "./support";
import * as t from "./support";

const users: Args = { users: { jobs: { authentication: "iam" }, api: { passwordVersion: 2 } } };

describe("RedisCache: users", () => {
  it("have a group with the user default in it, without which AWS refuses the group", async () => {
    const { inputs } = t.one(await plan(users), t.UserGroup);
    deepStrictEqual(inputs["userIds"], [
      "cache-default-0a1b2c3d",
      "cache-api-0a1b2c3d",
      "cache-jobs-0a1b2c3d",
    ]);
  });

  it("called default is off, may do nothing, and has a password that no secret holds", async () => {
    const resources = await plan(users);
    const { inputs } = t.one(resources, t.User, "cache-default");
    deepStrictEqual([inputs["userName"], inputs["accessString"]], ["default", "off ~* -@all"]);
    const modes = await values(users, t.User, "authenticationMode");
    deepStrictEqual(modes["cache-default"], { type: "password", passwords: ["generated"] });
    deepStrictEqual(t.names(resources, t.Secret), ["cache-api"]);
  });

  it("called default has an id other than default, which AWS keeps to itself", async () => {
    const { inputs } = t.one(await plan({ identifier: "orders" }), t.User, "cache-default");
    strictEqual(inputs["userId"], "orders-default");
  });

  for (const [engine, engineVersion] of [
    ["valkey", "7.2"],
    ["redis", "7.1"],
  ] as const) {
    it(`and their group are of engine ${engine} with ${engine} ${engineVersion}`, async () => {
      const resources = await plan({ ...users, engine, engineVersion });
      const found = [t.User, t.UserGroup].flatMap((type) => t.ofType(resources, type));
      deepStrictEqual(
        found.map((each) => each.inputs["engine"]),
        Array(4).fill(engine),
      );
    });
  }

  it("have one name and id, so that going to IAM and back is no replacement", async () => {
    const identity = async (authentication: "iam" | "password") => {
      const found = t.one(await plan({ users: { api: { authentication } } }), t.User, "cache-api");
      return [found.urn, found.inputs["userId"], found.inputs["userName"]];
    };
    const [urn, id, name] = await identity("password");
    strictEqual(id, name);
    deepStrictEqual(await identity("iam"), [urn, id, name]);
  });

  it("of 60-character names have ids of 40 lower-case characters, each its own", async () => {
    const long = "a".repeat(60);
    const both = { users: { [`${long}-one`]: {}, [`${long}-two`]: {} } };
    const ids = Object.values((await output(both, "userIds")) as Record<string, string>);
    strictEqual(new Set(ids).size, 2);
    for (const id of ids) ok(/^[a-z][a-z0-9-]{39}$/.test(id), id);
  });

  it("with IAM have neither password nor secret, and an ARN for elasticache:Connect", async () => {
    const args: Args = { users: { jobs: { authentication: "iam" } } };
    const resources = await plan(args);
    const { inputs } = t.one(resources, t.User, "cache-jobs");
    deepStrictEqual(inputs["authenticationMode"], { type: "iam" });
    deepStrictEqual(t.names(resources, t.Secret), []);
    deepStrictEqual(await output(args, "secretArns"), {});
    deepStrictEqual(await output(args, "userArns"), {
      jobs: "arn:aws:elasticache:us-east-1:123456789012:cache-jobs",
    });
  });

  it("may run no dangerous command unless told", async () => {
    const { inputs } = t.one(await plan(), t.User, "cache-api");
    strictEqual(inputs["accessString"], "on ~* &* +@all -@admin -@dangerous +info");
  });

  it("keep 2 passwords at passwordVersion 3, those of versions 3 and 2", async () => {
    const made = t.names(await plan({ users: { api: { passwordVersion: 3 } } }), t.Password);
    deepStrictEqual(made.filter((each) => each.startsWith("cache-api")).sort(), [
      "cache-api-password-v2",
      "cache-api-password-v3",
    ]);
    strictEqual(t.names(await plan(), t.Password).length, 2);
  });

  it("removing one touches no other", async () => {
    const urns = async (args: Args) => (await plan(args)).map((each) => each.urn);
    const two = await urns({ users: { api: {}, jobs: {} } });
    const one = await urns({ users: { jobs: {} } });
    deepStrictEqual(
      one.filter((each) => !two.includes(each)),
      [],
    );
  });
});

describe("RedisCache: secrets", () => {
  it("P-057: hold a rediss:// URL, the name, the password and both hosts", async () => {
    deepStrictEqual(await secretOf({}, "api"), {
      engine: "valkey",
      host: "primary.example",
      password: "generated",
      port: 6379,
      readerHost: "reader.example",
      readerUrl: "rediss://cache-api-0a1b2c3d:generated@reader.example:6379",
      url: "rediss://cache-api-0a1b2c3d:generated@primary.example:6379",
      username: "cache-api-0a1b2c3d",
    });
  });

  it("hold the configuration endpoint in cluster mode, and no reader", async () => {
    const secret = await secretOf(clustered, "api");
    strictEqual(secret["host"], "config.example");
    ok(!("readerHost" in secret) && !("readerUrl" in secret));
  });

  it("hold the token in a URL without a name", async () => {
    const secret = await secretOf(byToken, "token");
    strictEqual(secret["url"], "rediss://:generated@primary.example:6379");
    ok(!("username" in secret));
  });

  it("are named as ECS reads their URL", async () => {
    deepStrictEqual(await output({}, "urlArns"), {
      api: "arn:aws:secretsmanager:us-east-1:123456789012:cache-api:url::",
    });
  });

  it("are the only place with a password: no plain input has it, and 30 days bring it back", async () => {
    const resources = await plan({ kmsKeyId: key });
    ok(!JSON.stringify(resources).includes("generated"));
    strictEqual(t.one(resources, t.SecretVersion, "cache-api").inputs["secretString"], "[secret]");
    strictEqual(t.one(resources, t.Secret, "cache-api").inputs["recoveryWindowInDays"], 30);
  });
});

describe("RedisCache: a token", () => {
  it('is of 64 letters and digits: AWS takes 16 to 128 without @, " and /', async () => {
    const made = t.one(await plan(byToken), t.Password, "cache-token-v1");
    deepStrictEqual([made.inputs["length"], made.inputs["special"]], [64, false]);
  });

  it("leaves users and their group out, and its strategy keeps the one before", async () => {
    const resources = await plan({ ...byToken, tokenVersion: 2 });
    deepStrictEqual(
      [t.User, t.UserGroup].flatMap((type) => t.names(resources, type)),
      [],
    );
    const { inputs } = t.one(resources, t.Group);
    strictEqual(inputs["authTokenUpdateStrategy"], "ROTATE");
    ok(!("userGroupIds" in inputs));
    deepStrictEqual(t.names(resources, t.Password), ["cache-token-v2"]);
  });
});
