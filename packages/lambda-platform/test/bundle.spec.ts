import { deepStrictEqual, notStrictEqual, ok, strictEqual } from "node:assert";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BundleConfig } from "../src";
import { only, platform, refusal } from "./platform";

const sources = {
  "app/index.ts": `import { greet } from "./greet";\nexport const handler = () => greet("a");\n`,
  "app/greet.ts": `import { pad } from "pad";\nexport const greet = (name: string): string => pad(name);\n`,
};
const pad = { "package.json": `{"main":"pad.js"}`, "pad.js": `exports.pad = (x) => " " + x;` };

describe("Bundles", () => {
  const root = mkdtempSync(join(tmpdir(), "bundle-"));
  after(() => rmSync(root, { recursive: true }));

  function write(folder: string, files: Record<string, string>): string {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return join(root, folder);
  }

  function project(folder: string, modules: string, files: Record<string, string> = sources) {
    for (const [path, text] of Object.entries(pad))
      write(join(folder, modules, "node_modules/pad"), { [path]: text });
    return join(write(folder, files), "app");
  }

  async function codeOf(
    folder: string,
    config: Partial<BundleConfig> = {},
    runtime = "nodejs24.x",
  ) {
    const functions = { work: { bundle: { folder, ...config }, runtime } };
    return only(await platform({ functions }), "Function").inputs["code"] as {
      assets: Record<string, { text: string }>;
    };
  }

  const hash = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

  it("have 1 hash in 2 folders, wherever their packages are installed", async () => {
    const one = await codeOf(project("one", "app"));
    const two = await codeOf(project("deep/er/two", "."));
    strictEqual(hash(one), hash(two));
    ok(!JSON.stringify(one).includes(root));
  });

  it("have 1 hash when bundled 2 times, and another when 1 character changes", async () => {
    const folder = project("again", "app");
    const before = hash(await codeOf(folder));
    strictEqual(hash(await codeOf(folder)), before);
    write("again", {
      "app/greet.ts": sources["app/greet.ts"].replace("pad(name)", "pad(name + 1)"),
    });
    notStrictEqual(hash(await codeOf(folder)), before);
  });

  it("have 1 hash in 2 folders with source maps, and name no path of the machine in them", async () => {
    const one = await codeOf(project("mapped", "app"), { sourceMap: true });
    deepStrictEqual(Object.keys(one.assets), ["index.js", "index.js.map"]);
    ok(!JSON.stringify(one).includes(root));
    strictEqual(hash(await codeOf(project("mapped-two", "app"), { sourceMap: true })), hash(one));
  });

  it("are index.js of CommonJS, or index.mjs when asked, with the handler index.handler", async () => {
    const folder = project("formats", "app");
    ok((await codeOf(folder)).assets["index.js"]?.text.includes("module.exports"));
    ok((await codeOf(folder, { format: "esm" })).assets["index.mjs"]?.text.includes("export{"));
    const functions = { work: { bundle: { folder }, runtime: "nodejs24.x" } };
    strictEqual(only(await platform({ functions }), "Function").inputs["handler"], "index.handler");
  });

  it("leave out the AWS SDK of the runtime, and other packages when named", async () => {
    const text = `import { S3 } from "@aws-sdk/client-s3";\nexport const handler = () => new S3();\n`;
    const folder = project("sdk", "app", { "app/index.ts": text });
    ok((await codeOf(folder)).assets["index.js"]?.text.includes(`require("@aws-sdk/client-s3")`));
    const own = await codeOf(project("own", "app"), { external: ["pad"] });
    ok(own.assets["index.js"]?.text.includes(`require("pad")`));
  });

  it("are written for the runtime's version of Node.js", async () => {
    const text = `export const handler = (a?: { b: number }) => a?.b ?? using();\ndeclare function using(): number;`;
    const folder = project("target", "app", { "app/index.ts": text });
    ok((await codeOf(folder)).assets["index.js"]?.text.includes("?."));
    ok(!(await codeOf(folder, {}, "nodejs12.x")).assets["index.js"]?.text.includes("?."));
  });

  it("keep no absolute path in the component's inputs", async () => {
    const folder = project("inputs", "app");
    const functions = { work: { bundle: { folder }, runtime: "nodejs24.x" } };
    const own = only(await platform({ functions }), "LambdaPlatform").inputs["functions"];
    const { work } = own as { work: { bundle: { folder: string } } };
    ok(work.bundle.folder.startsWith("../"), work.bundle.folder);
  });

  it("that fail name the function, the entry file and what esbuild says, beside other problems", async () => {
    const folder = project("broken", "app", { "app/index.ts": `import x from "nowhere";\nx();\n` });
    const message = await refusal({
      functions: { work: { bundle: { folder }, runtime: "nodejs24.x", memorySize: 64 } },
    });
    strictEqual(
      message.replace(/got ".*index.ts"/, 'got "<entry>"').replace(/got ".*…/, 'got "<entry>"'),
      'LambdaPlatform "shop" has 2 bad arguments:\n' +
        '  functions.work.bundle: got "<entry>", allowed code that esbuild can bundle. index.ts:1:14: Could not resolve "nowhere".\n' +
        "  functions.work.memorySize: got 64, allowed 128 to 10240 MiB. Lambda allows no other.",
    );
    ok(message.includes("broken/app/index.ts"));
  });

  it("that have no entry file say so", async () => {
    const message = await refusal({
      functions: { work: { bundle: { folder: join(root, "none") }, runtime: "nodejs24.x" } },
    });
    ok(
      /none\/index\.ts", allowed code that esbuild can bundle\. Could not resolve/.test(message),
      message,
    );
  });
});
