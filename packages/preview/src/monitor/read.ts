import type * as pb from "@pulumi/pulumi/proto/resource_pb";
import { rememberSecrets } from "../secrets";
import { makeUrn } from "../urn";
import { asSecret, plainObject, type Wire, type WireObject, unknownValue } from "../values";
import { structOf, wireOf } from "../wire";
import { positionOf } from "./register";
import type { Registered, World } from "./world";

const stackReferenceType = "pulumi:pulumi:StackReference";

/** Outputs of another stack, where a fixture knows them; else all of them are unknown. */
function referenced(world: World, inputs: WireObject): WireObject {
  const name = typeof inputs["name"] === "string" ? inputs["name"] : "";
  const found = world.fixtures.stacks[name];
  world.invokes.push({
    token: stackReferenceType,
    args: { name },
    fixture: found ? `stacks.${name}` : "none: its outputs are unknown",
  });
  if (!found) return { ...inputs, outputs: unknownValue };
  const { outputs, secretOutputs } = found;
  const entries = Object.entries(outputs).map(([key, value]): [string, Wire] => [
    key,
    secretOutputs.includes(key) ? asSecret(value) : value,
  ]);
  rememberSecrets(Object.fromEntries(entries), world.secrets);
  return { ...inputs, outputs: Object.fromEntries(entries), secretOutputNames: secretOutputs };
}

/** Answers `X.get`: what the program gives is known, and what the cloud would add is not. */
export function answerRead(world: World, request: pb.ReadResourceRequest): pb.ReadResourceResponse {
  const type = request.getType();
  const name = request.getName();
  const parent = request.getParent();
  const inputs = plainObject(wireOf(request.getProperties()));
  const urn = makeUrn(world.stack, world.project.name, parent, type, name);
  const resource: Registered = {
    urn,
    type,
    name,
    parent,
    custom: true,
    remote: false,
    read: true,
    inputs: type === stackReferenceType ? inputs : { ...inputs, id: request.getId() },
    options: {
      protect: false,
      retainOnDelete: false,
      deletedWith: "",
      deleteBeforeReplace: undefined,
      ignoreChanges: [],
      replaceOnChanges: [],
      aliases: [],
      provider: request.getProvider(),
      version: request.getVersion(),
      customTimeouts: {},
      additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
      importId: "",
      dependsOn: request.getDependenciesList(),
    },
    propertyDependencies: {},
    transforms: [],
    sourcePosition: positionOf(world, request.getSourceposition()),
  };
  world.resources.set(urn, resource);
  const response = new world.sdk.resource.ReadResourceResponse();
  response.setUrn(urn);
  const outputs = type === stackReferenceType ? referenced(world, inputs) : inputs;
  response.setProperties(structOf(world.sdk, outputs));
  return response;
}
