import { deepStrictEqual, ok } from "node:assert";
import type { PlanResource } from "@plinth/preview";
import { planOf } from "./plans";

/** What holds data, and an input of each whose change AWS answers with a new and empty resource. */
const stateful: { [type: string]: string } = {
  "aws:rds/instance:Instance": "identifier",
  "aws:elasticache/replicationGroup:ReplicationGroup": "replicationGroupId",
  "aws:s3/bucket:Bucket": "bucket",
  "aws:kms/key:Key": "multiRegion",
  "aws:secretsmanager/secret:Secret": "name",
  "aws:backup/vault:Vault": "name",
  "aws:sqs/queue:Queue": "name",
  "aws:ecr/repository:Repository": "name",
  "aws:cloudtrail/trail:Trail": "name",
};
/** Keys of notification topics encrypt what is delivered at once, and a replica holds a copy. */
const holdsNothing = ({ name, inputs }: PlanResource) =>
  /-(critical|warning|alerts|mail)$/.test(name) || inputs["replicateSourceDb"] !== undefined;

/** What the engine answers to a change of an input that forces replacement: it refuses it under `protect`. */
function replacementOf(resource: PlanResource, input: string): string {
  if (!resource.replaceOnChanges.includes(input) && resource.ignoreChanges.includes(input))
    return "ignored";
  return resource.protect ? "refused" : "replaced";
}

describe("what holds data", () => {
  for (const stack of ["prod", "staging", "dev"]) {
    it(`is never replaced or deleted by accident in ${stack}: ${Object.keys(stateful).length} types`, async () => {
      const { resources } = await planOf(stack);
      const lost = resources
        .filter((each) => each.type in stateful && !holdsNothing(each))
        .filter((each) => replacementOf(each, stateful[each.type] ?? "") !== "refused")
        .map(({ urn }) => urn);
      deepStrictEqual(lost, []);
    });
  }

  it("is refused deletion by AWS too, where AWS can: database and load balancer", async () => {
    const { resources } = await planOf("prod");
    const database = resources.filter(
      ({ type, inputs }) =>
        type === "aws:rds/instance:Instance" && inputs["replicateSourceDb"] === undefined,
    );
    const balancers = resources.filter(({ type }) => type === "aws:lb/loadBalancer:LoadBalancer");
    ok(database.length === 1 && balancers.length === 1);
    deepStrictEqual(
      database.map(({ inputs }) => [inputs["deletionProtection"], inputs["skipFinalSnapshot"]]),
      [[true, false]],
    );
    deepStrictEqual(
      balancers.map(({ inputs }) => inputs["enableDeletionProtection"]),
      [true],
    );
  });
});
