import { deepStrictEqual } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  documentedDefaults,
  golden,
  matchesGolden,
  recordProgram,
  schemaOf,
} from "@plinth/core/testing";
import { MediaDistribution, WebDistribution } from "../src";
import { accessLogsDefaults } from "../src/access-logs-args";
import { distributionAlarmsDefaults } from "../src/alarms-args";
import { mediaDefaults } from "../src/media-args";
import { securityHeadersDefaults } from "../src/security-headers-args";
import { webAclDefaults } from "../src/web-acl-args";
import { apiDefaults, webDefaults } from "../src/web-args";

const root = join(__dirname, "..");

const inCode: Record<string, object> = {
  AccessLogsConfig: accessLogsDefaults,
  ApiConfig: apiDefaults,
  DistributionAlarmsConfig: distributionAlarmsDefaults,
  MediaDistributionArgs: mediaDefaults,
  SecurityHeadersConfig: securityHeadersDefaults,
  WebAclConfig: webAclDefaults,
  WebDistributionArgs: webDefaults,
};

describe("@plinth/web-distribution", () => {
  it("has the schema that schema.json holds", async () => {
    const schema = await schemaOf(root, [MediaDistribution, WebDistribution]);
    matchesGolden(join(root, "schema.json"), schema);
  });

  it("has an example of the resources in golden.json", async () => {
    const resources = await recordProgram(join(root, "example"));
    matchesGolden(join(__dirname, "golden.json"), golden(resources));
  });

  it("documents its defaults as they are in the code", () => {
    const files = readdirSync(join(root, "src")).filter((file) => file.endsWith("-args.ts"));
    const documented = files.map((file) => documentedDefaults(join(root, "src", file)));
    const code = Object.entries(inCode).flatMap(([owner, defaults]) =>
      Object.entries(defaults).map(([name, value]) => [`${owner}.${name}`, JSON.stringify(value)]),
    );
    deepStrictEqual(Object.assign({}, ...documented), Object.fromEntries(code));
  });
});
