import type * as pulumi from "@pulumi/pulumi";
import { output } from "@pulumi/pulumi";

/** Tags of one resource, as AWS takes them. */
export type Tags = pulumi.Input<Record<string, pulumi.Input<string>>>;

/** `Name` and the caller's tags; the caller's win. */
export function named(name: string, tags?: Tags): pulumi.Output<Record<string, string>> {
  return output(tags ?? {}).apply((given: Record<string, string>): Record<string, string> => ({
    Name: name,
    ...given,
  }));
}
