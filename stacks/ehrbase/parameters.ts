/** Memory of an instance class in GiB. PostgreSQL's settings are shares of it. */
const memoryGiB: Readonly<Record<string, number>> = {
  "db.t3.small": 2,
  "db.t4g.small": 2,
  "db.t3.medium": 4,
  "db.t4g.medium": 4,
  "db.t3.large": 8,
  "db.t4g.large": 8,
  "db.r5.large": 16,
  "db.r6g.large": 16,
  "db.r7g.large": 16,
};

export const instanceClasses = Object.keys(memoryGiB);

const pagesPerGiB = 131_072;

/** A PostgreSQL setting in the unit that RDS takes it in. */
export interface Setting {
  name: string;
  value: string;
  applyMethod: "immediate" | "pending-reboot";
}

/**
 * The record's settings, which are for 4 GiB, scaled to the class: a quarter of the memory for
 * shared_buffers, three quarters for effective_cache_size, 10 MiB of work_mem per 4 GiB.
 */
export function settingsFor(instanceClass: string, maxConnections: number): Setting[] {
  const memory = memoryGiB[instanceClass] ?? 4;
  const pages = (share: number) => String(Math.round(memory * share * pagesPerGiB));
  return [
    { name: "effective_cache_size", value: pages(3 / 4), applyMethod: "immediate" },
    { name: "max_connections", value: String(maxConnections), applyMethod: "pending-reboot" },
    { name: "shared_buffers", value: pages(1 / 4), applyMethod: "pending-reboot" },
    { name: "work_mem", value: String(Math.round(memory * 2560)), applyMethod: "immediate" },
  ];
}
