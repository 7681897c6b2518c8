import * as pulumi from "@pulumi/pulumi";
import * as v from "valibot";
import { group } from "./schema";

/**
 * Where the second region learns what the first one is. Configuration wins: it is there when the
 * first region, and the state kept in it, is not.
 */
export const primaryConfig = group({
  /** Stack to ask, as in `organization/plinth/prod`. */
  stack: v.string(),
  region: v.string(),
  /** Outputs of that stack by name, written down: ARNs and DNS names. */
  known: v.optional(v.record(v.string(), v.string()), {}),
});

export type PrimaryConfig = v.InferOutput<typeof primaryConfig>;

/** Asks for outputs of the primary's stack, and for the same things in another region. */
export class Primary {
  readonly region: string;
  readonly #known: Record<string, string>;
  readonly #stack: string;
  #reference: pulumi.StackReference | undefined;

  constructor({ stack, region, known }: PrimaryConfig) {
    this.region = region;
    this.#known = known;
    this.#stack = stack;
  }

  output(name: string): pulumi.Output<string> {
    const known = this.#known[name];
    if (known !== undefined) return pulumi.output(known);
    // Made when it is needed: what is written down must not hang on the first region's state.
    this.#reference ??= new pulumi.StackReference(this.#stack);
    return this.#reference.getOutput(name) as pulumi.Output<string>;
  }

  /** ARN of the copy in a region of something that AWS copies under one name. */
  copyIn(region: string, name: string): pulumi.Output<string> {
    return this.output(name).apply((arn) => arn.replace(`:${this.region}:`, `:${region}:`));
  }
}
