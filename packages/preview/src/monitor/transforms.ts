import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type * as pb from "@pulumi/pulumi/proto/resource_pb";
import type { Sdk } from "../sdk";
import type { WireObject } from "../values";
import { structOf, wireOf } from "../wire";
import { timeoutsOf } from "./options";
import type { Options, World } from "./world";

/** Calls a function that lives in the program, by the callback server that the SDK runs there. */
function call(sdk: Sdk, callback: Callback, request: Uint8Array): Promise<Uint8Array> {
  const client = new sdk.callbackRpc.CallbacksClient(
    callback.getTarget(),
    sdk.grpc.credentials.createInsecure(),
  );
  const message = new sdk.callback.CallbackInvokeRequest();
  message.setToken(callback.getToken());
  message.setRequest(request);
  return new Promise((resolve, reject) => {
    client.invoke(message, (error, response) => {
      client.close();
      if (error) reject(new Error(error.details || error.message));
      else resolve(response.getResponse_asU8());
    });
  });
}

function timeoutsMessage(sdk: Sdk, timeouts: Options["customTimeouts"]) {
  const message = new sdk.resource.RegisterResourceRequest.CustomTimeouts();
  message.setCreate(timeouts["create"] ?? "");
  message.setUpdate(timeouts["update"] ?? "");
  message.setDelete(timeouts["delete"] ?? "");
  return message;
}

function packed(sdk: Sdk, options: Options): pb.TransformResourceOptions {
  const message = new sdk.resource.TransformResourceOptions();
  message.setDependsOnList(options.dependsOn);
  message.setProtect(options.protect);
  message.setIgnoreChangesList(options.ignoreChanges);
  message.setReplaceOnChangesList(options.replaceOnChanges);
  message.setVersion(options.version);
  message.setProvider(options.provider);
  if (Object.keys(options.customTimeouts).length > 0) {
    message.setCustomTimeouts(timeoutsMessage(sdk, options.customTimeouts));
  }
  message.setRetainOnDelete(options.retainOnDelete);
  message.setDeletedWith(options.deletedWith);
  message.setAdditionalSecretOutputsList(options.additionalSecretOutputs);
  if (options.deleteBeforeReplace !== undefined)
    message.setDeleteBeforeReplace(options.deleteBeforeReplace);
  return message;
}

function unpacked(message: pb.TransformResourceOptions, before: Options): Options {
  return {
    ...before,
    dependsOn: message.getDependsOnList(),
    protect: message.getProtect() ?? before.protect,
    ignoreChanges: message.getIgnoreChangesList(),
    replaceOnChanges: message.getReplaceOnChangesList(),
    version: message.getVersion(),
    provider: message.getProvider(),
    retainOnDelete: message.getRetainOnDelete() ?? before.retainOnDelete,
    customTimeouts: timeoutsOf(message),
    deletedWith: message.getDeletedWith(),
    additionalSecretOutputs: message.getAdditionalSecretOutputsList(),
    deleteBeforeReplace: message.hasDeleteBeforeReplace()
      ? message.getDeleteBeforeReplace()
      : before.deleteBeforeReplace,
  };
}

export interface Subject {
  type: string;
  name: string;
  custom: boolean;
  parent: string;
  inputs: WireObject;
  options: Options;
  aliases: pb.RegisterResourceRequest["getAliasesList"] extends () => infer L ? L : never;
}

/** The transforms that apply, from the resource's own outwards: its parents', then the stack's. */
function transformsOf(world: World, own: Callback[], parent: string): Callback[] {
  const found = [...own];
  for (let urn = parent; urn !== ""; urn = world.resources.get(urn)?.parent ?? "") {
    found.push(...(world.resources.get(urn)?.transforms ?? []));
  }
  return [...found, ...world.stackTransforms];
}

/** Runs every transform that applies to a registration; each sees what the one before it left. */
export async function transformed(
  world: World,
  own: Callback[],
  subject: Subject,
): Promise<Subject> {
  const { sdk } = world;
  let current = subject;
  for (const transform of transformsOf(world, own, subject.parent)) {
    const request = new sdk.resource.TransformRequest();
    request.setType(current.type);
    request.setName(current.name);
    request.setCustom(current.custom);
    request.setParent(current.parent);
    request.setProperties(structOf(sdk, current.inputs));
    const options = packed(sdk, current.options);
    options.setAliasesList(current.aliases);
    request.setOptions(options);
    const bytes = await call(sdk, transform, request.serializeBinary());
    const response = sdk.resource.TransformResponse.deserializeBinary(bytes);
    const after = response.getOptions();
    current = {
      ...current,
      inputs: response.hasProperties() ? wireOf(response.getProperties()) : current.inputs,
      options: after ? unpacked(after, current.options) : current.options,
      aliases: after ? after.getAliasesList() : current.aliases,
    };
  }
  return current;
}

/** Runs the stack's transforms of data sources, and returns the arguments that they leave. */
export async function transformedInvoke(
  world: World,
  token: string,
  args: WireObject,
): Promise<WireObject> {
  const { sdk } = world;
  let current = args;
  for (const transform of world.invokeTransforms) {
    const request = new sdk.resource.TransformInvokeRequest();
    request.setToken(token);
    request.setArgs(structOf(sdk, current));
    request.setOptions(new sdk.resource.TransformInvokeOptions());
    const bytes = await call(sdk, transform, request.serializeBinary());
    const response = sdk.resource.TransformInvokeResponse.deserializeBinary(bytes);
    if (response.hasArgs()) current = wireOf(response.getArgs());
  }
  return current;
}
