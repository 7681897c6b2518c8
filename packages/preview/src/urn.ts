export const rootStackType = "pulumi:pulumi:Stack";

/** The URN as the engine makes it: the types of all parents but the stack, then the own. */
export function makeUrn(
  stack: string,
  project: string,
  parent: string,
  type: string,
  name: string,
): string {
  const above = parent === "" ? "" : qualifiedTypeOf(parent);
  const prefix = above === "" || above === rootStackType ? "" : `${above}$`;
  return `urn:pulumi:${stack}::${project}::${prefix}${type}::${name}`;
}

export function qualifiedTypeOf(urn: string): string {
  return urn.split("::")[2] ?? "";
}

export function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

export function typeOf(urn: string): string {
  return qualifiedTypeOf(urn).split("$").at(-1) ?? "";
}
