import * as assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import * as grpc from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as pb from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";

const pack = join(__dirname, "..");
const sdk = dirname(require.resolve("@pulumi/pulumi/package.json"));

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let words = "";
    child.stderr?.on("data", (data: Buffer) => (words += data.toString()));
    child.stdout?.on("data", (data: Buffer) => {
      const port = Number.parseInt(data.toString(), 10);
      if (port > 0) resolve(port);
    });
    child.on("exit", (code) => reject(new Error(`the pack ended with ${code}: ${words}`)));
  });
}

describe("the pack as a process", () => {
  let child: ChildProcess;
  let client: AnalyzerClient;

  before(async () => {
    const command = [join(sdk, "cmd/run-policy-pack"), "127.0.0.1:1", pack];
    child = spawn(process.execPath, command, { cwd: pack, stdio: ["ignore", "pipe", "pipe"] });
    const address = `127.0.0.1:${await portOf(child)}`;
    client = new AnalyzerClient(address, grpc.credentials.createInsecure());
  });

  after(() => {
    client?.close();
    child?.kill();
  });

  it("is called plinth, is of version 0.1.0, and is mandatory unless a policy says otherwise", async () => {
    const info = await new Promise<pb.AnalyzerInfo>((resolve, reject) =>
      client.getAnalyzerInfo(new Empty(), (error, found) =>
        error ? reject(error) : resolve(found),
      ),
    );
    assert.equal(info.getName(), "plinth");
    assert.equal(info.getVersion(), "0.1.0");
    const levels = new Map(
      info.getPoliciesList().map((each) => [each.getName(), each.getEnforcementlevel()]),
    );
    assert.equal(levels.get("rds-not-public"), pb.EnforcementLevel.MANDATORY);
    assert.equal(levels.get("rds-multi-az"), pb.EnforcementLevel.ADVISORY);
  });

  it("refuses a public database", async () => {
    const request = new pb.AnalyzeRequest();
    request.setType("aws:rds/instance:Instance");
    request.setName("db");
    request.setUrn("urn:pulumi:test::test::aws:rds/instance:Instance::db");
    request.setProperties(Struct.fromJavaScript({ publiclyAccessible: true }));
    request.setOptions(new pb.AnalyzerResourceOptions());
    const response = await new Promise<pb.AnalyzeResponse>((resolve, reject) =>
      client.analyze(request, (error, found) => (error ? reject(error) : resolve(found))),
    );
    const names = response.getDiagnosticsList().map((each) => each.getPolicyname());
    assert.ok(names.includes("rds-not-public"), names.join());
  });
});
