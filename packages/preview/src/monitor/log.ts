import { stripVTControlCharacters } from "node:util";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import type { World } from "./world";

const severities = ["debug", "info", "warning", "error"] as const;

/** Keeps what the program logs; debug lines are for the SDK's own developers. */
export function logged(world: World, request: LogRequest): void {
  const severity = severities[request.getSeverity()];
  if (severity === undefined || severity === "debug" || request.getEphemeral()) return;
  world.diagnostics.push({
    severity,
    message: stripVTControlCharacters(request.getMessage()).trimEnd(),
    urn: request.getUrn() || null,
  });
}
