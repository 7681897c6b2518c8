import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import {
  ContainerCluster,
  type ContainerClusterArgs,
  ImageCache,
  type ImageCacheArgs,
} from "../src";
import { all, keyArn, only, statements } from "./fixtures";

const cluster = (args: ContainerClusterArgs = {}) =>
  record(() => new ContainerCluster("shop", args));

const cache: ImageCacheArgs = {
  repositoryPrefix: "docker-hub",
  credentialArn:
    "arn:aws:secretsmanager:us-east-1:123456789012:secret:ecr-pullthroughcache/docker-hub-AbCdEf",
};
const pull = (args: Partial<ImageCacheArgs> = {}) =>
  record(() => new ImageCache("hub", { ...cache, ...args }));

describe("ContainerCluster", () => {
  it("has metrics, both kinds of Fargate, and on-demand capacity by default", async () => {
    const resources = await cluster();
    const made = only(resources, "Cluster");
    deepStrictEqual(made.inputs["settings"], [{ name: "containerInsights", value: "enabled" }]);
    strictEqual(made.inputs["configuration"], undefined);
    strictEqual(made.protect, true);
    const { inputs } = only(resources, "ClusterCapacityProviders");
    deepStrictEqual(inputs["capacityProviders"], ["FARGATE", "FARGATE_SPOT"]);
    deepStrictEqual(inputs["defaultCapacityProviderStrategies"], [
      { base: 0, capacityProvider: "FARGATE", weight: 1 },
    ]);
  });

  it("records shells, encrypted, in a log group of its own for 365 days", async () => {
    const resources = await cluster({ executeCommand: { kmsKeyArn: keyArn } });
    const group = only(resources, "LogGroup");
    deepStrictEqual([group.inputs["retentionInDays"], group.inputs["kmsKeyId"]], [365, keyArn]);
    deepStrictEqual(only(resources, "Cluster").inputs["configuration"], {
      executeCommandConfiguration: {
        kmsKeyId: keyArn,
        logConfiguration: {
          cloudWatchEncryptionEnabled: true,
          cloudWatchLogGroupName: "shop-sessions",
        },
        logging: "OVERRIDE",
      },
    });
  });

  it("gives out its ARN only when its capacity is there", async () => {
    let known = "";
    const resources = await record(() => {
      new ContainerCluster("shop", {}).clusterArn.apply((arn) => (known = arn));
    });
    strictEqual(known, "arn:aws:ecs:us-east-1:123456789012:shop");
    strictEqual(all(resources, "ClusterCapacityProviders").length, 1);
  });

  it("refuses two bases, a wrong provider and a name with a slash in one message", async () => {
    const capacityProviders = [
      { capacityProvider: "FARGATE" as const, base: 1 },
      { capacityProvider: "FARGATE_SPOT" as const, base: 1, weight: 2000 },
    ];
    await rejects(cluster({ capacityProviders, clusterName: "a/b" }), {
      message: [
        'ContainerCluster "shop" has 3 bad arguments:',
        "  capacityProviders[1].weight: got 2000, allowed 0 to 1000 as weight. Weights are relative.",
        "  capacityProviders: got [1,1], allowed one base above 0. Give the others a weight.",
        '  clusterName: got "a/b", allowed 1 to 255 letters, digits, hyphens and underscores. ECS takes no other names.',
      ].join("\n"),
    });
  });
});

describe("ImageCache", () => {
  it("pulls Docker Hub through ECR into immutable, encrypted repositories of 30 images", async () => {
    const resources = await pull();
    const rule = only(resources, "PullThroughCacheRule");
    strictEqual(rule.inputs["upstreamRegistryUrl"], "registry-1.docker.io");
    const template = only(resources, "RepositoryCreationTemplate");
    ok(rule.dependencies.includes(template.urn));
    const { inputs } = template;
    strictEqual(inputs["imageTagMutability"], "IMMUTABLE");
    deepStrictEqual(inputs["encryptionConfigurations"], [{ encryptionType: "AES256" }]);
    const { rules } = JSON.parse(inputs["lifecyclePolicy"] as string) as {
      rules: { selection: { countNumber: number } }[];
    };
    deepStrictEqual(
      rules.map(({ selection }) => selection.countNumber),
      [14, 30],
    );
  });

  it("lets ECR make repositories under the prefix only, with the customer's key", async () => {
    const resources = await pull({ kmsKeyArn: keyArn });
    const [repositories, key] = statements(resources, "hub-repositories");
    strictEqual(
      repositories?.Resource,
      "arn:aws:ecr:us-east-1:123456789012:repository/docker-hub/*",
    );
    strictEqual(key?.Resource, keyArn);
  });

  it("says what stands before an image's name, in its region", async () => {
    let url = "";
    await record(() =>
      new ImageCache("hub", { ...cache, region: "eu-west-1" }).repositoryPrefixUrl.apply(
        (known) => (url = known),
      ),
    );
    strictEqual(url, "123456789012.dkr.ecr.eu-west-1.amazonaws.com/docker-hub");
  });

  it("refuses Docker Hub without credentials, and a secret of another name", async () => {
    await rejects(
      record(() => new ImageCache("hub", { repositoryPrefix: "docker-hub" })),
      {
        message:
          'ImageCache "hub" has 1 bad argument:\n  credentialArn: got nothing, allowed a secret for registry-1.docker.io. Store username and accessToken in a secret named ecr-pullthroughcache/….',
      },
    );
    const credentialArn = "arn:aws:secretsmanager:us-east-1:1:secret:hub-AbCdEf";
    await rejects(pull({ credentialArn, repositoryPrefix: "D", keptImages: 0 }), {
      message: [
        'ImageCache "hub" has 3 bad arguments:',
        '  repositoryPrefix: got "D", allowed 2 to 30 lower-case letters and digits, with single . _ / - between. ECR takes no other names.',
        `  credentialArn: got "${credentialArn}", allowed a secret whose name begins with ecr-pullthroughcache/. ECR takes no others.`,
        "  keptImages: got 0, allowed 1 to 1000 images. Fix the number.",
      ].join("\n"),
    });
  });

  it("refuses credentials for a public registry, and a registry that ECR does not pull from", async () => {
    await rejects(pull({ upstreamRegistryUrl: "quay.io" }), /allowed nothing for quay\.io/);
    await rejects(
      pull({ upstreamRegistryUrl: "registry.example.com" }),
      /upstreamRegistryUrl: got "registry\.example\.com"/,
    );
  });
});
