import { assertArgs, type Check, check, distinct } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { Bundled } from "./bundle";
import { checkApi } from "./check-api";
import { checkBuckets } from "./check-buckets";
import { checkFunctions } from "./check-functions";
import { checkNames } from "./check-names";
import { checkQueues } from "./check-queues";
import { checkTriggers } from "./check-triggers";
import { keyServices } from "./key";
import type { Resolved } from "./resolve";

/** Every problem of the arguments in one error, before the first child. */
export function checkArgs(
  self: pulumi.Resource,
  name: string,
  a: Resolved,
  bundles: Record<string, Bundled>,
): void {
  assertArgs(self, name, [
    checkNames(a),
    checkFunctions(a, bundles),
    checkApi(a),
    checkBuckets(a),
    checkQueues(a),
    checkTriggers(a),
    checkKey(a),
  ]);
}

/** A service that the key keeps out drops what it should have encrypted. */
function checkKey(a: Resolved): Check {
  const { kmsKeyArn, kmsKeyServices = [] } = a;
  const needed = keyServices(a);
  if (kmsKeyArn === undefined)
    return check(
      kmsKeyServices.length === 0,
      "kmsKeyServices",
      kmsKeyServices,
      "nothing without kmsKeyArn",
      "The platform's own key admits what it needs: take it out",
    );
  return [
    distinct("kmsKeyServices", kmsKeyServices, "Name each service once"),
    check(
      needed.every((each) => kmsKeyServices.includes(each)),
      "kmsKeyServices",
      kmsKeyServices,
      `${needed.join(", ")} and others`,
      "Let the key's policy admit these services, and then name them here",
    ),
  ];
}
