import { deepStrictEqual, ok, rejects, strictEqual, throws } from "node:assert";
import { checkedScript } from "../src/start-lines";
import { all, compute, computeBase, only, script } from "./support";

const { node } = computeBase;
const reports = { queryGroups: { reports: {} } };

describe("DatomicCompute's nodes", () => {
  it("are 2, neither more nor fewer, and follow no load: Datomic's primary group is not made for it", async () => {
    const resources = await compute();
    const { inputs } = only(resources, "Group");
    deepStrictEqual([inputs["minSize"], inputs["maxSize"]], [2, 2]);
    strictEqual(inputs["desiredCapacity"], undefined);
    ok(all(resources, "Policy").every(({ type }) => type.startsWith("aws:iam")));
  });

  it("are 1 where 1 is enough", async () => {
    const { inputs } = only(await compute({ primary: { nodes: 1 } }), "Group");
    deepStrictEqual([inputs["minSize"], inputs["maxSize"]], [1, 1]);
  });

  it("have a group with a fixed name, of which AWS takes no second", async () => {
    strictEqual(only(await compute(), "Group").inputs["name"], "datomic-roads-primary");
  });

  it("stand in both subnets, with no public address, behind IMDSv2 with 1 hop", async () => {
    const resources = await compute();
    deepStrictEqual(only(resources, "Group").inputs["vpcZoneIdentifiers"], [
      "subnet-a",
      "subnet-b",
    ]);
    const { inputs } = only(resources, "LaunchTemplate");
    deepStrictEqual(inputs["networkInterfaces"], [
      {
        associatePublicIpAddress: "false",
        deleteOnTermination: "true",
        securityGroups: ["db-nodes-id"],
      },
    ]);
    deepStrictEqual(inputs["metadataOptions"], {
      httpEndpoint: "enabled",
      httpTokens: "required",
      httpPutResponseHopLimit: 1,
      instanceMetadataTags: "disabled",
    });
    strictEqual(inputs["keyName"], undefined);
  });

  it("have 30 GiB of gp3, encrypted with the storage's key", async () => {
    const { inputs } = only(await compute(), "LaunchTemplate");
    deepStrictEqual(inputs["blockDeviceMappings"], [
      {
        deviceName: "/dev/xvda",
        ebs: {
          encrypted: "true",
          kmsKeyId: computeBase.storage.kmsKeyArn,
          volumeType: "gp3",
          volumeSize: 30,
          deleteOnTermination: "true",
        },
      },
    ]);
  });

  it("take an image by id, or by a parameter that EC2 reads at launch", async () => {
    const image = async (given: object) =>
      only(await compute({ node: given }), "LaunchTemplate").inputs["imageId"];
    strictEqual(await image(node), "ami-0abcdef1234567890");
    strictEqual(await image({ imageParameter: "/datomic/image" }), "resolve:ssm:/datomic/image");
  });

  it("roll back by themselves with an image's id only: EC2 refuses it with a parameter", async () => {
    const rollback = async (given: object) => {
      const refresh = only(await compute({ node: given }), "Group").inputs["instanceRefresh"];
      return (refresh as { preferences: { autoRollback: boolean } }).preferences.autoRollback;
    };
    strictEqual(await rollback(node), true);
    strictEqual(await rollback({ imageParameter: "/datomic/image" }), false);
  });

  it("come before the old ones go: 100 to 200 percent healthy", async () => {
    const { inputs } = only(await compute(), "Group");
    deepStrictEqual(inputs["instanceMaintenancePolicy"], {
      minHealthyPercentage: 100,
      maxHealthyPercentage: 200,
    });
  });

  it("send the group metrics that alarms read, which AWS leaves off", async () => {
    const { inputs } = only(await compute(), "Group");
    ok((inputs["enabledMetrics"] as string[]).includes("GroupInServiceInstances"));
    strictEqual(inputs["metricsGranularity"], "1Minute");
  });

  it("are judged by the load balancer, or by EC2 where a group has no listener", async () => {
    const resources = await compute(reports);
    const health = (name: string) => only(resources, "Group", name).inputs["healthCheckType"];
    deepStrictEqual([health("db-primary"), health("db-reports")], ["ELB", "EC2"]);
  });

  it("wait for permissions, rules and listeners before the first starts", async () => {
    const resources = await compute();
    const { dependencies } = only(resources, "Group");
    for (const type of ["RolePolicyAttachment", "Listener", "SecurityGroupEgressRule"])
      ok(
        all(resources, type).every(({ urn }) => dependencies.includes(urn)),
        type,
      );
  });

  it("tag instance, volume and network interface", async () => {
    const { inputs } = only(await compute({ tags: { Team: "a" } }), "LaunchTemplate");
    deepStrictEqual(
      inputs["tagSpecifications"],
      ["instance", "network-interface", "volume"].map((resourceType) => ({
        resourceType,
        tags: { Name: "db-primary", Team: "a" },
      })),
    );
  });
});

