import { encryptionKey, logsUse, named, type Place, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import { createFlowLogRole } from "./flow-log-role";
import type { Scope } from "./scope";

function createKey({ name, a, child }: Scope, place: Place): aws.kms.Key {
  return encryptionKey(
    `${name}-flow-logs`,
    {
      description: `Flow logs of network ${name}`,
      place,
      statements: [logsUse(place)],
      region: a.region,
      tags: a.tags,
    },
    { ...child, protect: a.protect },
  );
}

function createGroup(scope: Scope, place: Place): aws.cloudwatch.LogGroup {
  const { name, a, child } = scope;
  const { kmsKeyArn, customerManagedKey, retentionInDays } = a.flowLogs;
  const logical = `${name}-flow-logs`;
  const key = kmsKeyArn ?? (customerManagedKey ? createKey(scope, place).arn : undefined);
  return new aws.cloudwatch.LogGroup(
    logical,
    {
      retentionInDays,
      ...(key !== undefined && { kmsKeyId: key }),
      region: a.region,
      tags: named(logical, a.tags),
    },
    { ...child, protect: a.protect },
  );
}

/** Records the VPC's connections, to a log group of its own or to the caller's bucket. */
export function createFlowLog(scope: Scope) {
  const { name, a, vpc, child } = scope;
  const { enabled, destinationType, destinationArn, trafficType, maxAggregationInterval } =
    a.flowLogs;
  if (!enabled) return { log: undefined, group: undefined };
  // AWS refuses a second flow log with the same traffic and destination, and changes none in place.
  const replaced = { ...child, deleteBeforeReplace: true };
  const common = {
    vpcId: vpc.id,
    trafficType,
    maxAggregationInterval,
    logDestinationType: destinationType,
    region: a.region,
    tags: named(name, a.tags),
  };
  if (destinationArn !== undefined) {
    const log = new aws.ec2.FlowLog(name, { ...common, logDestination: destinationArn }, replaced);
    return { log, group: undefined };
  }
  const place = placeOf(child.parent, a.region);
  const group = createGroup(scope, place);
  const { role, policy } = createFlowLogRole(scope, place, group);
  const log = new aws.ec2.FlowLog(
    name,
    { ...common, logDestination: group.arn, iamRoleArn: role.arn },
    { ...replaced, dependsOn: policy },
  );
  return { log, group };
}
