import { deepStrictEqual, match, ok } from "node:assert";
import type { Plan } from "@plinth/preview";
import { planOf } from "./plans";

/** What a control of the graph model says of each resource, by name. */
function saidOf(plan: Plan, policy: string): Map<string, { verdict: string; message: string }> {
  const said = plan.policies.filter((each) => each.policy === policy);
  return new Map(said.map((each) => [each.urn?.split("::").at(-1) ?? "", each]));
}

const users = ["admin", "api-service", "bastion", "bootstrap", "cron", "worker"];

describe("the graph model of prod", () => {
  it("has no path from the internet to a store, and names the 6 that the database and its replica admit", async () => {
    const said = saidOf(await planOf("prod"), "x-data-tier-unreachable");
    for (const store of ["epicenter-postgres", "epicenter-postgres-reader-reader"]) {
      const { verdict, message } = said.get(store) ?? { verdict: "", message: "" };
      deepStrictEqual(verdict, "pass", store);
      const admitted = users.map((each) => `epicenter-${each} on tcp 5432`).join("; ");
      ok(message.endsWith(`its security groups admit only ${admitted}`), message);
    }
  });

  it("names the 6 that Redis admits, on 6379", async () => {
    const said = saidOf(await planOf("prod"), "x-data-tier-unreachable");
    const admitted = users.map((each) => `epicenter-${each} on tcp 6379`).join("; ");
    match(said.get("epicenter-redis")?.message ?? "", new RegExp(`admit only ${admitted}$`));
  });

  it("has one node in the VPC that faces the internet: the load balancer", async () => {
    const said = saidOf(await planOf("prod"), "x-only-balancers-face-internet");
    deepStrictEqual([...said.keys()], ["epicenter-api"]);
    deepStrictEqual(said.get("epicenter-api")?.verdict, "pass");
  });

  it("has 2 more doors outside the VPC, both CloudFront, before private buckets and the load balancer", async () => {
    const { resources } = await planOf("prod");
    const doors = resources.filter(({ type }) =>
      /cloudfront\/distribution:|apigatewayv2\/api:|lambda\/functionUrl:/.test(type),
    );
    deepStrictEqual(
      doors.map(({ name }) => name),
      ["epicenter-media", "epicenter-web"],
    );
    const open = resources.filter(
      ({ type, inputs }) =>
        type === "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock" &&
        ![
          "blockPublicAcls",
          "blockPublicPolicy",
          "ignorePublicAcls",
          "restrictPublicBuckets",
        ].every((key) => inputs[key] === true),
    );
    deepStrictEqual(open, []);
    const count = (type: string) => resources.filter((each) => each.type === type).length;
    deepStrictEqual(
      count("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"),
      count("aws:s3/bucket:Bucket"),
    );
  });
});
