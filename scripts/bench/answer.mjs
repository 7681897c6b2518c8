// Runs a program under the SDK's own `cmd/run`, without preloads, against a monitor and an engine
// that only answer: the least that a preview of it can cost.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [directory, stack, configJson = "{}"] = process.argv.slice(2);
const require = createRequire(join(resolve(directory), "package.json"));
const sdk = join(require.resolve("@pulumi/pulumi/package.json"), "..");
const fromSdk = createRequire(join(sdk, "package.json"));
const grpc = fromSdk("@grpc/grpc-js");
const message = (file) => require(`@pulumi/pulumi/proto/${file}`);
const resource = message("resource_pb");
const provider = message("provider_pb");
const engine = message("engine_pb");
const { Empty } = fromSdk("google-protobuf/google/protobuf/empty_pb.js");
const { Struct } = fromSdk("google-protobuf/google/protobuf/struct_pb.js");

function registered({ request }, done) {
  const reply = new resource.RegisterResourceResponse();
  reply.setUrn(`urn:pulumi:${stack}::bench::${request.getType()}::${request.getName()}`);
  reply.setObject(request.getObject());
  done(null, reply);
}

function supported(_, done) {
  const reply = new resource.SupportsFeatureResponse();
  reply.setHassupport(true);
  done(null, reply);
}

function invoked(_, done) {
  const reply = new provider.InvokeResponse();
  const facts = {
    accountId: "123456789012",
    partition: "aws",
    region: "us-east-1",
    name: "us-east-1",
  };
  reply.setReturn(Struct.fromJavaScript(facts));
  done(null, reply);
}

const empty = (_, done) => done(null, new Empty());
const methods = {
  supportsFeature: supported,
  invoke: invoked,
  registerResource: registered,
  registerResourceOutputs: empty,
  registerStackTransform: empty,
  registerPackage: (_, done) => {
    const reply = new resource.RegisterPackageResponse();
    reply.setRef("package");
    done(null, reply);
  },
  signalAndWaitForShutdown: empty,
};
const engineMethods = {
  log: ({ request }, done) => {
    if (request.getSeverity() === 3) process.stderr.write(`${request.getMessage()}\n`);
    done(null, new Empty());
  },
  getRootResource: (_, done) => done(null, new engine.GetRootResourceResponse()),
  setRootResource: (_, done) => done(null, new engine.SetRootResourceResponse()),
};

const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
const only = (service, wanted) =>
  Object.fromEntries(Object.keys(service).map((name) => [name, wanted[name] ?? empty]));
const monitorService = message("resource_grpc_pb").ResourceMonitorService;
const engineService = message("engine_grpc_pb").EngineService;
server.addService(monitorService, only(monitorService, methods));
server.addService(engineService, only(engineService, engineMethods));

server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  const address = `127.0.0.1:${port}`;
  const args = ["--monitor", address, "--engine", address, "--project", "plinth", "--stack", stack];
  const child = spawn(
    process.execPath,
    [
      join(sdk, "cmd/run"),
      ...args,
      "--pwd",
      resolve(directory),
      "--dry-run",
      "--parallel",
      "16",
      ".",
    ],
    {
      stdio: ["ignore", "ignore", "inherit"],
      cwd: resolve(directory),
      env: {
        ...process.env,
        PULUMI_CONFIG: configJson,
        PULUMI_CONFIG_SECRET_KEYS: "[]",
        PULUMI_NODEJS_TYPESCRIPT: "true",
      },
    },
  );
  child.on("close", (code) => {
    server.forceShutdown();
    process.exitCode = code ?? 1;
  });
});
