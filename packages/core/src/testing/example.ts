import { createRequire } from "node:module";
import { join } from "node:path";
import { record, type Recorded, type RecordOptions } from "./record";

/** Runs the program in a folder against the mocks, anew each time, and returns its registrations. */
export function recordProgram(directory: string, options?: RecordOptions): Promise<Recorded[]> {
  const load = createRequire(join(directory, "index.ts"));
  const file = load.resolve("./index");
  return record(() => {
    Reflect.deleteProperty(load.cache, file);
    return load(file) as unknown;
  }, options);
}
