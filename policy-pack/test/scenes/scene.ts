import type { Resource } from "../support";

/** Resources that only together comply with a control, or violate it. */
export interface Scene {
  policy: string;
  good: Resource[][];
  /** Each with one violation. */
  bad: [what: string, resources: Resource[]][];
}

export function make(
  type: string,
  name: string,
  props: object = {},
  edges: Resource["edges"] = {},
): Resource {
  return { type, name, props, edges };
}

/** A resource that lacks a part, has one, and has one that is another's. */
export function partOf(
  policy: string,
  owner: Resource,
  part: Resource,
  property: string,
  loose: object[] = [],
): Scene {
  const own = { ...part, edges: { ...part.edges, [property]: [owner.name] } };
  return {
    policy,
    good: [[owner, own]],
    bad: [
      ["no part", [owner]],
      ["a part with no edge", [owner, part]],
      ...loose.map((props, index): [string, Resource[]] => [
        `part ${index + 1}`,
        [owner, { ...own, props }],
      ]),
    ],
  };
}

export function policy(...statements: object[]): { policy: string } {
  return { policy: JSON.stringify({ Statement: statements }) };
}

/** The statement that refuses plain text, on a service. */
export function tlsOnly(action: string): object {
  return {
    Effect: "Deny",
    Principal: "*",
    Action: action,
    Resource: "*",
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
}
