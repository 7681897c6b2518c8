import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { readConfig } from "./config";
import { ehrbase } from "./ehrbase";
import { ehrbaseConfig } from "./ehrbase/config";
import { recordingsDr } from "./recordings-dr";
import { recordingsDrConfig } from "./recordings-dr/config";
import { recordings } from "./recordings";
import { recordingsConfig } from "./recordings/config";
import { epicenter } from "./epicenter";
import { epicenterDr } from "./epicenter-dr";
import { epicenterDrConfig } from "./epicenter-dr/config";
import { epicenterConfig } from "./epicenter/config";

/** The stack's region: a second region's components must know which one they are in. */
const region = () => aws.config.requireRegion();

/** The systems of this project by their name in `plinth:system`. Each returns its stack's outputs. */
const systems: Readonly<Record<string, () => Record<string, unknown>>> = {
  ehrbase: () => ehrbase(readConfig("ehrbase", ehrbaseConfig)),
  epicenter: () => epicenter(readConfig("epicenter", epicenterConfig)),
  "epicenter-dr": () => epicenterDr(readConfig("epicenter-dr", epicenterDrConfig), region()),
  recordings: () => recordings(readConfig("recordings", recordingsConfig)),
  "recordings-dr": () => recordingsDr(readConfig("recordings-dr", recordingsDrConfig), region()),
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
