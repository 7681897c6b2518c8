/** What keys, tokens and passwords look like in a script. References to a secret and shell variables are none. */
const shapes: [string, RegExp][] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["an access key of AWS", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a token", /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|eyJ[\w-]{10,}\.eyJ)/],
  ["a password in a URL", /:\/\/[^\s:/@${}]+:[^\s:/@${}]+@/],
  [
    "a password",
    /(?:pass(?:word|wd)?|secret(?:_?(?:access_?)?key)?|token|api_?key|private_?key)["']?\s*[=:]\s*["']?(?!arn:|\/|https?:|true\b|false\b)[^\s"'$<{(&|;]{6,}/i,
  ],
  ["a password", /--password[ =]["']?[^\s"'$<{-][^\s"'$]{3,}/],
];

/** What kind of secret the text seems to hold, if any. */
export function secretIn(text: string): string | undefined {
  return shapes.find(([, pattern]) => pattern.test(text))?.[0];
}
