import { deepStrictEqual, strictEqual } from "node:assert";
import { all, only, storage } from "./support";

const provisioned = { table: { billing: "PROVISIONED" as const } };

describe("DatomicStorage's table", () => {
  it("is on demand, keyed by the string `id`, and restores to any second of 35 days", async () => {
    const { inputs } = only(await storage(), "Table");
    strictEqual(inputs["billingMode"], "PAY_PER_REQUEST");
    strictEqual(inputs["hashKey"], "id");
    deepStrictEqual(inputs["attributes"], [{ name: "id", type: "S" }]);
    deepStrictEqual(inputs["pointInTimeRecovery"], { enabled: true, recoveryPeriodInDays: 35 });
  });

  it("is encrypted with the customer key", async () => {
    const resources = await storage();
    const { inputs, propertyDependencies } = only(resources, "Table");
    deepStrictEqual(inputs["serverSideEncryption"], {
      enabled: true,
      kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:db",
    });
    deepStrictEqual(propertyDependencies["serverSideEncryption"], [only(resources, "Key").urn]);
  });

  it("is called datomic-<system>, as Datomic's own is", async () => {
    strictEqual(only(await storage(), "Table").inputs["name"], "datomic-roads");
  });

  it("has no capacity and no auto scaling on demand", async () => {
    const resources = await storage();
    const { inputs, ignoreChanges } = only(resources, "Table");
    strictEqual(inputs["readCapacity"], undefined);
    deepStrictEqual(ignoreChanges, []);
    deepStrictEqual(all(resources, "Target"), []);
  });

  it("scales reads and writes apart, from 5 to 200 units at 70 percent", async () => {
    const resources = await storage(provisioned);
    const targets = all(resources, "Target").map(({ name, inputs }) => [
      name,
      inputs["scalableDimension"],
      inputs["resourceId"],
      inputs["minCapacity"],
      inputs["maxCapacity"],
    ]);
    deepStrictEqual(targets, [
      ["db-read", "dynamodb:table:ReadCapacityUnits", "table/datomic-roads", 5, 200],
      ["db-write", "dynamodb:table:WriteCapacityUnits", "table/datomic-roads", 5, 200],
    ]);
    const policies = all(resources, "Policy").map(
      ({ inputs }) => inputs["targetTrackingScalingPolicyConfiguration"],
    );
    deepStrictEqual(policies, [
      {
        targetValue: 70,
        predefinedMetricSpecification: {
          predefinedMetricType: "DynamoDBReadCapacityUtilization",
        },
      },
      {
        targetValue: 70,
        predefinedMetricSpecification: {
          predefinedMetricType: "DynamoDBWriteCapacityUtilization",
        },
      },
    ]);
  });

  it("starts at the minimum, and leaves alone what auto scaling sets", async () => {
    const { inputs, ignoreChanges } = only(
      await storage({ table: { ...provisioned.table, write: { min: 20 } } }),
      "Table",
    );
    deepStrictEqual([inputs["readCapacity"], inputs["writeCapacity"]], [5, 20]);
    deepStrictEqual(ignoreChanges, ["readCapacity", "writeCapacity"]);
  });
});
