import * as v from "valibot";

export const cidr = v.pipe(v.string(), v.regex(/^[0-9.]+\/[0-9]+$/));
export const arn = v.pipe(v.string(), v.startsWith("arn:"));
export const email = v.pipe(v.string(), v.email());
export const group = <E extends v.ObjectEntries>(entries: E) => v.strictObject(entries);
export const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
