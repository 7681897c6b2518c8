import type * as pulumi from "@pulumi/pulumi";
import type { Place } from "@plinth/core";
import type { Settings } from "./settings";

/** What the children of one component have in common. */
export interface Context {
  /** Name of the component. */
  name: string;
  a: Settings;
  place: Place;
  child: { parent: pulumi.Resource };
}
