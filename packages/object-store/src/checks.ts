import { assertArgs } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";
import { checkAccess } from "./check-access";
import { checkCors } from "./check-cors";
import { checkEncryption } from "./check-encryption";
import { checkEvents } from "./check-events";
import { checkLifecycle } from "./check-lifecycle";
import { checkLock } from "./check-lock";
import { checkName } from "./check-name";
import { checkReplication } from "./check-replication";

/** Ends the component with every problem of its arguments in one message. */
export function checkArgs(self: pulumi.Resource, name: string, a: Resolved): void {
  assertArgs(self, name, [
    checkName(name, a),
    checkEncryption(a),
    checkLifecycle(a),
    checkCors(a),
    checkAccess(a),
    checkLock(a),
    checkEvents(a),
    checkReplication(a),
  ]);
}
