import { type Props, read } from "../../core/value";

/** What controls read of one container. */
export interface Container {
  name?: string;
  privileged?: boolean;
  readonlyRootFilesystem?: boolean;
  logConfiguration?: object;
  environment?: { name?: string; value?: string }[];
}

/** Resources whose outputs are secret values, not only names of them. */
export const secretSources: readonly string[] = [
  "random:index/randomPassword:RandomPassword",
  "aws:ssm/parameter:Parameter",
  "aws:iam/accessKey:AccessKey",
];

/** The containers of a task; undefined where they are not known before the update. */
export function containersOf(props: Props): Container[] | undefined {
  const found = read(props, "containerDefinitions");
  if (found.state === "unknown") return undefined;
  if (found.state === "unset") return [];
  return (typeof found.value === "string" ? JSON.parse(found.value) : found.value) as Container[];
}

/** True for a variable named like a secret that holds a value, or that holds an access key. */
export function looksSecret({ name = "", value = "" }: { name?: string; value?: string }): boolean {
  const named = /(password|passwd|secret|token|api_?key|private_?key|credential)s?$/i.test(name);
  return (named && value !== "" && !value.startsWith("arn:")) || /\bAKIA[0-9A-Z]{16}\b/.test(value);
}
