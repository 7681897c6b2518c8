import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { DbParameterScope } from "./choices";
import { usualApplyMethod } from "./engine";
import { childName, located, type Site } from "./site";

export interface ParameterGroups {
  /** Name of the group of the instances. */
  instance: pulumi.Output<string>;
  /** Name of the group of the Aurora cluster. */
  cluster?: pulumi.Output<string>;
}

function parametersOf({ settings }: Site, scope: DbParameterScope) {
  const home = settings.aurora ? DbParameterScope.Cluster : DbParameterScope.Instance;
  const tls = { name: "rds.force_ssl", value: settings.database.requireTls ? "1" : "0" };
  const own = scope === home ? [{ ...tls, applyMethod: usualApplyMethod(tls.name) }] : [];
  const given = settings.parameters
    .filter((each) => each.scope === scope)
    .map(({ name, value, applyMethod = usualApplyMethod(name) }) => ({ name, value, applyMethod }));
  return [...own, ...given].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The parameter groups. Their family is in their name, so that a major upgrade makes new ones
 * beside the old: AWS refuses to delete a group that a database is still on.
 */
export function parameterGroups(site: Site): ParameterGroups {
  const { self, settings } = site;
  const name = childName(site, settings.family);
  // An upgrade that waits for the maintenance window is on its old group until then.
  const keepOld = !settings.upgrade.applyImmediately;
  const common = { family: settings.family, ...located(site, name) };
  const instance = new aws.rds.ParameterGroup(
    name,
    {
      ...common,
      parameters: parametersOf(site, DbParameterScope.Instance),
      skipDestroy: keepOld,
    },
    { parent: self },
  );
  if (!settings.aurora) return { instance: instance.name };
  const cluster = new aws.rds.ClusterParameterGroup(
    name,
    { ...common, parameters: parametersOf(site, DbParameterScope.Cluster) },
    { parent: self, retainOnDelete: keepOld },
  );
  return { instance: instance.name, cluster: cluster.name };
}
