const burstable = ["micro", "small", "medium"];
const fifth = ["large", "xlarge", "2xlarge", "4xlarge", "12xlarge", "24xlarge"];
const graviton = ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"];

/**
 * Sizes of each family of nodes, smallest first.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html
 */
const sizes: Record<string, string[]> = {
  t3: burstable,
  t4g: burstable,
  m5: fifth,
  m6g: graviton,
  m7g: graviton,
  r5: fifth,
  r6g: graviton,
  r6gd: graviton.slice(1),
  r7g: graviton,
  c7gn: graviton,
};

/** What is wrong with a node type, and what to do. */
export interface NodeTypeFault {
  allowed: string;
  fix: string;
}

function nearest(family: string, known: string[], size: string): string {
  const [first = "", last = ""] = [known[0], known.at(-1)];
  if (burstable.includes(size)) {
    return `${family} starts at ${first}: take cache.${family}.${first}, or cache.t4g.${size}`;
  }
  if (known === burstable)
    return `${family} ends at ${last}: take cache.${family}.${last}, or cache.m7g.large`;
  return `Take a size of ${first} to ${last}`;
}

/** Nothing when AWS has such a node. */
export function faultOf(nodeType: string): NodeTypeFault | undefined {
  const [prefix, family = "", size = "", ...more] = nodeType.split(".");
  const known = sizes[family];
  if (prefix !== "cache" || !known || more.length > 0) {
    const families = Object.keys(sizes).join(", ");
    return {
      allowed: `cache.<family>.<size>, of the families ${families}`,
      fix: "Take one such as cache.t4g.small or cache.m7g.large",
    };
  }
  if (known.includes(size)) return undefined;
  return {
    allowed: `cache.${family} of ${known.join(", ")}`,
    fix: nearest(family, known, size),
  };
}

/** Nodes that earn credits and are throttled without them. */
export function isBurstable(nodeType: string): boolean {
  return nodeType.startsWith("cache.t");
}

/** Nodes with an SSD beside their memory, which AWS creates only with tiering on. */
export function tiersData(nodeType: string): boolean {
  return nodeType.startsWith("cache.r6gd.");
}
