import { ok, strictEqual } from "node:assert";
import { join } from "node:path";
import { golden, matchesGolden, recordProgram } from "@plinth/core/testing";

const config = {
  "project:image": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/orders-jobs:1.4.2",
  "project:datadogKeyArn": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:datadog-AbCdEf",
  "project:queueName": "orders-jobs",
  "project:queueArn": "arn:aws:sqs:eu-central-1:123456789012:orders-jobs",
};

/** What this package makes of it: other packages have goldens of their own. */
async function ours(preview: boolean) {
  const resources = await recordProgram(join(__dirname, "../example/jobs"), { config, preview });
  return resources.filter(({ urn }) => urn.includes("container-service:index:"));
}

describe("The example of a worker and its jobs", () => {
  it("registers the resources of golden-jobs.json", async () => {
    const resources = await ours(false);
    ok(resources.length > 35, `only ${resources.length} resources`);
    matchesGolden(join(__dirname, "golden-jobs.json"), golden(resources));
  });

  it("registers the same resources when AWS's outputs are unknown", async () => {
    const urns = async (preview: boolean) => (await ours(preview)).map(({ urn }) => urn).join("\n");
    strictEqual(await urns(true), await urns(false));
  });
});
