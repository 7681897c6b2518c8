import { readFileSync } from "node:fs";

/** Every `@default` of an arguments file, by interface and property. */
export function documentedDefaults(file: string): Record<string, string> {
  const found: Record<string, string> = {};
  let owner = "";
  let literal: string | undefined;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const opened = /^export interface (\w+)/.exec(line);
    if (opened?.[1]) owner = opened[1];
    const tag = /@default (.+?)(?:: .*)?\s*(?:\*\/)?\s*$/.exec(line);
    if (tag?.[1]) literal = tag[1];
    const property = /^ {2}(?:readonly )?(\w+)\?:/.exec(line);
    if (property?.[1] && literal !== undefined) found[`${owner}.${property[1]}`] = literal;
    if (property) literal = undefined;
  }
  return found;
}
