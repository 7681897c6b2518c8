import type { Place } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { type BastionArgs, bastionDefaults } from "./bastion-args";

function sorted<T>(map: Record<string, T>): [string, T][] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The arguments with their defaults, and maps as lists in key order. */
export function bastionSettings(args: BastionArgs) {
  return {
    ...bastionDefaults.BastionArgs,
    ...args,
    egress: sorted(args.egress).map(
      ([key, each]) =>
        [key, { ...bastionDefaults.BastionEgressConfig, localPort: each.port, ...each }] as const,
    ),
    ssh: args.ssh && {
      ...bastionDefaults.BastionSshConfig,
      ...args.ssh,
      cidrs: sorted(args.ssh.cidrs),
    },
    sessionLogs: args.sessionLogs && {
      ...bastionDefaults.BastionSessionLogsConfig,
      ...args.sessionLogs,
    },
  };
}

export type BastionSettings = ReturnType<typeof bastionSettings>;

/** What the children of one bastion have in common. */
export interface BastionContext {
  /** Name of the component. */
  name: string;
  a: BastionSettings;
  place: Place;
  child: { parent: pulumi.Resource };
}
