import { deepStrictEqual, strictEqual } from "node:assert";
import type { Recorded } from "@plinth/core/testing";
import { all, compute, only } from "./support";

const reports = { listeners: { client: { port: 8183, targetPort: 8182 } } };
const ruleOf = ({ name, inputs }: Recorded) => [
  name,
  inputs["fromPort"],
  inputs["referencedSecurityGroupId"] ?? inputs["cidrIpv4"] ?? inputs["prefixListId"],
];

describe("DatomicCompute's rules", () => {
  it("let nobody but the load balancer, other nodes and nodes to the cache in: 3 rules", async () => {
    const resources = await compute();
    deepStrictEqual(all(resources, "SecurityGroupIngressRule").map(ruleOf), [
      ["db-cache-in", 2049, "db-nodes-id"],
      ["db-node-8182-in", 8182, "db-nodes-id"],
      ["db-target-8182-in", 8182, "db-entry-id"],
    ]);
    const cache = only(resources, "SecurityGroupIngressRule", "db-cache-in");
    strictEqual(cache.inputs["securityGroupId"], "sg-cache");
  });

  it("let API Gateway's VPC link in by its group, on the listeners that it is given", async () => {
    const clients = { api: { securityGroupId: "sg-link", listeners: ["reports-client"] } };
    const resources = await compute({ queryGroups: { reports }, clients });
    const rules = all(resources, "SecurityGroupIngressRule").filter(({ name }) =>
      name.endsWith("-from-api"),
    );
    deepStrictEqual(rules.map(ruleOf), [["db-reports-client-from-api", 8183, "sg-link"]]);
  });

  it("let a block in on every listener", async () => {
    const resources = await compute({
      queryGroups: { reports },
      clients: { office: { cidrBlock: "10.1.0.0/16" } },
    });
    const rules = all(resources, "SecurityGroupIngressRule").map(ruleOf);
    deepStrictEqual(
      rules.filter(([, , end]) => end === "10.1.0.0/16").map(([, port]) => port),
      [8182, 8183],
    );
  });

  it("let nodes out to cache, other nodes and HTTPS: 3 of 4 egress rules", async () => {
    const out = all(await compute(), "SecurityGroupEgressRule");
    deepStrictEqual(out.map(ruleOf), [
      ["db-cache-out", 2049, "sg-cache"],
      ["db-https-to-anywhere", 443, "0.0.0.0/0"],
      ["db-node-8182-out", 8182, "db-nodes-id"],
      ["db-target-8182-out", 8182, "db-nodes-id"],
    ]);
    strictEqual(out[3]?.inputs["securityGroupId"], "db-entry-id");
  });

  it("let nodes out to endpoints only, once they are named", async () => {
    const httpsTo = {
      endpoints: { securityGroupId: "sg-endpoints" },
      s3: { prefixListId: "pl-s3" },
      dynamodb: { prefixListId: "pl-dynamodb" },
    };
    const https = all(await compute({ httpsTo }), "SecurityGroupEgressRule").filter(
      ({ inputs }) => inputs["fromPort"] === 443,
    );
    deepStrictEqual(
      https.map((each) => ruleOf(each)[2]),
      ["pl-dynamodb", "sg-endpoints", "pl-s3"],
    );
  });

  it("are resources of their own: 0 inline rules", async () => {
    for (const { inputs } of all(await compute(), "SecurityGroup"))
      deepStrictEqual([inputs["ingress"], inputs["egress"]], [undefined, undefined]);
  });
});
