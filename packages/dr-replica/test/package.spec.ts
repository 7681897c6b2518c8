import { deepStrictEqual, ok } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  documentedDefaults,
  golden,
  matchesGolden,
  recordProgram,
  schemaOf,
} from "@plinth/core/testing";
import { DrReplica, DrSource } from "../src";
import { defaults } from "../src/args";
import { sourceDefaults } from "../src/source-args";

const root = join(__dirname, "..");
const config = {
  "dr-replica-example:sourceArn": "arn:aws:rds:us-east-1:123456789012:db:orders-1a2b3c4d",
  "dr-replica-example:primaryDnsName": "orders-1234567890.us-east-1.elb.amazonaws.com",
  "dr-replica-example:standbyDnsName": "orders-0987654321.us-west-2.elb.amazonaws.com",
  "dr-replica-example:hostedZoneId": "Z0123456789EXAMPLE",
  "dr-replica-example:alarmTopicArn": "arn:aws:sns:us-west-2:123456789012:alarms",
  "dr-replica-example:primaryAlarmTopicArn": "arn:aws:sns:us-east-1:123456789012:alarms",
};

describe("@plinth/dr-replica", () => {
  it("has the schema of 2 components that schema.json holds", async function () {
    this.timeout(60_000);
    const schema = await schemaOf(root, [DrReplica, DrSource]);
    matchesGolden(join(root, "schema.json"), schema);
  });

  it("has an example of the resources in golden.json", async () => {
    const resources = await recordProgram(join(root, "example"), { config });
    const own = resources.filter(({ urn }) => urn.includes("dr-replica:index:"));
    ok(own.length > 30);
    matchesGolden(join(__dirname, "golden.json"), golden(own));
  });

  it("falls back to 1 stack reference where configuration is silent", async () => {
    const { "dr-replica-example:sourceArn": _source, ...rest } = config;
    const options = { config: rest, preview: true };
    const resources = await recordProgram(join(root, "example"), options);
    const replica = resources.filter(({ type }) => type === "aws:rds/instance:Instance");
    deepStrictEqual(
      replica.map(({ inputs }) => inputs["replicateSourceDb"]),
      ["[unknown]"],
    );
  });

  it("documents its defaults as they are", () => {
    const files = readdirSync(join(root, "src")).filter((file) => /args.*\.ts$/.test(file));
    const documented = files.map((file) => documentedDefaults(join(root, "src", file)));
    const actual = Object.entries({ ...defaults, ...sourceDefaults }).flatMap(([owner, fields]) =>
      Object.entries(fields).map(([field, value]) => [`${owner}.${field}`, JSON.stringify(value)]),
    );
    ok(actual.length > 40);
    deepStrictEqual(Object.assign({}, ...documented), Object.fromEntries(actual));
  });
});
