import type { Props } from "../core/value";

/** One resource of the stack, with the resources that each of its properties was made from. */
export interface Node {
  type: string;
  name: string;
  urn: string;
  props: Props;
  protect: boolean;
  /** Resources behind a top-level property. Edges are known before any id is. */
  refs(property: string): Node[];
}

/** The whole stack as a graph. */
export interface Model {
  nodes: Node[];
  /** Nodes of any of the types. */
  of(types: readonly string[]): Node[];
  /** Nodes of the types whose property was made from the target. */
  pointing(types: readonly string[], property: string, target: Node): Node[];
}
