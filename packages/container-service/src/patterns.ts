/** A pattern, what it allows in words, and what to do: the last three arguments of `matches`. */
type Pattern = [RegExp, string, string];

/** Names that ECS takes for clusters, services, families and containers. */
const ecsName = /[A-Za-z0-9_-]{1,255}/;
const ecsWords = "1 to 255 letters, digits, hyphens and underscores";

export const clusterNamePattern: Pattern = [ecsName, ecsWords, "ECS takes no other names"];
export const ecsNamePattern = clusterNamePattern;

/** Names that load balancers and target groups take. */
export const shortNamePattern: Pattern = [
  /(?!internal-)[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?/,
  "1 to 32 letters, digits and hyphens, no hyphen at either end",
  "Elastic Load Balancing takes no other names",
];

export const logGroupPattern: Pattern = [
  /[.\-_/#A-Za-z0-9]{1,512}/,
  "1 to 512 letters, digits and . - _ / #",
  "CloudWatch Logs takes no other names",
];

/** An image with a tag or digest. */
export const imageReference = /^\S+[:@]\S+$/;

/** What ECS takes as source of a secret. */
export const secretArn =
  /arn:[a-z-]+:(?:secretsmanager:[^:]+:\d{12}:secret:.+|ssm:[^:]+:\d{12}:parameter\/.+)/;

/** What a key may be that becomes part of a resource's name. */
export const keyPattern: Pattern = [
  /[A-Za-z0-9][A-Za-z0-9_-]{0,39}/,
  "1 to 40 letters, digits, hyphens and underscores",
  "The key becomes part of a name",
];
