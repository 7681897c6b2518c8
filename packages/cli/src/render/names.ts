import type { Plan, PlanResource, PlanValue } from "@plinth/preview";

/** `rds.Instance` of `aws:rds/instance:Instance`. */
export function shortType(type: string): string {
  const [pkg = "", module = "", name = ""] = type.split(":");
  const folder = module.split("/")[0] ?? "";
  if (pkg === "aws" || pkg === "pulumi")
    return pkg === "pulumi" && folder === "providers" ? type : `${folder}.${name}`;
  return module === "index" || folder === "index" ? `${pkg}.${name}` : `${pkg}.${folder}.${name}`;
}

/** Resources by URN. */
export function indexOf(plan: Plan): Map<string, PlanResource> {
  return new Map(plan.resources.map((each) => [each.urn, each]));
}

/** Resources that a property was made from. */
export function referenced(
  index: Map<string, PlanResource>,
  resource: PlanResource,
  property: string,
): PlanResource[] {
  const urns = resource.propertyDependencies[property] ?? [];
  return urns.map((urn) => index.get(urn)).filter((each) => each !== undefined);
}

/** A value on one line, whole: a text as it stands, the rest as JSON. */
export function lineOf(value: PlanValue | undefined): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** A value in a few words: a reference by its resource's name, a long text cut. */
export function brief(value: PlanValue | undefined, references: PlanResource[] = []): string {
  if (value === "[unknown]" && references.length > 0)
    return references.map(({ name }) => name).join(", ");
  if (typeof value === "string") return value.length > 48 ? `${value.slice(0, 47)}…` : value;
  const text = JSON.stringify(value) ?? "";
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}

/** `1 resource`, `2 resources`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
