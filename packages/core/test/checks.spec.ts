import { strictEqual, throws } from "node:assert";
import * as pulumi from "@pulumi/pulumi";
import { assertArgs, check, type Check, distinct, matches, oneOf, within } from "../src";
import { record } from "../src/testing";

class Database extends pulumi.ComponentResource {
  constructor(name: string, checks: Check[]) {
    super("core:index:Database", name);
    assertArgs(this, name, checks);
  }
}

async function refusal(...checks: Check[]): Promise<string> {
  let message = "";
  await record(() => {
    throws(
      () => new Database("orders", checks),
      (error) => {
        message = (error as Error).message;
        return pulumi.ResourceError.isInstance(error) && error.hideStack === true;
      },
    );
  });
  return message;
}

describe("assertArgs", () => {
  it("reports two faults in one message with component, argument, got, allowed and fix", async () => {
    strictEqual(
      await refusal(
        within("subnetIds", 1, [2, 6], "subnets", "Pass `network.dataSubnetIds`"),
        within("days", 90, [1, 35], "days", "Use `backup-plan`"),
      ),
      'Database "orders" has 2 bad arguments:\n' +
        "  subnetIds: got 1, allowed 2 to 6 subnets. Pass `network.dataSubnetIds`.\n" +
        "  days: got 90, allowed 1 to 35 days. Use `backup-plan`.",
    );
  });

  it("says 1 bad argument when there is one, nested checks included", async () => {
    strictEqual(
      await refusal([[undefined, oneOf("mode", "both", ["one", "none"], "Pick one")]]),
      'Database "orders" has 1 bad argument:\n  mode: got "both", allowed "one", "none". Pick one.',
    );
  });

  it("passes when no check has a problem", async () => {
    const resources = await record(() => new Database("orders", [undefined, [undefined]]));
    strictEqual(resources.length, 1);
  });

  it("shows an Output as an Output and cuts a value after 80 characters", async () => {
    const long = await refusal(check(false, "a", "x".repeat(200), "less", "Shorten it"));
    strictEqual(/got (.*), allowed/.exec(long)?.[1]?.length, 80);
    const output = await refusal(
      check(false, "a", pulumi.output("s3cret"), "plain", "Use a plain"),
    );
    strictEqual(output.includes("got an Output, allowed plain"), true);
    strictEqual(output.includes("s3cret"), false);
  });
});

describe("checks", () => {
  it("let an unset argument pass", () => {
    strictEqual(within("a", undefined, [1, 2], "", ""), undefined);
    strictEqual(oneOf("a", undefined, ["x"], ""), undefined);
    strictEqual(matches("a", undefined, /x/, "", ""), undefined);
  });

  it("refuse 0.3 in steps of 0.5, 1.5 in whole steps, and not-a-number", async () => {
    strictEqual(within("a", 1.5, [0, 2], "units", "", 0.5), undefined);
    strictEqual((await refusal(within("a", 0.3, [0, 2], "units", "F", 0.5))).includes("0.5"), true);
    strictEqual((await refusal(within("a", 1.5, [0, 2], "units", "F"))).includes("got 1.5"), true);
    strictEqual((await refusal(within("a", NaN, [0, 2], "units", "F"))).includes("got null"), true);
  });

  it("match a pattern as a whole", async () => {
    strictEqual(matches("a", "abc", /[a-z]+/, "", ""), undefined);
    strictEqual(
      (await refusal(matches("a", "abc1", /[a-z]+/, "letters", "F"))).includes("abc1"),
      true,
    );
  });

  it("name the value that stands twice", async () => {
    strictEqual((await refusal(distinct("zones", ["a", "b", "a"], "F"))).includes('got "a"'), true);
  });
});
