import type { Absent, Expected, Present } from "./model";

type Inputs = { [property: string]: Expected };

/** A resource by `module/name`, as in `ec2/Vpc`. */
export function has(stacks: string[], type: string, name: string, inputs: Inputs = {}): Present {
  return { stacks, type: token(type), name, inputs };
}

export function hasNot(stacks: string[], type: string, name?: string, property?: string): Absent {
  return {
    stacks,
    type: token(type),
    ...(name !== undefined && { name }),
    ...(property !== undefined && { property }),
  };
}

function token(type: string): string {
  const [module = "", name = ""] = type.split("/");
  if (module === "random")
    return `random:index/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`;
  return `aws:${module}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`;
}
