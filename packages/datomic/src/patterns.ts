/** A pattern, what it allows in words, and what to do: the last three arguments of `matches`. */
type Pattern = [RegExp, string, string];

/** Bounded so that `datomic-<system>-logs-<account>` is a bucket's name. */
export const systemPattern: Pattern = [
  /[a-z][a-z0-9-]{0,30}[a-z0-9]/,
  "2 to 32 lower-case letters, digits and hyphens, a letter first and no hyphen last",
  "It names table, buckets and log groups",
];

/** What a key may be that becomes part of a resource's name. */
export const keyPattern: Pattern = [
  /[A-Za-z0-9][A-Za-z0-9_-]{0,39}/,
  "1 to 40 letters, digits, hyphens and underscores",
  "The key becomes part of a name",
];

export const instanceTypePattern: Pattern = [
  /[a-z][a-z0-9-]*\.[a-z0-9-]+/,
  "a type of EC2",
  "Write one such as i3.large, in the list of the Datomic release",
];

export const imagePattern: Pattern = [
  /ami-[0-9a-f]{8,17}/,
  "the id of an image, such as ami-0abcdef1234567890",
  "Take it from the Datomic release, for the region",
];

export const parameterPattern: Pattern = [
  /\/[A-Za-z0-9._/-]{1,1000}/,
  "a parameter's path that begins with /",
  "Leave out resolve:ssm:",
];

export const hostPattern: Pattern = [
  /[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/,
  "labels of lower-case letters, digits and hyphens, with dots between",
  "Write no dot at either end",
];

export const devicePattern: Pattern = [
  /\/dev\/[a-z0-9]+/,
  "a device such as /dev/xvda",
  "Take the image's own root device: another would be a second volume",
];

/** A folder of the file system. */
export const folderPattern: Pattern = [
  /\/[A-Za-z0-9._/-]{1,99}/,
  "an absolute path of up to 100 letters, digits and . _ - /",
  "Begin it with /",
];
