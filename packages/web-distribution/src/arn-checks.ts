import { type Check, check } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { globalRegion } from "./context";

/** Refuses an ARN of another service or region than CloudFront can use, where it is known before the update. */
export function inGlobalRegion(
  argument: string,
  value: pulumi.Input<string> | undefined,
  [service, resource]: readonly [service: string, resource: string],
  fix: string,
): Check {
  if (typeof value !== "string") return undefined;
  const [scheme, , ofService, region, , ...rest] = value.split(":");
  const ok =
    scheme === "arn" &&
    ofService === service &&
    region === globalRegion &&
    rest.join(":").startsWith(resource);
  const of = resource === "" ? service : `${service} ${resource}…`;
  return check(ok, argument, value, `an ARN of ${of} in ${globalRegion}`, fix);
}
