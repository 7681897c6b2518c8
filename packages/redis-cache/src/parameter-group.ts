import * as aws from "@pulumi/aws";
import { childName, located, type Site } from "./site";

/**
 * The parameter group. Its family is in its name, so that an upgrade makes a new one beside the old:
 * AWS refuses to delete a group that a cache is still on.
 */
export function parameterGroup(site: Site): aws.elasticache.ParameterGroup {
  const { self, settings } = site;
  const { clustered, family, parameters, upgrade } = settings;
  // The family `redis6.x` has a dot, and a name must not.
  const name = childName(site, family.replace(".", "-"));
  const all = { ...parameters, ...(clustered && { "cluster-enabled": "yes" }) };
  return new aws.elasticache.ParameterGroup(
    name,
    {
      description: `Parameters of the cache ${site.name}`,
      family,
      parameters: Object.entries(all)
        .map(([key, value]) => ({ name: key, value }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      ...located(site, name),
    },
    // An upgrade that waits for the maintenance window is on its old group until then.
    { parent: self, retainOnDelete: !upgrade.applyImmediately },
  );
}
