import { ok, strictEqual } from "node:assert";
import { isBurstable, typeCheck } from "../src/instance-type";

const arm = ["m7g.large", "t4g.small", "c7gn.xlarge", "r8gd.2xlarge", "im4gn.large", "x2gd.large"];
const intel = [
  "m7i.large",
  "t3.small",
  "c7i-flex.large",
  "m7a.large",
  "g4dn.xlarge",
  "inf2.xlarge",
];
const old = ["m4.large", "t2.micro", "c4.xlarge", "r4.large", "i3.large"];

describe("An instance type", () => {
  for (const type of arm)
    it(`${type} runs images for arm64, and none for x86_64`, () => {
      strictEqual([typeCheck("type", type, "arm64")].flat().filter(Boolean).length, 0);
      strictEqual([typeCheck("type", type, "x86_64")].flat().filter(Boolean).length, 1);
    });
  for (const type of intel)
    it(`${type} runs images for x86_64, and none for arm64`, () => {
      strictEqual([typeCheck("type", type, "x86_64")].flat().filter(Boolean).length, 0);
      strictEqual([typeCheck("type", type, "arm64")].flat().filter(Boolean).length, 1);
    });
  for (const type of old)
    it(`${type} is not on the Nitro system`, () => {
      strictEqual([typeCheck("type", type, "x86_64")].flat().filter(Boolean).length, 1);
    });
  it("has a family and a size", () => {
    strictEqual([typeCheck("type", "large", "arm64")].flat().filter(Boolean).length, 1);
  });
  it("is burstable from t2 to t4g only", () => {
    ok(isBurstable("t4g.small") && isBurstable("t3.micro"));
    ok(!isBurstable("trn1.2xlarge") && !isBurstable("m7g.large"));
  });
});
