import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { Props } from "../core/value";
import type { Model, Node } from "./model";

let cached: Model | undefined;

function build(resources: PolicyResource[]): Model {
  const nodes = new Map<string, Node>();
  for (const each of resources) {
    nodes.set(each.urn, {
      type: each.type,
      name: each.name,
      urn: each.urn,
      props: each.props as Props,
      protect: each.opts.protect,
      refs: (property) =>
        (each.propertyDependencies[property] ?? [])
          .map(({ urn }) => nodes.get(urn))
          .filter((found) => found !== undefined),
    });
  }
  const all = [...nodes.values()];
  const of = (types: readonly string[]) => all.filter((each) => types.includes(each.type));
  return {
    nodes: all,
    of,
    pointing: (types, property, target) =>
      of(types).filter((each) => each.refs(property).some(({ urn }) => urn === target.urn)),
  };
}

/** The model of one analysis. The SDK rebuilds all resources for each policy; the model is built once. */
export function modelOf({ resources }: StackValidationArgs): Model {
  if (cached) return cached;
  cached = build(resources);
  // All policies of one analysis run before the event loop turns.
  setImmediate(() => (cached = undefined));
  return cached;
}
