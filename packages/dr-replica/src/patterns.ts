/** A key of a map, which becomes a part of names. */
export const keyPattern = /[a-z0-9]+(-[a-z0-9]+)*/;
export const keyRule = "lower-case letters, digits and single hyphens";

export const regionPattern = /[a-z]{2}(-[a-z]+)+-[0-9]/;

/** The value where it is written in the program, and nothing where it is computed. */
export function written(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Region in an ARN; undefined for what is not one. */
export function regionOf(arn: string): string | undefined {
  return arn.startsWith("arn:") ? arn.split(":")[3] : undefined;
}
