import { deepStrictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import type * as pulumi from "@pulumi/pulumi";
import { WebDistribution } from "../src";
import { called, web } from "./fixtures";

const option = (domainName: string, label: string) => ({
  domainName,
  resourceRecordName: `_${label}.${domainName.replace("*.", "")}.`,
  resourceRecordType: "CNAME",
  resourceRecordValue: `_${label}.acm-validations.aws.`,
});

/** What ACM answers, in an order of its own. */
const answered: pulumi.ResourceTransformation = ({ type, props, opts }) =>
  type === "aws:acm/certificate:Certificate"
    ? {
        props: {
          ...(props as object),
          domainValidationOptions: [
            option("www.other.com", "two"),
            option("*.example.com", "one"),
            option("example.com", "one"),
          ],
        },
        opts,
      }
    : undefined;

describe("The proofs of a certificate", () => {
  it("go to the names that they prove, whatever the order of ACM's answer", async () => {
    const { certificateArn: _given, ...args } = web;
    const aliases = ["example.com", "*.example.com", "www.other.com"];
    const resources = await record(
      () =>
        new WebDistribution(
          "web",
          { ...args, aliases, zoneId: "Z1" },
          { transformations: [answered] },
        ),
    );
    const proofs = ["example.com", "www.other.com"].map((each) => {
      const { inputs } = called(resources, "Record", `web-${each}-proof`);
      return [inputs["name"], inputs["type"], inputs["records"]];
    });
    deepStrictEqual(proofs, [
      ["_one.example.com.", "CNAME", ["_one.acm-validations.aws."]],
      ["_two.www.other.com.", "CNAME", ["_two.acm-validations.aws."]],
    ]);
  });
});
