import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, balanced, fleet, join, only, run } from "./support";

describe("A ComputeFleet on a load balancer", () => {
  it("takes instances on port 8080, asked for / every 15 seconds", async () => {
    const { inputs, name } = only(await run(balanced), "TargetGroup");
    strictEqual(name, "web-8080-http");
    deepStrictEqual([inputs["targetType"], inputs["port"]], ["instance", 8080]);
    deepStrictEqual(inputs["healthCheck"], {
      enabled: true,
      healthyThreshold: 2,
      interval: 15,
      matcher: "200-399",
      path: "/",
      port: "traffic-port",
      protocol: "HTTP",
      timeout: 5,
      unhealthyThreshold: 3,
    });
    strictEqual(inputs["deregistrationDelay"], 30);
  });

  it("is another group on another port, made before the old one goes", async () => {
    const { name, deleteBeforeReplace } = only(
      await run({ ...balanced, port: 9000 }),
      "TargetGroup",
    );
    strictEqual(name, "web-9000-http");
    strictEqual(deleteBeforeReplace, false);
  });

  it("answers on its rule of priority 10 for hosts and paths", async () => {
    const loadBalancer = { ...join, hostHeaders: ["a.example.com"], pathPatterns: ["/api/*"] };
    const { inputs } = only(await run({ ...balanced, loadBalancer }), "ListenerRule");
    strictEqual(inputs["priority"], 10);
    deepStrictEqual(inputs["conditions"], [
      { hostHeader: { values: ["a.example.com"] } },
      { pathPattern: { values: ["/api/*"] } },
    ]);
  });

  it("opens 1 way, out of the load balancer's group and into the instances'", async () => {
    const resources = await run(balanced);
    const out = only(resources, "SecurityGroupEgressRule").inputs;
    const into = only(resources, "SecurityGroupIngressRule").inputs;
    deepStrictEqual(
      [out["securityGroupId"], out["referencedSecurityGroupId"], out["toPort"]],
      ["sg-lb", "web-id", 8080],
    );
    deepStrictEqual(
      [into["securityGroupId"], into["referencedSecurityGroupId"], into["toPort"]],
      ["web-id", "sg-lb", 8080],
    );
  });

  it("keeps a client on one instance, or lets new ones warm up, when asked", async () => {
    const loadBalancer = { ...join, stickinessSeconds: 3600, slowStartSeconds: 60 };
    const { inputs } = only(await run({ ...balanced, loadBalancer }), "TargetGroup");
    deepStrictEqual(inputs["stickiness"], {
      cookieDuration: 3600,
      enabled: true,
      type: "lb_cookie",
    });
    strictEqual(inputs["slowStart"], 60);
  });
});

describe("The security group of a ComputeFleet", () => {
  const egress = {
    db: { securityGroupId: "sg-db", admitted: true, port: 5432, description: "Database" },
    s3: { prefixListId: "pl-6da54004", port: 443, description: "S3" },
  };

  it("has a rule for each entry, called by its key", async () => {
    const resources = await run({ network: { ...fleet.network, egress } });
    deepStrictEqual(
      all(resources, "SecurityGroupEgressRule").map(({ name }) => name),
      ["web-to-db", "web-to-s3"],
    );
  });

  it("admits the instances at the other end when told to, and only there", async () => {
    const resources = await run({ network: { ...fleet.network, egress } });
    const { name, inputs } = only(resources, "SecurityGroupIngressRule");
    strictEqual(name, "web-into-db");
    deepStrictEqual(
      [inputs["securityGroupId"], inputs["referencedSecurityGroupId"]],
      ["sg-db", "web-id"],
    );
    strictEqual(inputs["description"], "From web: Database");
  });

  it("describes the group by nothing that can change, as that would replace it", async () => {
    const described = async (name: string) =>
      only(await run({}, {}, name), "SecurityGroup").inputs["description"];
    strictEqual(await described("web"), await described("other"));
    ok(typeof (await described("web")) === "string");
  });
});
