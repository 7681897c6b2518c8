import type { Subject } from "./subject";
import { type Props, read, textOf } from "./value";
import { deferred, fail, type Finding, pass } from "./verdict";

/** Resources whose outputs are secret values, not only names of them. */
export const secretSources: readonly string[] = [
  "random:index/randomPassword:RandomPassword",
  "aws:ssm/parameter:Parameter",
  "aws:iam/accessKey:AccessKey",
];

/** True for a resource whose outputs are secret values; a plain parameter is none. */
export function isSecretSource({ type, props }: { type: string; props: Props }): boolean {
  if (!secretSources.includes(type)) return false;
  return !/:ssm\//.test(type) || textOf(read(props, "type")) !== "String";
}

/** True for a variable named like a secret that holds a value, or that holds an access key. */
export function looksSecret({ name = "", value = "" }: { name?: string; value?: string }): boolean {
  const named = /(password|passwd|secret|token|api_?key|private_?key|credential)s?$/i.test(name);
  return (named && value !== "" && !value.startsWith("arn:")) || /\bAKIA[0-9A-Z]{16}\b/.test(value);
}

/** True for a text that holds an access key, a private key, or a password beside its name. */
export function holdsSecret(text: string): boolean {
  return (
    /\bAKIA[0-9A-Z]{16}\b/.test(text) ||
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) ||
    /(password|passwd|secret|token|api_?key)["']?\s*[=:]\s*["']?[^\s"'$%({]{6,}/i.test(text)
  );
}

/** Fails where a map of variables holds one that looks like a secret. Names it, never its value. */
export function requireNoSecretIn({ props }: Subject, path: string): Finding {
  const map = read(props, path);
  if (map.state === "unknown") return deferred(`${path} is not known before the update`);
  const variables = map.state === "known" ? (map.value as Props) : {};
  const names = Object.keys(variables);
  const plain = names.filter((name) =>
    looksSecret({ name, value: textOf(read(variables, name)) ?? "" }),
  );
  if (plain.length > 0) return fail(`${path} holds ${plain.join(", ")}`);
  const hidden = names.filter(
    (name) => read(variables, name).state === "unknown" && looksSecret({ name, value: "?" }),
  );
  return hidden.length > 0
    ? deferred(`${path} holds ${hidden.join(", ")}, unknown before the update`)
    : pass(`no variable of ${path} looks like a secret`);
}
