import { deepStrictEqual, ok, strictEqual } from "node:assert";
import type { ContainerConfig } from "@plinth/container-service";
import * as pulumi from "@pulumi/pulumi";
import { containers } from "../../epicenter/containers";
import type { Scope } from "../../epicenter";
import type { Parts } from "../../epicenter/parts";

const secret = (name: string) => ({
  secretArn: pulumi.output(`arn:${name}`),
  fieldArns: pulumi.output({ url: `arn:${name}:url::`, readUrl: `arn:${name}:readUrl::` }),
});

/** What a container is told of, with names that AWS would have given. */
const parts = {
  mail: {
    jobs: { queueUrl: pulumi.output("https://sqs/jobs") },
    email: { configurationSetName: pulumi.output("mail") },
  },
  files: {
    documents: { bucketName: pulumi.output("documents") },
    uploads: { bucketName: pulumi.output("uploads") },
  },
  fast: { urlArns: pulumi.output({ app: "arn:redis:url::" }) },
  repositories: { api: { repositoryUrl: pulumi.output("registry/epicenter-api") } },
  opened: { database: secret("database"), generated: {}, given: { datadog: secret("datadog") } },
} as unknown as Parts;

function made(datadog: boolean): ContainerConfig[] {
  const config = {
    environment: "production",
    domain: { name: "epicenter.example" },
    pipeline: { release: "1.0.0" },
    api: {},
    monitoring: datadog ? { datadog: { agentImage: "agent:7" } } : {},
  };
  return containers({ name: "epicenter", config } as unknown as Scope, parts, "api");
}

function valueOf(input: pulumi.Input<string> | undefined): Promise<string | undefined> {
  return new Promise((resolve) => pulumi.output(input).apply(resolve));
}

describe("containers of Epicenter", () => {
  it("P-057 are told of database and cache by secrets, and the API listens on 8080", async () => {
    const [api] = made(false);
    strictEqual(await valueOf(api?.secrets?.["DATABASE_URL"]), "arn:database:url::");
    strictEqual(await valueOf(api?.secrets?.["DATABASE_READ_URL"]), "arn:database:readUrl::");
    strictEqual(await valueOf(api?.secrets?.["REDIS_URL"]), "arn:redis:url::");
    ok(!("DATABASE_URL" in (api?.environment ?? {})), "the URL is in plain sight");
    strictEqual(api?.port, 8080);
  });

  it("P-204 have Datadog's agent beside them: traces on 8126, metrics on 8125, and its key", async () => {
    const [, agent] = made(true);
    const ports = Object.values(agent?.additionalPorts ?? {}) as { port: number }[];
    deepStrictEqual(
      ports.map(({ port }) => port),
      [8126, 8125],
    );
    strictEqual(await valueOf(agent?.secrets?.["DD_API_KEY"]), "arn:datadog");
    strictEqual(agent?.essential, false);
    strictEqual(made(false).length, 1);
  });
});
