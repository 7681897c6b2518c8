import { deepStrictEqual, ok } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { documentedDefaults } from "@plinth/core/testing";
import { defaults } from "../src/defaults";

const source = join(__dirname, "../src");

describe("The defaults of RedisCache", () => {
  it("are documented as they are in the code", () => {
    const files = readdirSync(source).filter((file) => /^args.*\.ts$/.test(file));
    const documented = Object.assign(
      {},
      ...files.map((file) => documentedDefaults(join(source, file))),
    ) as Record<string, string>;
    const actual = Object.fromEntries(
      Object.entries(defaults).flatMap(([owner, fields]) =>
        Object.entries(fields).map(([field, value]) => [
          `${owner}.${field}`,
          JSON.stringify(value),
        ]),
      ),
    );
    ok(Object.keys(actual).length > 25);
    deepStrictEqual(documented, actual);
  });
});
