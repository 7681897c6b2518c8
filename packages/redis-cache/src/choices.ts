/** Cache engines. They speak one protocol. */
export const CacheEngine = {
  /** Valkey, the open successor: a fifth cheaper per node. */
  Valkey: "valkey",
  /** Redis OSS, up to 7.1. */
  Redis: "redis",
} as const;
export type CacheEngine = (typeof CacheEngine)[keyof typeof CacheEngine];

/** How clients log in. */
export const CacheAccess = {
  /** Users with rights of their own (RBAC), with a password or IAM. */
  Users: "users",
  /** One AUTH token that may do everything, for clients that send no user name. */
  Token: "token",
} as const;
export type CacheAccess = (typeof CacheAccess)[keyof typeof CacheAccess];

/** How one user proves who it is. */
export const CacheAuthentication = {
  /** A generated password in a secret of its own. */
  Password: "password",
  /** A token that IAM signs and that lasts 15 minutes; no secret is made. */
  Iam: "iam",
} as const;
export type CacheAuthentication = (typeof CacheAuthentication)[keyof typeof CacheAuthentication];

/** Logs that the cache can send to CloudWatch. */
export const CacheLog = {
  /** Commands that took longer than `slowlog-log-slower-than`. */
  Slow: "slow-log",
  /** What the engine says of itself: fail-overs, saves, evictions. */
  Engine: "engine-log",
} as const;
export type CacheLog = (typeof CacheLog)[keyof typeof CacheLog];
