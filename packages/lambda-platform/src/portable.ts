import { relative, resolve, sep } from "node:path";
import type { LambdaPlatformArgs } from "./args";
import type { FunctionConfig } from "./args-function";
import { mapped } from "./resolve";

/** The arguments as the state keeps them: a folder by its path from here, which other machines share. */
export function portable(args: LambdaPlatformArgs): LambdaPlatformArgs {
  return { ...args, functions: mapped(args.functions, withRelativeFolder) };
}

function withRelativeFolder(config: FunctionConfig): FunctionConfig {
  if (!config.bundle) return config;
  const path = relative(process.cwd(), resolve(config.bundle.folder));
  return { ...config, bundle: { ...config.bundle, folder: path.split(sep).join("/") } };
}
