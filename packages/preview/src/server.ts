import type * as grpc from "@grpc/grpc-js";
import type * as enginePb from "@pulumi/pulumi/proto/engine_pb";
import type * as pb from "@pulumi/pulumi/proto/resource_pb";
import { features, protocolCalls } from "./calls";
import { PreviewError } from "./errors";
import { logged } from "./monitor/log";
import { answerInvoke } from "./monitor/invoke";
import { answerRead } from "./monitor/read";
import { answerOutputs, answerRegister } from "./monitor/register";
import type { World } from "./monitor/world";

/** Answers one call, now or later. */
type Method = (request: never) => unknown;
type Service = { [method: string]: { path: string } };

/** What newer SDKs ask once, in place of a question for each feature. */
function deploymentInfo({ sdk, project, stack, config }: World): pb.DeploymentInfo {
  const known = sdk.resource.ResourceMonitorFeature as unknown as { [name: string]: number };
  const numbers = [...features].map((each) => {
    const name = each.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    return known[`RESOURCE_MONITOR_FEATURE_${name}`];
  });
  const message = new sdk.resource.DeploymentInfo();
  message.setProject(project.name);
  message.setStack(stack);
  message.setOrganization("organization");
  message.setDryrun(true);
  for (const [key, value] of Object.entries(config.values)) message.getConfigMap().set(key, value);
  message.setConfigsecretkeysList(config.secretKeys);
  message.setSupportedfeaturesList(numbers.filter((each) => each !== undefined));
  return message;
}

function monitorMethods(world: World): { [method: string]: Method } {
  const { resource, empty } = world.sdk;
  const nothing = () => new empty.Empty();
  return {
    supportsFeature: (request: pb.SupportsFeatureRequest) => {
      const response = new resource.SupportsFeatureResponse();
      response.setHassupport(features.has(request.getId()));
      return response;
    },
    getDeploymentInfo: () => deploymentInfo(world),
    registerResource: (request: pb.RegisterResourceRequest) => answerRegister(world, request),
    registerResourceOutputs: (request: pb.RegisterResourceOutputsRequest) => {
      answerOutputs(world, request);
      return nothing();
    },
    readResource: (request: pb.ReadResourceRequest) => answerRead(world, request),
    invoke: (request: pb.ResourceInvokeRequest) => answerInvoke(world, request),
    registerStackTransform: (request: World["stackTransforms"][number]) => {
      world.stackTransforms.push(request);
      return nothing();
    },
    registerStackInvokeTransform: (request: World["invokeTransforms"][number]) => {
      world.invokeTransforms.push(request);
      return nothing();
    },
    registerPackage: (request: pb.RegisterPackageRequest) => {
      const response = new resource.RegisterPackageResponse();
      response.setRef(`${request.getName()}@${request.getVersion()}`);
      return response;
    },
    registerResourceHook: nothing,
    registerErrorHook: nothing,
    signalAndWaitForShutdown: nothing,
  };
}

function engineMethods(world: World): { [method: string]: Method } {
  const { engine, empty } = world.sdk;
  return {
    log: (request: enginePb.LogRequest) => {
      logged(world, request);
      return new empty.Empty();
    },
    getRootResource: () => {
      const response = new engine.GetRootResourceResponse();
      response.setUrn(world.rootUrn);
      return response;
    },
    setRootResource: (request: enginePb.SetRootResourceRequest) => {
      world.rootUrn = request.getUrn();
      return new engine.SetRootResourceResponse();
    },
    requirePulumiVersion: () => new engine.RequirePulumiVersionResponse(),
  };
}

function refusal(world: World, method: string): Method {
  const call = protocolCalls.find((each) => each.method === method);
  return () => {
    world.failure ??= new PreviewError(
      `The program calls ${method}, which a preview does not support: ${call?.note ?? "it is not known here"}.`,
      "Leave that part out of the program under preview.",
    );
    throw world.failure;
  };
}

function handler(world: World, answer: Method) {
  return ({ request }: { request: never }, done: grpc.sendUnaryData<unknown>) => {
    Promise.resolve()
      .then(() => answer(request))
      .then(
        (response) => done(null, response),
        (error: Error) => {
          const code =
            error instanceof PreviewError
              ? world.sdk.grpc.status.UNIMPLEMENTED
              : world.sdk.grpc.status.UNKNOWN;
          done({ code, details: error.message });
        },
      );
  };
}

function implemented(world: World, service: Service, methods: { [method: string]: Method }) {
  return Object.fromEntries(
    Object.entries(service).map(([name, { path }]) => {
      const method = path.split("/").at(-1) ?? name;
      return [name, handler(world, methods[name] ?? refusal(world, method))];
    }),
  );
}

export interface Serving {
  address: string;
  stop(): void;
}

/** Serves the engine's side of the protocol on a free port of this machine. @throws PreviewError */
export async function serve(world: World): Promise<Serving> {
  const { grpc: rpc, resourceRpc, engineRpc } = world.sdk;
  const server = new rpc.Server({ "grpc.max_receive_message_length": -1 });
  const services: [grpc.ServiceDefinition, { [method: string]: Method }][] = [
    [resourceRpc.ResourceMonitorService, monitorMethods(world)],
    [engineRpc.EngineService, engineMethods(world)],
  ];
  for (const [service, methods] of services) {
    const handlers = implemented(world, service, methods);
    server.addService(service, handlers as unknown as grpc.UntypedServiceImplementation);
  }
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", rpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error) {
        reject(
          new PreviewError(
            `No port can be bound on 127.0.0.1: ${error.message}.`,
            "The program talks to plinth over the loopback interface: allow that, and try again.",
          ),
        );
      } else resolve(bound);
    });
  });
  return { address: `127.0.0.1:${port}`, stop: () => server.forceShutdown() };
}
