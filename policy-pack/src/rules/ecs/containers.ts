import { type Props, read } from "../../core/value";

/** What controls read of one container. */
export interface Container {
  name?: string;
  image?: string;
  privileged?: boolean;
  readonlyRootFilesystem?: boolean;
  logConfiguration?: object;
  environment?: { name?: string; value?: string }[];
}

/** The containers of a task; undefined where they are not known before the update. */
export function containersOf(props: Props): Container[] | undefined {
  const found = read(props, "containerDefinitions");
  if (found.state === "unknown") return undefined;
  if (found.state === "unset") return [];
  return (typeof found.value === "string" ? JSON.parse(found.value) : found.value) as Container[];
}
