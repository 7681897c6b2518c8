import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { DrReplica } from "../src";
import { base, database, only, replica, statements, urns, whole } from "./support";

/** Services of AWS that have no regions. */
const global = /^aws:(iam|route53)\//;
const cluster = {
  globalClusterIdentifier: "shop",
  engineVersion: "16.6",
  vpcId: "vpc-1",
  subnetIds: ["subnet-a", "subnet-b"],
};

function regions(resources: Recorded[], pick: (type: string) => boolean): unknown[] {
  const picked = resources.filter(({ custom, type }) => custom && pick(type));
  return [...new Set(picked.map(({ inputs }) => inputs["region"]))];
}

const regional = (type: string) => !global.test(type) && !type.startsWith("pulumi:");

describe("The region of DrReplica", () => {
  it("is us-west-2 for every child, with 1 provider of eu-north-1", async () => {
    const config = { "aws:region": "eu-north-1" };
    const resources = await replica(whole, { config });
    deepStrictEqual(regions(resources, regional), ["us-west-2"]);
    ok(resources.filter(({ type }) => regional(type)).length > 25);
    const aurora = await replica({ globalCluster: cluster }, { config });
    deepStrictEqual(regions(aurora, regional), ["us-west-2"]);
  });

  it("is nowhere on IAM roles, records and health checks, which have none", async () => {
    const resources = await replica(whole);
    deepStrictEqual(
      regions(resources, (type) => global.test(type)),
      [undefined],
    );
  });

  it("is the same with a provider of another account, which all 34 children have", async () => {
    const resources = await record(() => {
      const provider = new aws.Provider("standby", {
        region: "eu-north-1",
        assumeRoles: [{ roleArn: "arn:aws:iam::210987654321:role/standby" }],
      });
      new DrReplica("shop", { ...base, ...whole }, { provider });
    });
    const children = resources.filter(({ custom, type }) => custom && type.startsWith("aws:"));
    strictEqual(children.length, 34);
    ok(children.every(({ provider }) => provider.includes("::standby::")));
    deepStrictEqual(regions(children, regional), ["us-west-2"]);
  });

  it("admits the role of another account that copies, to bucket and key", async () => {
    const replicationRoleArn = "arn:aws:iam::210987654321:role/copies";
    const resources = await replica({ buckets: { files: { replicationRoleArn } } });
    const admitted = (type: string) =>
      statements(only(resources, type)).filter(
        ({ Principal }) => Principal["AWS"] === replicationRoleArn,
      );
    strictEqual(admitted("BucketPolicy").length, 2);
    const use = statements(only(resources, "Key")).find(({ Sid }) => Sid === "UseByReplication");
    deepStrictEqual(use?.Principal, { AWS: [replicationRoleArn] });
  });

  it("admits the account that copies backups into the vault, and nobody else", async () => {
    const resources = await replica({ vault: { sourceAccountId: "210987654321" } });
    const [keep, copies] = statements(only(resources, "VaultPolicy"));
    strictEqual(keep?.Effect, "Deny");
    deepStrictEqual(copies?.Principal, { AWS: "arn:aws:iam::210987654321:root" });
    strictEqual(statements(only(await replica({ vault: {} }), "VaultPolicy")).length, 1);
  });

  it("asks nothing of the first region: no child and no data source is there", async () => {
    const resources = await replica(whole);
    ok(!resources.some(({ inputs, custom }) => custom && inputs["region"] === "us-east-1"));
  });

  it("previews the same URNs while nothing of the primary is known", async () => {
    const { database: shop } = whole;
    ok(shop);
    const unknown = (): pulumi.Output<string> =>
      new pulumi.StackReference("acme/shop/prod").requireOutput(
        "databaseArn",
      ) as pulumi.Output<string>;
    const preview = await record(
      () => {
        const source = { ...shop.source, arn: unknown() };
        new DrReplica("shop", { ...base, ...whole, database: { ...shop, source } });
      },
      { preview: true },
    );
    const own = preview.filter(({ type }) => type !== "pulumi:pulumi:StackReference");
    deepStrictEqual(urns(own), urns(await replica(whole)));
    strictEqual(only(preview, "Instance").inputs["replicateSourceDb"], "[unknown]");
  });

  it("gives 2 standbys in 1 stack different URNs, and every child the component's prefix", async () => {
    const resources = await record(() => {
      new DrReplica("shop", { ...base, database });
      new DrReplica("mail", { ...base, database });
    });
    strictEqual(new Set(urns(resources)).size, resources.length);
    const under = "dr-replica:index:DrReplica$";
    ok(
      resources.every(
        ({ custom, type, urn }) => !custom || type.startsWith("pulumi:") || urn.includes(under),
      ),
    );
  });

  it("fits AWS's names with a name of 40 characters", async () => {
    const name = "s".repeat(40);
    const resources = await replica({ ...whole, buckets: {} }, undefined, name);
    const role = only(resources, "Role");
    ok(role.name.length <= 56, role.name);
    ok(String(only(resources, "Vault").inputs["name"]).length <= 50);
  });
});