describe("DatomicCompute's query groups", () => {
  it("are 0 unless named, and then 1 to 3 nodes at 60 percent of CPU", async () => {
    strictEqual(all(await compute(), "Group").length, 1);
    const resources = await compute(reports);
    const { inputs } = only(resources, "Group", "db-reports");
    deepStrictEqual([inputs["minSize"], inputs["maxSize"]], [1, 3]);
    const policy = only(resources, "Policy", "db-reports");
    deepStrictEqual(policy.inputs["targetTrackingConfiguration"], {
      targetValue: 60,
      predefinedMetricSpecification: { predefinedMetricType: "ASGAverageCPUUtilization" },
    });
  });

  it("come and go without a change to the primary group", async () => {
    const ofPrimary = async (args: object) =>
      (await compute(args)).filter(({ name }) => name.includes("primary"));
    deepStrictEqual(await ofPrimary(reports), await ofPrimary({}));
  });
});

describe("What a node starts with", () => {
  const started = async (startLines: string[]) =>
    script(only(await compute({ node: { ...node, startLines } }), "LaunchTemplate"));

  it("says where the storage is, in 7 variables, and none of them secret", async () => {
    const text = await started([]);
    const variables = text.match(/^[A-Z_]+=.*$/gm) ?? [];
    deepStrictEqual(variables, [
      "AWS_REGION=us-east-1",
      "DATOMIC_CACHE=/mnt/datomic",
      "DATOMIC_GROUP=primary",
      "DATOMIC_INDEX_BUCKET=datomic-roads-index-123456789012",
      "DATOMIC_LOG_GROUP=datomic-roads",
      "DATOMIC_SYSTEM=roads",
      "DATOMIC_TABLE=datomic-roads",
    ]);
  });

  it("mounts the cache by TLS and IAM through the access point, and goes on without", async () => {
    const text = await started([]);
    ok(
      text.includes(
        "mount -t efs -o tls,iam,accesspoint=fsap-1 fs-1:/ '/mnt/datomic' ||\n  logger",
      ),
      text,
    );
  });

  it("ends with the caller's lines", async () => {
    ok((await started(["systemctl start datomic"])).endsWith("\nsystemctl start datomic\n"));
  });

  it("refuses 4 kinds of secrets, and does not repeat them", async () => {
    const secrets = [
      "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE",
      "-----BEGIN RSA PRIVATE KEY-----",
      "curl https://user:hunter22@example.com",
      "license-key=0123456789abcdef",
    ];
    for (const line of secrets) {
      const hidden =
        /1 bad argument:\n {2}node.startLines: got "what looks like [a-zA-Z ]+", allowed no/;
      await rejects(started([line]), hidden);
      throws(() => checkedScript(undefined, [line], ""), /holds what looks like .*with the role/);
    }
    ok(await started(['password="$(aws ssm get-parameter)"', "token=$TOKEN"]));
  });

  it("refuses user data of more than 16384 bytes", () => {
    const most = "x".repeat(16_384);
    strictEqual(checkedScript(undefined, [], most), most);
    throws(
      () => checkedScript(undefined, [], `${most}x`),
      /makes user data of 16385 bytes, allowed 16384. Put the rest into the image/,
    );
  });
});
