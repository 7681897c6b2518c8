/** What one capacity level of the record means in sizes. Users and costs are its own estimates. */
export interface Phase {
  /** Users in all, and at the same time, that the level is meant for. */
  users: number;
  concurrentUsers: number;
  instanceClass: string;
  minTasks: number;
  maxTasks: number;
  /** The record's estimate, in US dollars. */
  monthlyUsd: number;
}

/**
 * Capacity levels 1 to 3, independent of the environment. The record's db.r5.large of level 3 is
 * two generations old; db.r6g.large has the same 2 vCPU and 16 GiB.
 */
export const phases: Readonly<Record<1 | 2 | 3, Phase>> = {
  1: {
    users: 50_000,
    concurrentUsers: 1_000,
    instanceClass: "db.t3.medium",
    minTasks: 2,
    maxTasks: 4,
    monthlyUsd: 260,
  },
  2: {
    users: 100_000,
    concurrentUsers: 2_000,
    instanceClass: "db.t3.large",
    minTasks: 2,
    maxTasks: 6,
    monthlyUsd: 380,
  },
  3: {
    users: 250_000,
    concurrentUsers: 5_000,
    instanceClass: "db.r6g.large",
    minTasks: 3,
    maxTasks: 10,
    monthlyUsd: 600,
  },
};
