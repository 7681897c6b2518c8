import { strict as assert } from "node:assert";
import { wantsColor } from "../src/render/paint";

const terminal = { flag: true, file: false, terminal: true, environment: {} };
const pipe = { ...terminal, terminal: false };

describe("the colours", () => {
  it("are shown on a terminal, and not in a pipe", () => {
    assert.equal(wantsColor(terminal), true);
    assert.equal(wantsColor(pipe), false);
  });

  it("are taken away by NO_COLOR with any text, and not by an empty one", () => {
    assert.equal(wantsColor({ ...terminal, environment: { NO_COLOR: "0" } }), false);
    assert.equal(wantsColor({ ...terminal, environment: { NO_COLOR: "" } }), true);
  });

  it("are forced into a pipe by FORCE_COLOR 1, and taken from a terminal by 0", () => {
    assert.equal(wantsColor({ ...pipe, environment: { FORCE_COLOR: "1" } }), true);
    assert.equal(wantsColor({ ...terminal, environment: { FORCE_COLOR: "0" } }), false);
    assert.equal(wantsColor({ ...terminal, environment: { FORCE_COLOR: "false" } }), false);
  });

  it("are not forced where NO_COLOR, --no-color or a file speaks against it", () => {
    assert.equal(wantsColor({ ...pipe, environment: { FORCE_COLOR: "1", NO_COLOR: "1" } }), false);
    assert.equal(wantsColor({ ...pipe, flag: false, environment: { FORCE_COLOR: "1" } }), false);
    assert.equal(wantsColor({ ...pipe, file: true, environment: { FORCE_COLOR: "1" } }), false);
  });
});
