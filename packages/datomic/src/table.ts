import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { DatomicBilling } from "./choices";
import type { StorageContext } from "./storage-settings";

function scaling(context: StorageContext, table: aws.dynamodb.Table, kind: "Read" | "Write"): void {
  const { name, a, region, tags, child } = context;
  const { min, max, targetPercent } = kind === "Read" ? a.table.read : a.table.write;
  const own = `${name}-${kind.toLowerCase()}`;
  const target = new aws.appautoscaling.Target(
    own,
    {
      serviceNamespace: "dynamodb",
      scalableDimension: `dynamodb:table:${kind}CapacityUnits`,
      resourceId: pulumi.interpolate`table/${table.name}`,
      minCapacity: min,
      maxCapacity: max,
      region,
      tags: named(own, tags),
    },
    child,
  );
  new aws.appautoscaling.Policy(
    own,
    {
      policyType: "TargetTrackingScaling",
      serviceNamespace: target.serviceNamespace,
      scalableDimension: target.scalableDimension,
      resourceId: target.resourceId,
      targetTrackingScalingPolicyConfiguration: {
        targetValue: targetPercent,
        predefinedMetricSpecification: {
          predefinedMetricType: `DynamoDB${kind}CapacityUtilization`,
        },
      },
      region,
    },
    child,
  );
}

/** The transaction log: one table of string keys. */
export function transactionTable(
  context: StorageContext,
  kmsKeyArn: pulumi.Input<string>,
): aws.dynamodb.Table {
  const { name, a, region, tags, kept, systemName } = context;
  const { hashKey, billing, read, write, recoveryDays, deletionProtection } = a.table;
  const provisioned = billing === DatomicBilling.Provisioned;
  const table = new aws.dynamodb.Table(
    name,
    {
      // Datomic's own name for it; known before the table is, so that policies on it can be read at preview.
      name: `datomic-${systemName}`,
      hashKey,
      attributes: [{ name: hashKey, type: "S" }],
      billingMode: billing,
      ...(provisioned && { readCapacity: read.min, writeCapacity: write.min }),
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: recoveryDays },
      serverSideEncryption: { enabled: true, kmsKeyArn },
      deletionProtectionEnabled: deletionProtection,
      region,
      tags: named(name, tags),
    },
    // What auto scaling has set, an update must not set back.
    { ...kept, ...(provisioned && { ignoreChanges: ["readCapacity", "writeCapacity"] }) },
  );
  if (provisioned) {
    scaling(context, table, "Read");
    scaling(context, table, "Write");
  }
  return table;
}
