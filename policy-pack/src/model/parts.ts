import { types } from "../core/types";
import { fail, type Finding, notApplicable, pass } from "../core/verdict";
import type { Model, Node } from "./model";
import { isPublicSubnet } from "./subnets";

/** One finding per resource of the types. */
export function perNode(
  model: Model,
  types: readonly string[],
  judge: (node: Node) => Finding,
): Finding[] {
  return model.of(types).map((node) => ({ urn: node.urn, ...judge(node) }));
}

/** Where a control looks for the part of a resource that is a resource of its own. */
export interface PartPlace {
  owners: readonly string[];
  parts: readonly string[];
  /** Property of the part that leads to its owner. */
  property: string;
}

/** Judges the part of each owner; an owner that lacks it fails. */
export function perPart(
  model: Model,
  { owners, parts, property }: PartPlace,
  judge: (part: Node, owner: Node) => Finding = () => pass("it has one"),
): Finding[] {
  const what = parts[0]?.split(":").at(-1) ?? "part";
  return perNode(model, owners, (owner) => {
    const [part] = model.pointing(parts, property, owner);
    return part ? judge(part, owner) : fail(`it has no ${what}`);
  });
}

/** Buckets that a property was made from, or whose policy it waits for. */
export function bucketsBehind(node: Node, property: string): Node[] {
  return node
    .refs(property)
    .flatMap((each) => (types.bucket.includes(each.type) ? [each] : each.refs("bucket")));
}

/** Fails where a subnet has a route to an internet gateway. No subnet means one of another stack. */
export function requirePrivate(model: Model, subnets: Node[]): Finding {
  if (subnets.length === 0) return notApplicable("its subnets belong to another stack");
  const open = subnets.filter((subnet) => isPublicSubnet(model, subnet)).map(({ name }) => name);
  return open.length > 0
    ? fail(`public subnets: ${open.join(", ")}`)
    : pass("none of its subnets routes to an internet gateway");
}
