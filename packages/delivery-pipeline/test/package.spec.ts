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
import {
  BuildProject,
  DeployPipeline,
  GithubDeployRole,
  ImageReplication,
  ImageRepository,
} from "../src";
import { buildDefaults } from "../src/build-args";
import { buildSourceDefaults } from "../src/build-source-args";
import { githubDefaults } from "../src/github-args";
import { pipelineDefaults } from "../src/pipeline-args";
import { stageDefaults } from "../src/pipeline-stage-args";
import { replicationDefaults } from "../src/replication-args";
import { repositoryDefaults } from "../src/repository-args";

const root = join(__dirname, "..");
const inCode: Record<string, object> = {
  ...buildDefaults,
  ...buildSourceDefaults,
  ...githubDefaults,
  ...pipelineDefaults,
  ...stageDefaults,
  ...replicationDefaults,
  ...repositoryDefaults,
};

describe("@plinth/delivery-pipeline", () => {
  it("has the schema that schema.json holds", async () => {
    const schema = await schemaOf(root, [
      BuildProject,
      DeployPipeline,
      GithubDeployRole,
      ImageReplication,
      ImageRepository,
    ]);
    matchesGolden(join(root, "schema.json"), schema);
  });

  it("has an example of the resources in golden.json", async () => {
    const resources = await recordProgram(join(root, "example"));
    matchesGolden(join(__dirname, "golden.json"), golden(resources));
  });

  it("documents its defaults as they are in the code", () => {
    const source = join(root, "src");
    const files = readdirSync(source).filter((file) => file.endsWith("-args.ts"));
    const documented = files.map((file) => documentedDefaults(join(source, file)));
    const code = Object.entries(inCode).flatMap(([owner, defaults]) =>
      Object.entries(defaults).map(([name, value]) => [`${owner}.${name}`, JSON.stringify(value)]),
    );
    deepStrictEqual(Object.assign({}, ...documented), Object.fromEntries(code));
  });
});
