import * as pulumi from "@pulumi/pulumi";
import { readConfig } from "./config";
import { ehrbase } from "./ehrbase";
import { ehrbaseConfig } from "./ehrbase/config";
import { recordings } from "./recordings";
import { recordingsConfig } from "./recordings/config";
import { epicenter } from "./epicenter";
import { epicenterConfig } from "./epicenter/config";

/** The systems of this project by their name in `plinth:system`. Each returns its stack's outputs. */
const systems: Readonly<Record<string, () => Record<string, unknown>>> = {
  ehrbase: () => ehrbase(readConfig("ehrbase", ehrbaseConfig)),
  epicenter: () => epicenter(readConfig("epicenter", epicenterConfig)),
  recordings: () => recordings(readConfig("recordings", recordingsConfig)),
};

/**
 * Runs the system that the stack's configuration names.
 *
 * @throws pulumi.RunError for a system that is not here.
 */
export function run(name: string): Record<string, unknown> {
  const system = systems[name];
  if (system) return system();
  const known = Object.keys(systems).join(", ");
  throw new pulumi.RunError(
    `plinth:system: got "${name}", allowed ${known}. Set it in Pulumi.<stack>.yaml.`,
  );
}
