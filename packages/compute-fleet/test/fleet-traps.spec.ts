import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, balanced, only, run, script, statement, statements } from "./support";

const tags = { System: "orders" };

describe("Traps of Auto Scaling", () => {
  it("names the launch template's version by number: $Latest never differs, so nothing would refresh", async () => {
    const { launchTemplate } = only(await run(), "Group").inputs as {
      launchTemplate: Record<string, string>;
    };
    ok(launchTemplate["version"] !== "$Latest" && launchTemplate["version"] !== "$Default");
    deepStrictEqual(Object.keys(launchTemplate).sort(), ["id", "version"]);
  });

  it("says the number of instances once and leaves it to scaling from then on", async () => {
    const group = only(await run({ capacity: { desiredCapacity: 3 } }), "Group");
    strictEqual(group.inputs["desiredCapacity"], 3);
    deepStrictEqual(group.ignoreChanges, ["desiredCapacity"]);
  });

  it("is told of the target group by the group, with 0 attachments beside it", async () => {
    const resources = await run(balanced);
    strictEqual((only(resources, "Group").inputs["targetGroupArns"] as string[]).length, 1);
    strictEqual(all(resources, "Attachment").length, 0);
  });

  it("lets the load balancer decide on health, 120 seconds after the start", async () => {
    const { healthCheckType, healthCheckGracePeriod } = only(await run(balanced), "Group").inputs;
    deepStrictEqual([healthCheckType, healthCheckGracePeriod], ["ELB", 120]);
  });

  it("hands tags on to instances, volumes and network interfaces", async () => {
    const resources = await run({ tags });
    deepStrictEqual(only(resources, "Group").inputs["tags"], [
      { key: "Name", propagateAtLaunch: true, value: "web" },
      { key: "System", propagateAtLaunch: true, value: "orders" },
    ]);
    deepStrictEqual(only(resources, "LaunchTemplate").inputs["tagSpecifications"], [
      { resourceType: "volume", tags: { Name: "web", System: "orders" } },
      { resourceType: "network-interface", tags: { Name: "web", System: "orders" } },
    ]);
  });

  it("refreshes instances that are protected from scale-in, instead of waiting for them an hour", async () => {
    const inputs = only(await run({ lifecycle: { protectFromScaleIn: true } }), "Group").inputs;
    const { preferences } = inputs["instanceRefresh"] as { preferences: Record<string, unknown> };
    strictEqual(inputs["protectFromScaleIn"], true);
    strictEqual(preferences["scaleInProtectedInstances"], "Refresh");
  });

  it("fixes no physical name of template and group, which would replace both", async () => {
    const resources = await run(balanced);
    for (const type of ["LaunchTemplate", "Group", "TargetGroup", "Role", "InstanceProfile"])
      strictEqual(only(resources, type).inputs["name"], undefined, type);
  });

  it("names nothing too long when it is called by 60 characters", async () => {
    const name = "a".repeat(60);
    const resources = await run(balanced, {}, name);
    ok(only(resources, "Role").name.length <= 56);
    ok(only(resources, "TargetGroup").name.length <= 24);
  });

  it("rolls back by itself with an image by id, as AWS cannot with a parameter", async () => {
    const rollback = async (instance: object) => {
      const refresh = only(await run({ instance }), "Group").inputs["instanceRefresh"];
      return (refresh as { preferences: Record<string, unknown> }).preferences["autoRollback"];
    };
    strictEqual(await rollback({ imageId: "ami-0abcdef1234567890" }), true);
    strictEqual(await rollback({}), false);
  });

  it("lets Auto Scaling's own role use the key: without it every instance ends at launch", async () => {
    const key = only(await run(), "Key");
    const grants = statement(key, "GrantsByAutoScaling");
    deepStrictEqual(grants.Principal, {
      AWS: "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
    });
    deepStrictEqual(grants.Condition, { Bool: { "kms:GrantIsForAWSResource": "true" } });
    strictEqual(statements(key).length, 4);
  });

  it("makes hooks as resources, since those of the group replace it", async () => {
    const hooks = { drain: { transition: "autoscaling:EC2_INSTANCE_TERMINATING" as const } };
    const resources = await run({ lifecycle: { hooks } });
    strictEqual(only(resources, "Group").inputs["initialLifecycleHooks"], undefined);
    const hook = only(resources, "LifecycleHook");
    strictEqual(hook.name, "web-drain");
    strictEqual(hook.inputs["heartbeatTimeout"], 300);
    const policy = only(resources, "Policy", "web-hooks");
    strictEqual(
      statement(policy, "CompleteHooks").Resource,
      "arn:aws:autoscaling:us-east-1:123456789012:web",
    );
  });

  it("starts no instance before its role, its rules and its listener rule are there", async () => {
    const egress = { db: { cidrBlock: "10.0.0.0/16", port: 5432, description: "Database" } };
    const args = { ...balanced, network: { ...balanced.network, egress } };
    const { dependencies } = only(await run(args), "Group");
    for (const each of ["RolePolicyAttachment::web-instance", "ListenerRule::web", "web-to-db"])
      ok(
        dependencies.some((urn) => urn.endsWith(each)),
        each,
      );
  });

  it("names the configuration's version in user data, so that a new one is a new launch template", async () => {
    const text = script(only(await run(), "LaunchTemplate"));
    ok(/# Configuration of the agent: version /.test(text));
  });

  it("registers the same resources when AWS's outputs are unknown", async () => {
    const urns = async (preview: boolean) => (await run(balanced, { preview })).map((r) => r.urn);
    deepStrictEqual(await urns(true), await urns(false));
  });
});
