import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { DeployPipeline, type DeployPipelineArgs } from "../src";
import { account, all, connectionArn, granted, only, statements } from "./support";

const topicArn = `arn:aws:sns:us-east-1:${account}:approvals`;
const taskRole = `arn:aws:iam::${account}:role/task`;
const base: DeployPipelineArgs = {
  source: { connectionArn, repository: "acme/shop" },
  stages: [
    { name: "image", build: { projectName: "shop-image" } },
    { name: "approve", approval: { topicArn, message: "Go?" } },
    { name: "api", ecs: { clusterName: "shop", serviceName: "api", from: "image" } },
    { name: "smoke", command: { commands: ["curl -f https://shop.example"] } },
  ],
  passRoleArns: { task: taskRole },
};
const make = (args: Partial<DeployPipelineArgs> = {}) =>
  record(() => new DeployPipeline("shop", { ...base, ...args }));

interface Action {
  name: string;
  provider: string;
  category: string;
  configuration?: Record<string, string>;
  inputArtifacts?: string[];
  outputArtifacts?: string[];
  timeoutInMinutes?: number;
  commands?: string[];
}

async function actions(args: Partial<DeployPipelineArgs> = {}): Promise<Action[]> {
  const { inputs } = only(await make(args), "Pipeline");
  return (inputs["stages"] as { actions: Action[] }[]).flatMap((each) => each.actions);
}

