import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from "node:assert";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview } from "../src";
import { type Files, modules, planOf, prelude, project, refusalOf, within } from "./support";

const failed = 'The program of stack "dev" failed';

describe("A program that fails", () => {
  it("by throwing ends in its message and its file:line, within 15 s and with no stack", async () => {
    const started = process.hrtime.bigint();
    const error = await refusalOf(
      planOf(`${prelude}
const made = new Thing("made", {});
function priceOf(article) {
  throw new Error("The article has no price.");
}
priceOf(made);`),
    );
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    strictEqual(error.message, `${failed} (index.js:16): Error: The article has no price.`);
    match(error.detail, /^\s+at priceOf /m);
    ok(seconds < 15, `it took ${seconds} s`);
  });

  it("in TypeScript ends at the line of the source", async () => {
    const files: Files = {
      "Pulumi.yaml": "name: shop\nruntime: nodejs\nmain: index.ts\n",
      "index.ts":
        "interface Article {\n  price: number;\n}\nexport const price = (undefined as unknown as Article).price;\n",
    };
    const error = await refusalOf(planOf("", { files }));
    strictEqual(
      error.message,
      `${failed} (index.ts:4): TypeError: Cannot read properties of undefined (reading 'price')`,
    );
  });

  it("in an apply ends in the message", async () => {
    const error = await refusalOf(
      planOf(
        `${prelude} pulumi.output(1).apply(() => { throw new Error("One is not enough."); });`,
      ),
    );
    match(
      error.message,
      /^The program of stack "dev" failed \(index\.js:13\): Error: One is not enough\.$/,
    );
  });

  it("with a rejected promise that holds a resource ends in the message", async () => {
    const error = await refusalOf(
      planOf(`${prelude}
const made = new Thing("made", {});
Promise.reject(Object.assign(new Error("Rejected."), { made }));`),
    );
    match(error.message, /: Error: Rejected\.$/);
  });

  it("with a pulumi.RunError says its message alone", async () => {
    const error = await refusalOf(
      planOf(`${prelude} throw new pulumi.RunError("Choose a region.");`),
    );
    strictEqual(error.message, `${failed}: Choose a region.`);
  });

  it("with a ResourceError names the resource's problem", async () => {
    const error = await refusalOf(
      planOf(
        `${prelude} throw new pulumi.ResourceError("Network: 3 zones are too many.", undefined, true);`,
      ),
    );
    strictEqual(error.message, `${failed}: Network: 3 zones are too many.`);
  });

  it("by a missing configuration key names the key", async () => {
    const error = await refusalOf(planOf(`${prelude} new pulumi.Config().require("owner");`));
    match(error.message, /Missing required configuration variable 'shop:owner'/);
    doesNotMatch(error.message, /^\s+at /m);
  });

  it("by ending the process with code 7 says so, and what it wrote", async () => {
    const silent = await refusalOf(planOf("process.exit(7);"));
    strictEqual(silent.message, `${failed}: it ended with exit code 7 and said nothing`);
    const loud = await refusalOf(
      planOf('console.error("\\x1b[31mNo licence.\\x1b[0m"); process.exit(7);'),
    );
    strictEqual(loud.message, `${failed}: No licence.`);
  });

  it("by logging an error fails though it goes on", async () => {
    const error = await refusalOf(
      planOf(`${prelude} pulumi.log.error("The quota is used up."); new Thing("a", {});`),
    );
    strictEqual(error.message, `${failed}: The quota is used up.`);
  });

  it("by a syntax error names the line", async () => {
    const error = await refusalOf(planOf("const a = ;\n"));
    match(error.message, /SyntaxError: Unexpected token ';'/);
    doesNotMatch(error.message, /^\s+at /m);
  });

  it("by a module that is not there names it", async () => {
    const error = await refusalOf(planOf('require("no-such-module");'));
    match(error.message, /Cannot find module 'no-such-module'/);
    doesNotMatch(error.message, /^\s+at /m);
  });

  it("by a promise that never ends is refused as a leak", async () => {
    const error = await refusalOf(
      planOf(
        `${prelude} new Thing("waits", { size: new Promise(() => undefined) }); process.exitCode = 0;`,
      ),
    );
    match(error.message, /The Pulumi runtime detected that \d+ promises/);
    doesNotMatch(error.message, /^\s+at /m);
  });

  it("by a call that only a plug-in can answer is refused by its name", async () => {
    const error = await refusalOf(
      planOf(
        `${prelude} pulumi.runtime.call("test:index:Group/size", {}, new Group("group", {}));`,
      ),
    );
    strictEqual(
      error.message,
      "The program calls Call, which a preview does not support: a method of a component that only its plug-in can run.\n" +
        "Leave that part out of the program under preview.",
    );
  });

  it("leaves no folder behind", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plinth-empty-"));
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = folder;
    try {
      await refusalOf(planOf("process.exit(1);"));
      await refusalOf(planOf("", { stack: "prod" }));
      deepStrictEqual(
        readdirSync(folder).filter((each) => each.startsWith("plinth-")),
        [],
      );
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("A folder that is no project", () => {
  const refused: [what: string, files: Files, message: RegExp][] = [
    [
      "has no name",
      { "Pulumi.yaml": "runtime: nodejs\n" },
      /^Pulumi\.yaml has no name\.\nAdd `name: <project>` to it\.$/,
    ],
    [
      "is of runtime yaml",
      { "Pulumi.yaml": "name: shop\nruntime: yaml\n" },
      /^The runtime of this project is "yaml"; plinth previews nodejs programs\.\nSet `runtime: nodejs` in Pulumi\.yaml\.$/,
    ],
    [
      "names a main that is not there",
      { "Pulumi.yaml": "name: shop\nruntime: nodejs\nmain: infra\n" },
      /^Pulumi\.yaml names main: infra, which is not there\.\nMend `main` in Pulumi\.yaml\.$/,
    ],
    [
      "has YAML that cannot be read",
      { "Pulumi.yaml": "name: [shop\nruntime: nodejs\n" },
      /^Pulumi\.yaml:[12]: /,
    ],
  ];
  for (const [what, files, message] of refused) {
    it(`is refused when it ${what}`, async () => {
      match((await refusalOf(planOf("", { files }))).message, message);
    });
  }

  it("is refused when it has no Pulumi.yaml", async () => {
    const directory = mkdtempSync(join(tmpdir(), "plinth-program-"));
    const error = await within(directory, () => refusalOf(preview({ directory, stack: "dev" })));
    strictEqual(
      error.message,
      `There is no Pulumi.yaml in ${directory}.\nRun plinth in the folder of a Pulumi project, or name it with --cwd.`,
    );
  });

  it("is refused when its SDK is not installed, or is older than 3.230", async () => {
    const directory = mkdtempSync(join(tmpdir(), "plinth-modules-"));
    await within(directory, async () => {
      const missing = await within(project("", {}, directory), (at) =>
        refusalOf(preview({ directory: at, stack: "dev" })),
      );
      match(missing.message, /^@pulumi\/pulumi is not installed in .*\.\nRun `npm ci` /);
      const sdk = join(directory, "@pulumi/pulumi");
      mkdirSync(sdk, { recursive: true });
      writeFileSync(join(sdk, "package.json"), '{"name":"@pulumi/pulumi","version":"3.229.9"}');
      symlinkSync(join(modules, "@grpc"), join(directory, "@grpc"));
      const old = await within(project("", {}, directory), (at) =>
        refusalOf(preview({ directory: at, stack: "dev" })),
      );
      strictEqual(
        old.message,
        "The project has @pulumi/pulumi 3.229.9; a preview needs 3.230 or later of version 3.\n" +
          "Run `npm install @pulumi/pulumi@^3.230`.",
      );
    });
  });
});
