import { deepStrictEqual, ok, strictEqual } from "node:assert";
import type { Recorded } from "@plinth/core/testing";
import { all, only, run, script } from "./support";

const template = (resources: Recorded[]) => only(resources, "LaunchTemplate").inputs;
const group = (resources: Recorded[]) => only(resources, "Group").inputs;

describe("A ComputeFleet told nothing but its network", () => {
  it("keeps 2 to 6 m7g.large of Amazon Linux 2023 for ARM", async () => {
    const resources = await run();
    strictEqual(template(resources)["instanceType"], "m7g.large");
    strictEqual(
      template(resources)["imageId"],
      "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
    );
    const { minSize, maxSize } = group(resources);
    deepStrictEqual([minSize, maxSize], [2, 6]);
  });

  it("gives metadata by session only, 1 hop far", async () => {
    deepStrictEqual(template(await run())["metadataOptions"], {
      httpEndpoint: "enabled",
      httpPutResponseHopLimit: 1,
      httpTokens: "required",
      instanceMetadataTags: "disabled",
    });
  });

  it("has a root volume of 20 GiB gp3, encrypted with a key of its own and gone with its instance", async () => {
    const resources = await run();
    const [root] = template(resources)["blockDeviceMappings"] as { ebs: object }[];
    deepStrictEqual(root, {
      deviceName: "/dev/xvda",
      ebs: {
        deleteOnTermination: "true",
        encrypted: "true",
        kmsKeyId: "arn:aws:kms:us-east-1:123456789012:web",
        volumeSize: 20,
        volumeType: "gp3",
      },
    });
    strictEqual(only(resources, "Key").protect, true);
  });

  it("has no public address, no SSH key, and metrics each minute", async () => {
    const inputs = template(await run());
    const [face] = inputs["networkInterfaces"] as Record<string, unknown>[];
    strictEqual(face?.["associatePublicIpAddress"], "false");
    deepStrictEqual(face?.["securityGroups"], ["web-id"]);
    strictEqual(inputs["keyName"], undefined);
    deepStrictEqual(inputs["monitoring"], { enabled: true });
  });

  it("replaces instances at 90 % in service, after 30 days at the latest", async () => {
    const inputs = group(await run());
    deepStrictEqual(inputs["instanceRefresh"], {
      preferences: {
        autoRollback: false,
        instanceWarmup: "120",
        maxHealthyPercentage: 110,
        minHealthyPercentage: 90,
        scaleInProtectedInstances: "Ignore",
        skipMatching: true,
        standbyInstances: "Ignore",
      },
      strategy: "Rolling",
    });
    strictEqual(inputs["maxInstanceLifetime"], 2_592_000);
    deepStrictEqual(inputs["terminationPolicies"], ["OldestLaunchTemplate", "Default"]);
  });

  it("connects to nothing and is reached by nobody: 0 rules", async () => {
    const resources = await run();
    strictEqual(all(resources, "SecurityGroupEgressRule").length, 0);
    strictEqual(all(resources, "SecurityGroupIngressRule").length, 0);
  });

  it("asks EC2 for health after 120 seconds, has no target group and no alarm", async () => {
    const resources = await run();
    strictEqual(group(resources)["healthCheckType"], "EC2");
    strictEqual(group(resources)["healthCheckGracePeriod"], 120);
    strictEqual(group(resources)["targetGroupArns"], undefined);
    strictEqual(all(resources, "TargetGroup").length, 0);
    strictEqual(all(resources, "MetricAlarm").length, 0);
  });
});

describe("A ComputeFleet told more", () => {
  it("takes an image by id or by a parameter of its own", async () => {
    const image = async (instance: object) => template(await run({ instance }))["imageId"];
    strictEqual(await image({ imageId: "ami-0abcdef1234567890" }), "ami-0abcdef1234567890");
    strictEqual(await image({ imageParameter: "/images/web" }), "resolve:ssm:/images/web");
    ok(
      String(await image({ architecture: "x86_64", type: "m7i.large" })).endsWith("default-x86_64"),
    );
  });

  it("is charged no CPU credits unless asked, and has none where the type has none", async () => {
    const credits = async (instance: object) =>
      template(await run({ instance }))["creditSpecification"];
    deepStrictEqual(await credits({ type: "t4g.small" }), { cpuCredits: "standard" });
    strictEqual(await credits({ type: "m7g.large" }), undefined);
  });

  it("mixes types, with Spot above 1 instance on demand, and rebalances", async () => {
    const mixedInstances = {
      instanceTypes: ["m6g.large", "m7g.large"],
      onDemandBaseCapacity: 1,
      onDemandPercent: 0,
    };
    const inputs = group(await run({ capacity: { mixedInstances } }));
    const policy = inputs["mixedInstancesPolicy"] as Record<string, Record<string, unknown>>;
    deepStrictEqual(policy["instancesDistribution"], {
      onDemandAllocationStrategy: "prioritized",
      onDemandBaseCapacity: 1,
      onDemandPercentageAboveBaseCapacity: 0,
      spotAllocationStrategy: "price-capacity-optimized",
    });
    deepStrictEqual(policy["launchTemplate"]?.["overrides"], [
      { instanceType: "m7g.large" },
      { instanceType: "m6g.large" },
    ]);
    strictEqual(inputs["capacityRebalance"], true);
    strictEqual(inputs["launchTemplate"], undefined);
  });

  it("keeps 1 stopped instance in a warm pool", async () => {
    deepStrictEqual(group(await run({ capacity: { warmPool: {} } }))["warmPool"], {
      instanceReusePolicy: { reuseOnScaleIn: false },
      minSize: 1,
      poolState: "Stopped",
    });
  });

  it("gives all its region-aware children the region, and none when told none", async () => {
    const regions = async (args: object) =>
      (await run(args))
        .filter(({ type }) => type.startsWith("aws:") && !type.startsWith("aws:iam/"))
        .map(({ inputs }) => inputs["region"]);
    deepStrictEqual([...new Set(await regions({ region: "eu-west-1" }))], ["eu-west-1"]);
    deepStrictEqual([...new Set(await regions({}))], [undefined]);
  });

  it("runs what the agent needs first, and the caller's lines then", async () => {
    const text = script(only(await run({ userData: { lines: ["echo up"] } }), "LaunchTemplate"));
    ok(text.startsWith("#!/bin/bash\nset -euo pipefail\n"));
    ok(text.indexOf("fetch-config") < text.indexOf("echo up"));
  });
});
