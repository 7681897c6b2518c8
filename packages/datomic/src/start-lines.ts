import { type Check, check } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";

/** Bytes of user data that EC2 takes. */
const mostBytes = 16_384;

const elsewhere = "Anybody on the node can read it: store the value and read it with the role";

/** What keys and passwords look like in a script. References and shell variables are none. */
const secrets: [string, RegExp][] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["an access key of AWS", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a password in a URL", /:\/\/[^\s:/@${}]+:[^\s:/@${}]+@/],
  [
    "a password",
    /(?:passw(?:or)?d|secret(?:_?(?:access_?)?key)?|token|license[-_]key)["']?\s*[=:]\s*["']?(?!arn:|\/)[^\s"'$<{(&|;]{6,}/i,
  ],
];

/** What kind of secret the text seems to hold, if any. */
function secretIn(text: string): string | undefined {
  return secrets.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Refuses lines that are plain and hold a secret. */
export function lineChecks(lines: pulumi.Input<string>[] = []): Check {
  return lines.map((each) => {
    const kind = typeof each === "string" ? secretIn(each) : undefined;
    // The value itself stays out of the message.
    const got = `what looks like ${kind}`;
    return check(kind === undefined, "node.startLines", got, "no secret", elsewhere);
  });
}

/**
 * The script, unless it holds a secret or is too long. It is made of outputs, so that only now it can be read.
 *
 * @throws pulumi.ResourceError, which Pulumi prints without a stack.
 */
export function checkedScript(
  self: pulumi.Resource | undefined,
  lines: string[],
  script: string,
): string {
  const refuse = (problem: string, fix: string) =>
    new pulumi.ResourceError(`node.startLines ${problem}. ${fix}.`, self, true);
  const kind = lines.map(secretIn).find((each) => each !== undefined);
  if (kind !== undefined) throw refuse(`holds what looks like ${kind}`, elsewhere);
  const bytes = Buffer.byteLength(script);
  if (bytes > mostBytes)
    throw refuse(
      `makes user data of ${bytes} bytes, allowed ${mostBytes}`,
      "Put the rest into the image, or read it from S3",
    );
  return script;
}
