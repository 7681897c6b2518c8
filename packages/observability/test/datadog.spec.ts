import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { DatadogIntegration, type DatadogIntegrationArgs } from "../src";
import { one, refuses } from "./support";

interface Document {
  Statement: {
    Effect: string;
    Action: string[];
    Principal?: unknown;
    Condition?: unknown;
  }[];
}

const build = (args: Partial<DatadogIntegrationArgs> = {}) =>
  record(() => new DatadogIntegration("datadog", { externalId: "0a1b2c", ...args }));
const document = async (args: Partial<DatadogIntegrationArgs>, type: string, property: string) =>
  JSON.parse(one(await build(args), type).inputs[property] as string) as Document;

const writes =
  /:(Add|Attach|Associate|Cancel|Copy|Create|Delete|Detach|Disable|Enable|Invoke|Modify|Pass|Publish|Put|Refresh|Reboot|Remove|Run|Send|Set|Start|Stop|Tag|Terminate|Untag|Update)/;
const contents =
  /^(secretsmanager|ssm|kms):|s3:GetObject|logs:(Get|Filter)|sqs:Receive|dynamodb:(Get|Query|Scan)|cloudtrail:Lookup/;

describe("DatadogIntegration", () => {
  it("trusts account 464622532012 with the external id, and nobody else", async () => {
    const { Statement } = await document({}, "Role", "assumeRolePolicy");
    deepStrictEqual(Statement, [
      {
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::464622532012:root" },
        Action: ["sts:AssumeRole"],
        Condition: { StringEquals: { "sts:ExternalId": "0a1b2c" } },
      },
    ]);
  });

  it("trusts another of Datadog's accounts where it is given one", async () => {
    const other = { datadogAccountId: "392588925713" };
    const [statement] = (await document(other, "Role", "assumeRolePolicy")).Statement;
    deepStrictEqual(statement?.Principal, { AWS: "arn:aws:iam::392588925713:root" });
  });

  it("reads metrics and names, with 0 actions that write, that read contents or that are a whole service", async () => {
    const [statement] = (await document({}, "RolePolicy", "policy")).Statement;
    const actions = statement?.Action ?? [];
    for (const each of ["cloudwatch:Get*", "cloudwatch:List*", "tag:GetResources", "ecs:List*"])
      ok(actions.includes(each), each);
    deepStrictEqual(
      actions.filter((each) => writes.test(each) || contents.test(each) || each.endsWith(":*")),
      [],
    );
  });

  it("fits the 10,240 characters of a role's own policies", async () => {
    const text = one(await build(), "RolePolicy").inputs["policy"] as string;
    ok(text.length < 10_240, String(text.length));
  });

  it("adds actions that read, and refuses those that write", async () => {
    const additionalActions = ["logs:FilterLogEvents"];
    const [statement] = (await document({ additionalActions }, "RolePolicy", "policy")).Statement;
    ok(statement?.Action.includes("logs:FilterLogEvents"));
    await refuses(build({ additionalActions: ["logs:PutSubscriptionFilter", "ec2:*"] }), [
      'additionalActions: got "logs:PutSubscriptionFilter", allowed actions that read, as logs:FilterLogEvents. Give what writes to a role of its own.',
      'additionalActions: got "ec2:*", allowed actions that read, as logs:FilterLogEvents. Give what writes to a role of its own.',
    ]);
    await refuses(build({ additionalActions: ["ec2:GetX", "ec2:GetX"] }), [
      'additionalActions: got "ec2:GetX", allowed each value once. Name each once.',
    ]);
  });

  it("refuses an empty external id, and an account of 11 digits", async () => {
    await refuses(build({ externalId: "", datadogAccountId: "46462253201" }), [
      'externalId: got "", allowed 2 to 1224 letters, digits and + = , . @ : / -. Copy it from Datadog: without it any of Datadog\'s customers could read this account.',
      'datadogAccountId: got "46462253201", allowed 12 digits. Take the one that Datadog shows.',
    ]);
  });

  it("takes an external id that is known at deployment alone, with 2 resources", async () => {
    const resources = await build({ externalId: pulumi.secret("0a1b2c") });
    strictEqual(resources.filter(({ custom }) => custom).length, 2);
  });
});
