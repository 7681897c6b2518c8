import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { builtInTokens, protocolCalls } from "../src";

/** Calls that the newest SDK has and the one of this workspace has not. */
const newer = ["ResourceMonitor/ExistsResource"];

function methodsOf(service: object): string[] {
  return Object.values(service as { [name: string]: { path: string } }).map(({ path }) =>
    path.replace("/pulumirpc.", ""),
  );
}

const readme = readFileSync(join(__dirname, "../README.md"), "utf8");

function section(name: string): string {
  const found = new RegExp(`<!-- ${name} -->\n\n([^]*?)\n\n<!-- /${name} -->`).exec(readme)?.[1];
  ok(found !== undefined, `README.md has no section ${name}`);
  return found;
}

describe("The calls of the protocol", () => {
  it(`are all in one list: ${protocolCalls.length}, those of the SDK's 2 services and 1 newer`, () => {
    const listed = protocolCalls.map(({ service, method }) => `${service}/${method}`);
    const served = [...methodsOf(ResourceMonitorService), ...methodsOf(EngineService), ...newer];
    deepStrictEqual([...listed].sort(), served.sort());
    strictEqual(new Set(listed).size, listed.length);
  });

  it("each say what is answered, or why nothing is", () => {
    for (const { method, note } of protocolCalls) ok(note.length > 8, method);
  });

  it("stand in the README as in the list", () => {
    const rows = protocolCalls.map(
      ({ service, method, support, note }) => `| \`${service}.${method}\` | ${support} | ${note} |`,
    );
    strictEqual(section("calls"), ["| call | | |", "| --- | --- | --- |", ...rows].join("\n"));
  });

  it(`and the ${builtInTokens.length} built-in data sources stand there too`, () => {
    strictEqual(section("data sources"), builtInTokens.map((token) => `- \`${token}\``).join("\n"));
  });
});
