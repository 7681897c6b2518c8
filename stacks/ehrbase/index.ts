import * as pulumi from "@pulumi/pulumi";
import { foundation } from "./foundation";
import type { EhrbaseConfig } from "./config";
import { database } from "./database";
import { edge } from "./edge";
import { oversight } from "./oversight";
import { phases } from "./phases";
import { service } from "./service";

/** Name of everything, as the record has it. */
export const systemName = "medzen-ehrbase";

/** What all parts of the system are made with. */
export interface Scope {
  name: string;
  config: EhrbaseConfig;
  phase: (typeof phases)[1];
  tags: Record<string, string>;
}

/**
 * EHRbase on Fargate behind a load balancer, with PostgreSQL in isolated subnets. Environments differ
 * in `Pulumi.ehrbase-<env>.yaml` and nowhere else; the phase sets the sizes.
 */
export function ehrbase(config: EhrbaseConfig): Record<string, pulumi.Output<unknown>> {
  const tags = {
    Project: systemName,
    Environment: config.environment,
    Phase: String(config.phase),
    ManagedBy: "pulumi",
    DataClassification: "phi",
  };
  const scope: Scope = { name: systemName, config, phase: phases[config.phase], tags };
  const base = foundation(scope);
  const front = edge(scope, base);
  const store = database(scope, base);
  const app = service(scope, base, front, store);
  oversight(scope, base, { front, store, app });
  return {
    url: front.url,
    loadBalancerDnsName: front.dnsName,
    databaseAddress: store.address,
    databaseSecretArn: store.secretArn,
    bootstrapCommand: app.bootstrap.runCommand,
    phase: pulumi.output(scope.phase),
  };
}
