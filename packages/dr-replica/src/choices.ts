/** What the second region is at the moment. */
export const DrRole = {
  /** The database follows the primary's; the services are warm. */
  Standby: "standby",
  /** The database stands alone and is written to; the services carry everything. There is no way back. */
  Active: "active",
} as const;
export type DrRole = (typeof DrRole)[keyof typeof DrRole];

/** Where the failover records send clients. */
export const DrServing = {
  /** To the primary region, until the switch metric says otherwise. */
  Primary: "primary",
  /** To the second region, whatever the switch metric says. */
  Standby: "standby",
} as const;
export type DrServing = (typeof DrServing)[keyof typeof DrServing];
