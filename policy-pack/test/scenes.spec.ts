import * as assert from "node:assert/strict";
import { scenes } from "./scenes";
import { violationsOf } from "./support";

describe("controls that several resources decide", () => {
  for (const { policy, good, bad } of scenes) {
    for (const [index, resources] of good.entries()) {
      it(`${policy} passes scene ${index + 1} of ${good.length}`, async () => {
        assert.deepEqual(await violationsOf(policy, ...resources), []);
      });
    }
    for (const [what, resources] of bad) {
      it(`${policy} reports ${what}`, async () => {
        assert.equal((await violationsOf(policy, ...resources)).length, 1);
      });
    }
  }
});
