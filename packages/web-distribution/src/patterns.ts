/** A pattern, what it allows in words, and what to do: the last three arguments of `matches`. */
type Pattern = [RegExp, string, string];

export const aliasPattern: Pattern = [
  /(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}/,
  "DNS names in lower case",
  "Write a name such as www.example.com",
];

export const pathPattern: Pattern = [
  /[A-Za-z0-9_.*$/~"'@:+&?-]{1,255}/,
  "1 to 255 of the characters that CloudFront takes in paths",
  "Write a pattern such as /static/*",
];

/** Website endpoints serve the public without TLS, and names without a region answer with redirects. */
export const bucketPattern: Pattern = [
  /[a-z0-9][a-z0-9.-]*\.s3\.[a-z]{2}(?:-[a-z]+)+-[0-9]\.amazonaws\.com(?:\.cn)?/,
  "a bucket's name in DNS with its region",
  "Pass the bucketRegionalDomainName of the bucket",
];

export const hostPattern: Pattern = [
  /(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}/,
  "a name in DNS",
  "Write it without https:// and without a path",
];

export const headerPattern: Pattern = [
  /(?!X-Amz-|X-Edge-|X-Real-IP$)X-[A-Za-z0-9-]{1,126}/i,
  "a name that begins with X-, and not with X-Amz- or X-Edge-",
  "Use X-Origin-Verify",
];

export const rootObjectPattern: Pattern = [
  /[A-Za-z0-9][A-Za-z0-9_./-]{0,254}/,
  "the key of an object, without a slash before it",
  "Use index.html",
];

export const countryPattern: Pattern = [
  /[A-Z]{2}/,
  "codes of two capitals",
  "Write one such as DE",
];

export const prefixPattern: Pattern = [
  /(?!AWSLogs)[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*/,
  "folders without a slash at either end",
  "AWSLogs is added by AWS",
];

/** What a key may be that becomes part of a resource's name. */
export const keyPattern: Pattern = [
  /[A-Za-z0-9][A-Za-z0-9_-]{0,39}/,
  "1 to 40 letters, digits, hyphens and underscores",
  "The key becomes part of a name",
];
