import type { Alias } from "@pulumi/pulumi/proto/alias_pb";
import { makeUrn, nameOf, qualifiedTypeOf, typeOf } from "../urn";
import type { Registered, World } from "./world";

function ofSpec(world: World, self: Registered, spec: Alias.Spec): string {
  const parent = spec.getNoparent() ? "" : spec.getParenturn() || self.parent;
  return makeUrn(
    spec.getStack() || world.stack,
    spec.getProject() || world.project.name,
    parent,
    spec.getType() || self.type,
    spec.getName() || self.name,
  );
}

/** A parent that had another name or type gave its children other URNs, and often other names. */
function inherited(world: World, urn: string, parent: Registered, alias: string): string {
  const name = nameOf(urn);
  const renamed = name.startsWith(parent.name)
    ? nameOf(alias) + name.slice(parent.name.length)
    : name;
  const [, , stackName = world.stack, , projectName = world.project.name] = alias.split(":");
  return makeUrn(stackName, projectName, alias, typeOf(urn), renamed);
}

/** Every URN that the resource also answers to: its own aliases, and those that its parent's bring. */
export function aliasesOf(
  world: World,
  self: Registered,
  aliases: Alias[],
  urns: string[],
): string[] {
  const own = [
    ...urns,
    ...aliases.map((alias) => {
      const spec = alias.getSpec();
      return spec ? ofSpec(world, self, spec) : alias.getUrn();
    }),
  ];
  const parent = world.resources.get(self.parent);
  const brought = (parent?.options.aliases ?? []).flatMap((alias) =>
    parent && qualifiedTypeOf(alias) !== ""
      ? [self.urn, ...own].map((urn) => inherited(world, urn, parent, alias))
      : [],
  );
  return [...new Set([...own, ...brought])].filter((urn) => urn !== self.urn).sort();
}