describe("DeployPipeline", () => {
  it("is of type V2 and queues its runs", async () => {
    const { inputs } = only(await make(), "Pipeline");
    strictEqual(inputs["pipelineType"], "V2");
    strictEqual(inputs["executionMode"], "QUEUED");
  });

  it("has the source and then 4 stages in the order given", async () => {
    deepStrictEqual(
      (await actions()).map(({ name, provider }) => [name, provider]),
      [
        ["source", "CodeStarSourceConnection"],
        ["image", "CodeBuild"],
        ["approve", "Manual"],
        ["api", "ECS"],
        ["smoke", "Commands"],
      ],
    );
  });

  it("deploys what its build stage left, by imagedefinitions.json, within 30 minutes", async () => {
    const [, image, , api] = await actions();
    deepStrictEqual(api?.inputArtifacts, image?.outputArtifacts);
    deepStrictEqual(api?.configuration, {
      ClusterName: "shop",
      ServiceName: "api",
      FileName: "imagedefinitions.json",
      DeploymentTimeout: "30",
    });
  });

  it("asks by the topic and waits 7 days", async () => {
    const [, , approve] = await actions();
    strictEqual(approve?.timeoutInMinutes, 7 * 24 * 60);
    deepStrictEqual(approve.configuration, { NotificationArn: topicArn, CustomData: "Go?" });
  });

  it("starts at every push to main when told no trigger", async () => {
    const { inputs } = only(await make(), "Pipeline");
    strictEqual(inputs["triggers"], undefined);
    const [source] = await actions();
    strictEqual(source?.configuration?.["BranchName"], "main");
    strictEqual(source.configuration["DetectChanges"], "true");
  });

  it("starts by a trigger alone when told one: two detections would start it twice", async () => {
    const trigger = { branches: ["main", "release/**"], paths: ["api/**"] };
    const source = { ...base.source, trigger };
    const { inputs } = only(await make({ source }), "Pipeline");
    deepStrictEqual(inputs["triggers"], [
      {
        providerType: "CodeStarSourceConnection",
        gitConfiguration: {
          sourceActionName: "source",
          pushes: [
            { branches: { includes: trigger.branches }, filePaths: { includes: trigger.paths } },
          ],
        },
      },
    ]);
    strictEqual((await actions({ source }))[0]?.configuration?.["DetectChanges"], "false");
  });

  it("hands artifacts on in a private bucket that expires them after 30 days and refuses plain text", async () => {
    const resources = await make();
    strictEqual(only(resources, "Bucket").inputs["bucket"], `shop-${account}-us-east-1`);
    strictEqual(only(resources, "Bucket").protect, true);
    strictEqual(statements(only(resources, "BucketPolicy"))["TlsOnly"]?.Effect, "Deny");
    const [rule] = only(resources, "BucketLifecycleConfiguration").inputs["rules"] as [
      { expiration: unknown },
    ];
    deepStrictEqual(rule.expiration, { days: 30 });
    const block = only(resources, "BucketPublicAccessBlock").inputs;
    for (const each of ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls"])
      ok(block[each]);
    strictEqual(block["restrictPublicBuckets"], true);
    const [store] = only(resources, "Pipeline").inputs["artifactStores"] as Record<
      string,
      unknown
    >[];
    deepStrictEqual(store?.["encryptionKey"], {
      type: "KMS",
      id: `arn:aws:kms:us-east-1:${account}:shop`,
    });
  });

  it("makes neither bucket nor key beside those given", async () => {
    const artifactStore = { bucketName: "given", kmsKeyArn: "arn:aws:kms:us-east-1:1:key/a" };
    const resources = await make({ artifactStore, stages: base.stages.slice(0, 3) });
    strictEqual(all(resources, "Bucket").length + all(resources, "Key").length, 0);
    strictEqual(granted(resources)["FindArtifacts"]?.Resource, "arn:aws:s3:::given");
  });

  it("keeps the log of its commands 90 days under a key, and has none without commands", async () => {
    const group = only(await make(), "LogGroup").inputs;
    strictEqual(group["name"], "/aws/codepipeline/shop");
    strictEqual(group["retentionInDays"], 90);
    ok(group["kmsKeyId"]);
    strictEqual(all(await make({ stages: base.stages.slice(0, 3) }), "LogGroup").length, 0);
  });

  it("has the same resources at preview, when nothing is known", async () => {
    const build = () => new DeployPipeline("shop", base);
    const urns = async (preview: boolean) =>
      (await record(build, { preview })).map(({ urn }) => urn);
    deepStrictEqual(await urns(true), await urns(false));
  });
});

describe("The role of a DeployPipeline", () => {
  it("names the connection, builds, topic, service, roles and log group of its stages", async () => {
    const made = granted(await make());
    deepStrictEqual(made["UseConnection"]?.Action, [
      "codeconnections:UseConnection",
      "codestar-connections:UseConnection",
    ]);
    deepStrictEqual(made["RunBuilds"]?.Resource, [
      `arn:aws:codebuild:us-east-1:${account}:project/shop-image`,
    ]);
    deepStrictEqual(made["AskForApproval"]?.Resource, [topicArn]);
    deepStrictEqual(made["DeployServices"]?.Resource, [
      `arn:aws:ecs:us-east-1:${account}:service/shop/api`,
    ]);
    deepStrictEqual(made["PassTaskRoles"]?.Resource, [taskRole]);
    deepStrictEqual(made["FollowTasks"]?.Resource, [
      `arn:aws:ecs:us-east-1:${account}:task/shop/*`,
    ]);
    deepStrictEqual(made["ListTasks"]?.Condition, {
      ArnEquals: { "ecs:cluster": [`arn:aws:ecs:us-east-1:${account}:cluster/shop`] },
    });
  });

  it("has the connection, the artifacts and their key only, for a pipeline of 1 approval", async () => {
    const made = granted(await make({ stages: [{ name: "ask", approval: {} }], passRoleArns: {} }));
    deepStrictEqual(Object.keys(made).sort(), [
      "FindArtifacts",
      "ReadAndWriteArtifacts",
      "UseArtifactKey",
      "UseConnection",
    ]);
  });

  it("stands with its policies before the pipeline", async () => {
    const resources = await make();
    const { dependencies } = only(resources, "Pipeline");
    for (const { urn } of all(resources, "RolePolicy")) ok(dependencies.includes(urn));
    ok(dependencies.includes(only(resources, "BucketPolicy").urn));
  });
});
