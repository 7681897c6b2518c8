import { strict as assert } from "node:assert";
import { exitCodeOf } from "../src/exit-code";
import { planOf } from "./plan-of";

const resources = [{ type: "aws:s3/bucket:Bucket", name: "photos" }];
const nothing = planOf();
const changes = planOf({ resources });
const violated = planOf({ resources, policies: [{ policy: "p" }] });
const deferred = planOf({ resources, policies: [{ policy: "p", verdict: "deferred" }] });
const advised = planOf({ resources, policies: [{ policy: "p", level: "advisory" }] });
const onlyViolated = planOf({ policies: [{ policy: "p" }] });
const passed = planOf({
  policies: [
    { policy: "p", verdict: "pass" },
    { policy: "q", verdict: "exempt" },
  ],
});

const table = [
  { name: "no change and no violation", plans: [nothing], plain: 0, detailed: 0 },
  { name: "no plan", plans: [], plain: 0, detailed: 0 },
  { name: "passes and an exemption", plans: [passed], plain: 0, detailed: 0 },
  { name: "changes", plans: [changes], plain: 0, detailed: 2 },
  { name: "an advisory violation and changes", plans: [advised], plain: 0, detailed: 2 },
  { name: "a mandatory violation without changes", plans: [onlyViolated], plain: 3, detailed: 3 },
  { name: "a mandatory violation and changes", plans: [violated], plain: 3, detailed: 3 },
  { name: "a mandatory deferred verdict", plans: [deferred], plain: 3, detailed: 3 },
  { name: "changes in the 2nd of 2 stacks", plans: [nothing, changes], plain: 0, detailed: 2 },
  { name: "a violation in the 2nd of 2 stacks", plans: [changes, violated], plain: 3, detailed: 3 },
];

describe("the exit code", () => {
  for (const { name, plans, plain, detailed } of table) {
    it(`of ${name} is ${plain}, and ${detailed} with --detailed-exitcode`, () => {
      assert.equal(exitCodeOf(plans, false), plain);
      assert.equal(exitCodeOf(plans, true), detailed);
    });
  }
});
