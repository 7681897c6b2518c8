import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { BuildProject, type BuildProjectArgs } from "../src";
import { account, all, connectionArn, granted, only, statements } from "./support";

const source = { repositoryUrl: "https://github.com/acme/shop.git", connectionArn };
const make = (args: Partial<BuildProjectArgs> = {}) =>
  record(() => new BuildProject("shop", { source, ...args }));
const vpc = { vpcId: "vpc-1", subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] };

describe("The role of a BuildProject", () => {
  it("is taken by CodeBuild of this account only", async () => {
    const [trust] = Object.values(statements(only(await make(), "Role"), "assumeRolePolicy"));
    deepStrictEqual(trust?.Principal, { Service: "codebuild.amazonaws.com" });
    deepStrictEqual(trust.Condition, { StringEquals: { "aws:SourceAccount": account } });
  });

  it("has 3 statements when nothing is asked for, and none on everything", async () => {
    const made = granted(await make());
    deepStrictEqual(Object.keys(made).sort(), ["UseConnection", "UseOwnKeys", "WriteLogs"]);
    ok(Object.values(made).every((each) => each?.Resource !== "*"));
    strictEqual(
      made["WriteLogs"]?.Resource,
      `arn:aws:logs:us-east-1:${account}:log-group:/aws/codebuild/shop:*`,
    );
  });

  it("uses the connection by both names of its service", async () => {
    const { UseConnection } = granted(await make());
    strictEqual(UseConnection?.Resource, connectionArn);
    deepStrictEqual(
      UseConnection.Action.filter((each) => each.endsWith(":UseConnection")),
      ["codeconnections:UseConnection", "codestar-connections:UseConnection"],
    );
  });

  it("can be read at preview but for the keys, which are not known there", async () => {
    const resources = await record(() => new BuildProject("shop", { source }), { preview: true });
    deepStrictEqual(
      all(resources, "RolePolicy").map(({ name, inputs }) => [
        name,
        inputs["policy"] === "[unknown]",
      ]),
      [
        ["shop", false],
        ["shop-keys", true],
      ],
    );
  });

  it("makes interfaces in the subnets and groups given, and lends them to CodeBuild alone", async () => {
    const resources = await make({ vpc });
    const made = granted(resources);
    const ec2 = `arn:aws:ec2:us-east-1:${account}`;
    deepStrictEqual(made["MakeInterfaces"]?.Resource, [
      `${ec2}:subnet/subnet-1`,
      `${ec2}:security-group/sg-1`,
      `${ec2}:network-interface/*`,
    ]);
    deepStrictEqual(made["LendInterfaces"]?.Condition, {
      ArnEquals: { "ec2:Subnet": [`${ec2}:subnet/subnet-1`] },
      StringEquals: { "ec2:AuthorizedService": "codebuild.amazonaws.com" },
    });
    deepStrictEqual(only(resources, "Project").inputs["vpcConfig"], {
      vpcId: "vpc-1",
      subnets: ["subnet-1"],
      securityGroupIds: ["sg-1"],
    });
  });

  it("only describes on everything (*), where EC2 lets nobody narrow", async () => {
    const open = Object.values(granted(await make({ vpc }))).filter(
      (each) => each?.Resource === "*",
    );
    ok(open.flatMap((each) => each?.Action ?? []).every((each) => each.startsWith("ec2:Describe")));
  });

  it("logs in to the registry once, for pushing and for its own image", async () => {
    const image = `${account}.dkr.ecr.us-east-1.amazonaws.com/tools@sha256:${"a".repeat(64)}`;
    const resources = await make({
      machine: { image },
      grants: { pushRepositories: ["shop/api"] },
    });
    const [first] = all(resources, "RolePolicy");
    strictEqual((first?.inputs["policy"] as string).split("RegistryLogin").length, 2);
    deepStrictEqual(granted(resources)["PushImages"]?.Resource, [
      `arn:aws:ecr:us-east-1:${account}:repository/shop/api`,
    ]);
  });

  it("has each further policy under its key", async () => {
    const resources = await make({ policies: { ions: "{}" } });
    ok(all(resources, "RolePolicy").some(({ name }) => name === "shop-policy-ions"));
  });

  it("stands with its policies before the project, which tries them when it is made", async () => {
    const resources = await make();
    const { dependencies } = only(resources, "Project");
    for (const { urn } of all(resources, "RolePolicy")) ok(dependencies.includes(urn));
  });
});
