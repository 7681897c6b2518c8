import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type * as pb from "@pulumi/pulumi/proto/resource_pb";
import { PreviewError } from "../errors";
import { rememberSecrets } from "../secrets";
import { makeUrn, rootStackType } from "../urn";
import { plainObject, type WireObject } from "../values";
import { structOf, wireOf } from "../wire";
import { aliasesOf } from "./aliases";
import { optionsOf } from "./options";
import { type Subject, transformed } from "./transforms";
import type { Registered, World } from "./world";

type Position = ReturnType<pb.RegisterResourceRequest["getSourceposition"]>;

/** `file:line:column` from the project's folder; a position outside it is somebody else's. */
export function positionOf(world: World, position: Position): string | undefined {
  const uri = position?.getUri() ?? "";
  if (!position || !uri.startsWith("file://")) return undefined;
  const path = relative(world.project.directory, fileURLToPath(uri));
  if (path.startsWith("..") || path.includes("node_modules")) return undefined;
  return `${path}:${position.getLine()}:${position.getColumn()}`;
}

function edgesOf(request: pb.RegisterResourceRequest): { [property: string]: string[] } {
  const edges: { [property: string]: string[] } = {};
  request.getPropertydependenciesMap().forEach((value, key) => {
    const urns = value.getUrnsList();
    if (urns.length > 0) edges[key] = [...urns].sort();
  });
  return edges;
}

/** Inputs may have been added or dropped by a transform: an edge without its property says nothing. */
function keptEdges(edges: Registered["propertyDependencies"], inputs: WireObject) {
  return Object.fromEntries(Object.entries(edges).filter(([key]) => inputs[key] !== undefined));
}

function refuseTwice(world: World, urn: string): void {
  if (!world.resources.has(urn)) return;
  world.failure ??= new PreviewError(
    `Two resources have the URN ${urn}.`,
    "Give one of them another name: Pulumi tells resources apart by type, parent and name.",
  );
  throw world.failure;
}

async function subjectOf(world: World, request: pb.RegisterResourceRequest): Promise<Subject> {
  const parent = request.getParent();
  const subject: Subject = {
    type: request.getType(),
    name: request.getName(),
    custom: request.getCustom(),
    parent,
    inputs: wireOf(request.getObject()),
    options: optionsOf(request, world.resources.get(parent)),
    aliases: request.getAliasesList(),
  };
  if (subject.type === rootStackType) return subject;
  return transformed(world, request.getTransformsList(), subject);
}

/** Records a registration and gives the packs their say. */
export async function register(
  world: World,
  request: pb.RegisterResourceRequest,
): Promise<Registered> {
  const subject = await subjectOf(world, request);
  const { type, name, custom, parent, options } = subject;
  const inputs = plainObject(subject.inputs);
  const resource: Registered = {
    urn: makeUrn(world.stack, world.project.name, parent, type, name),
    type,
    name,
    parent,
    custom,
    remote: request.getRemote(),
    read: false,
    inputs,
    options,
    propertyDependencies: keptEdges(edgesOf(request), inputs),
    transforms: request.getTransformsList(),
    sourcePosition: positionOf(world, request.getSourceposition()),
  };
  rememberSecrets(inputs, world.secrets);
  refuseTwice(world, resource.urn);
  options.aliases = aliasesOf(world, resource, subject.aliases, request.getAliasurnsList());
  world.resources.set(resource.urn, resource);
  if (type === rootStackType) world.rootUrn = resource.urn;
  else await world.onRegistered(resource);
  if (resource.remote) noteOpaque(world, resource);
  return resource;
}

function noteOpaque(world: World, { urn, type, name }: Registered): void {
  world.diagnostics.push({
    severity: "info",
    message: `${type} "${name}" is made by a plug-in: what it contains is not known here`,
    urn,
  });
}

/** Answers a registration: its inputs are its outputs, and all else is unknown. */
export async function answerRegister(
  world: World,
  request: pb.RegisterResourceRequest,
): Promise<pb.RegisterResourceResponse> {
  const resource = await register(world, request);
  const response = new world.sdk.resource.RegisterResourceResponse();
  response.setUrn(resource.urn);
  response.setObject(structOf(world.sdk, resource.custom ? resource.inputs : {}));
  return response;
}

/** The outputs of the stack. Those of components show in no plan: they are made of their children's. */
export function answerOutputs(world: World, request: pb.RegisterResourceOutputsRequest): void {
  const outputs = wireOf(request.getOutputs());
  rememberSecrets(plainObject(outputs), world.secrets);
  if (request.getUrn() === world.rootUrn) world.outputs = outputs;
}
