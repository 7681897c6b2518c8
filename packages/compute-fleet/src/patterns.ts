/** A pattern, what it allows in words, and what to do: the last three arguments of `matches`. */
type Pattern = [RegExp, string, string];

/** What a key may be that becomes part of a resource's name. */
export const keyPattern: Pattern = [
  /[A-Za-z0-9][A-Za-z0-9_-]{0,39}/,
  "1 to 40 letters, digits, hyphens and underscores",
  "The key becomes part of a name",
];

/** Names that load balancers and target groups take. */
export const shortNamePattern: Pattern = [
  /(?!internal-)[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?/,
  "1 to 32 letters, digits and hyphens, no hyphen at either end",
  "Elastic Load Balancing takes no other names",
];

/** What AWS takes as description of a security group's rule. */
export const descriptionPattern: Pattern = [
  /[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}/,
  "1 to 255 letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*",
  "Say what it is for",
];

/** A file or folder on a Linux machine. Wildcards serve log files. */
export const pathPattern: Pattern = [
  /\/[A-Za-z0-9._*/-]*/,
  "an absolute path of letters, digits and . _ - /",
  "Begin it with /",
];

export const imageIdPattern: Pattern = [
  /ami-[0-9a-f]{8,17}/,
  "the id of an image, such as ami-0abcdef1234567890",
  "Leave it unset for the image of the SSM parameter",
];

export const parameterPattern: Pattern = [
  /\/[A-Za-z0-9._/-]{1,1000}/,
  "a parameter's path that begins with /",
  "Write /aws/service/…, without resolve:ssm:",
];
