import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { ImageReplication, type ImageReplicationArgs } from "../src";
import { account, only, refusal } from "./support";

const build = (args: ImageReplicationArgs) => () => new ImageReplication("images", args);

describe("ImageReplication", () => {
  it("copies what begins with a prefix to each region, by the order of the regions", async () => {
    const resources = await record(
      build({
        destinations: {
          "us-west-2": { prefixes: ["shop/", "base-"] },
          "eu-west-1": { prefixes: ["shop/"], registryId: "210987654321" },
        },
      }),
    );
    const made = only(resources, "ReplicationConfiguration");
    strictEqual(made.protect, true);
    deepStrictEqual(made.inputs["replicationConfiguration"], {
      rules: [
        {
          destinations: [{ region: "eu-west-1", registryId: "210987654321" }],
          repositoryFilters: [{ filter: "shop/", filterType: "PREFIX_MATCH" }],
        },
        {
          destinations: [{ region: "us-west-2", registryId: account }],
          repositoryFilters: [
            { filter: "shop/", filterType: "PREFIX_MATCH" },
            { filter: "base-", filterType: "PREFIX_MATCH" },
          ],
        },
      ],
    });
  });

  it("refuses no destination", async () => {
    strictEqual(
      await refusal(build({ destinations: {} })),
      `ImageReplication "images" has 1 bad argument:
  destinations: got [], allowed 1 to 10 regions. ECR takes ten rules.`,
    );
  });

  it("refuses its own region, no prefix, a prefix twice, a bad prefix and a bad region", async () => {
    const message = await refusal(
      build({
        region: "us-east-1",
        destinations: {
          "us-east-1": { prefixes: [] },
          "us-west-2": { prefixes: ["shop/", "shop/", "*"] },
          Oregon: { prefixes: ["a"] },
        },
      }),
    );
    for (const line of [
      "has 5 bad arguments",
      'destinations: got "us-east-1", allowed regions other than the source\'s own. Take it out.',
      "destinations.us-east-1.prefixes: got [], allowed 1 to 100 beginnings of names. Without one ECR copies every repository",
      'destinations.us-west-2.prefixes: got "shop/", allowed each value once',
      'destinations.us-west-2.prefixes: got "*", allowed the beginning of a repository\'s name',
      'destinations: got "Oregon", allowed region codes',
    ]) {
      ok(message.includes(line), `${line}\nis not in\n${message}`);
    }
  });

  it("refuses 11 regions", async () => {
    const names = Array.from({ length: 11 }, (_, index) => `eu-${"abcdefghijk"[index]}-1`);
    const destinations = Object.fromEntries(names.map((each) => [each, { prefixes: ["a"] }]));
    ok((await refusal(build({ destinations }))).includes("allowed 1 to 10 regions"));
  });
});
