/** Blocks by zone, for two lists in the same order. */
export function byZone(zones: string[], blocks: string[]): Record<string, string> {
  return Object.fromEntries(zones.map((zone, index) => [zone, blocks[index] ?? ""]));
}
