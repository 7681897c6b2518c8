import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { controls } from "../src/rules";

interface OutOfReach {
  id: string;
  title: string;
  reason: string;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(__dirname, file), "utf8"));
const catalogue = read("catalogue.json") as { ids: string[]; own: string[]; pending: string[] };
const outOfReach = read("../out-of-reach.json") as OutOfReach[];
const inPack: string[] = controls.map(({ id }) => id);
const beyond = outOfReach.map(({ id }) => id);

describe("the catalogue of controls", () => {
  it("has 327 ids, each of which is in the pack, out of its reach or pending, and only in one", () => {
    assert.equal(catalogue.ids.length, 327);
    const own = inPack.filter((id) => !catalogue.own.includes(id));
    const all = [...own, ...beyond, ...catalogue.pending];
    assert.deepEqual(all.sort(), [...catalogue.ids].sort());
  });

  it("lists as the pack's own only what is in the pack and in no catalogue", () => {
    const strange = catalogue.own.filter(
      (id) => !inPack.includes(id) || catalogue.ids.includes(id),
    );
    assert.deepEqual(strange, []);
  });

  it("says of everything out of reach why", () => {
    for (const { id, title, reason } of outOfReach) {
      assert.ok(title.length > 5 && reason.length > 40, id);
    }
  });
});
