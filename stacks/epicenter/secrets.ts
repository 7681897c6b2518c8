import { ApplicationSecret, type ApplicationSecretArgs } from "@plinth/secrets-and-keys";
import type { PostgresCluster } from "@plinth/postgres-cluster";
import * as pulumi from "@pulumi/pulumi";
import { type Foundation, inRegion } from "./foundation";
import type { Scope } from "./index";

const databaseUser = "epicenter_app";
const generatedLength = 64;
/** The driver checks the server's certificate by the authority that AWS images carry. */
const tls = "sslmode=require";

export interface Secrets {
  /** The application's own role in the database, and its connection strings. */
  database: ApplicationSecret;
  /** Made up by the stack, by their name in the configuration. */
  generated: Record<string, ApplicationSecret>;
  /** Put in by people, by their name in the configuration. */
  given: Record<string, ApplicationSecret>;
}

/** Every secret that people or the application know by name, copied to the second region. */
export function secrets(scope: Scope, { keys }: Foundation, store: PostgresCluster): Secrets {
  const { name, config, tags } = scope;
  const { secondRegion } = config;
  const shared = {
    kmsKeyId: keys.secrets.keyArn,
    ...(secondRegion && {
      replicaKeys: {
        [secondRegion.region]: inRegion(keys.secrets, secondRegion.region),
      },
    }),
    tags,
  };
  const secret = (each: string, args: ApplicationSecretArgs) =>
    [each, new ApplicationSecret(`${name}-${each}`, { ...args, ...shared })] as const;
  const generated = config.secrets.generated.map((each) =>
    secret(each, {
      description: `Epicenter: ${each}, made up`,
      generate: { value: { length: generatedLength } },
    }),
  );
  const given = config.secrets.given.map((each) =>
    secret(each, { description: `Epicenter: ${each}, to be put in by hand` }),
  );
  const database = new ApplicationSecret(`${name}-database`, {
    description: "Epicenter: its role in the database, and where the database is",
    plainFields: { user: databaseUser },
    generate: { password: {} },
    templates: { url: url(store.endpoint), readUrl: url(readerOf(scope, store)) },
    ...shared,
  });
  return {
    database,
    generated: Object.fromEntries(generated),
    given: Object.fromEntries(given),
  };
}

function url(endpoint: pulumi.Output<string>): pulumi.Output<string> {
  return pulumi.interpolate`postgres://{user}:{password}@${endpoint}/epicenter?${tls}`;
}

/** Endpoint of the first replica for reading, or the database itself where there is none. */
function readerOf({ config }: Scope, store: PostgresCluster): pulumi.Output<string> {
  const [first] = config.database.readReplicas;
  if (first === undefined) return store.endpoint;
  return store.replicaEndpoints.apply((all) => all[first] ?? "");
}
