import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import * as pb from "@pulumi/pulumi/proto/analyzer_pb";
import type { Policies } from "@pulumi/policy";
import * as proxy from "@pulumi/policy/proxy";
import * as server from "@pulumi/policy/server";
import { policies } from "../src/registry";

type Rpc = (call: unknown, done: (error: unknown, response: pb.AnalyzeResponse) => void) => void;
type MakeRpc = (pack: string, version: string, level: string, policies: Policies) => Rpc;

// The SDK exports these, and leaves them out of its types.
const { makeAnalyzeRpcFun, makeAnalyzeStackRpcFun } = server as unknown as {
  [name in "makeAnalyzeRpcFun" | "makeAnalyzeStackRpcFun"]: MakeRpc;
};

/** What a value looks like on the wire before the update makes it. */
export const unknown = (proxy as unknown as { unknownStringValue: string }).unknownStringValue;

/** A secret on the wire. */
export function secret(value: unknown): object {
  return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}

export interface Resource {
  /** Short token: `rds/instance:Instance`, or a whole one. */
  type: string;
  name: string;
  props?: object;
  /** Names of the resources behind each property. */
  edges?: { [property: string]: string[] } | undefined;
  protect?: boolean;
}

export interface Violation {
  policy: string;
  message: string;
  urn: string;
  level: "advisory" | "mandatory";
}

const typeOf = ({ type }: Resource) => (type.split(":").length === 2 ? `aws:${type}` : type);
export const urnOf = (resource: Resource) =>
  `urn:pulumi:test::policies::${typeOf(resource)}::${resource.name}`;

function fill<T extends pb.AnalyzeRequest | pb.AnalyzerResource>(
  message: T,
  resource: Resource,
): T {
  const options = new pb.AnalyzerResourceOptions();
  options.setProtect(resource.protect ?? false);
  message.setType(typeOf(resource));
  message.setName(resource.name);
  message.setUrn(urnOf(resource));
  // As JSON, so that a property that is `undefined` is unset.
  const props = JSON.parse(JSON.stringify(resource.props ?? {})) as object;
  message.setProperties(Struct.fromJavaScript({ ...props }));
  message.setOptions(options);
  return message;
}

function stackResource(resource: Resource, all: Resource[]): pb.AnalyzerResource {
  const message = fill(new pb.AnalyzerResource(), resource);
  for (const [property, names] of Object.entries(resource.edges ?? {})) {
    const edges = new pb.AnalyzerPropertyDependencies();
    const targets = names.map((name) => {
      const found = all.find((each) => each.name === name);
      if (!found) throw new Error(`the fixture has no resource ${name}`);
      return urnOf(found);
    });
    edges.setUrnsList(targets);
    message.getPropertydependenciesMap().set(property, edges);
  }
  return message;
}

function call(rpc: Rpc, request: object, urn: string): Promise<Violation[]> {
  return new Promise((resolve, reject) => {
    rpc({ request }, (error, response) => {
      if (error) {
        reject(error instanceof Error ? error : new Error(JSON.stringify(error)));
        return;
      }
      const found = response.getDiagnosticsList().map((each) => ({
        policy: each.getPolicyname(),
        message: each.getMessage(),
        urn: each.getUrn() || urn,
        level:
          each.getEnforcementlevel() === pb.EnforcementLevel.MANDATORY ? "mandatory" : "advisory",
      }));
      // The pack keeps its model until the event loop turns, as it does between calls of the engine.
      setImmediate(() => resolve(found as Violation[]));
    });
  });
}

const analyze = makeAnalyzeRpcFun("plinth", "0.1.0", "mandatory", policies);
const analyzeStack = makeAnalyzeStackRpcFun("plinth", "0.1.0", "mandatory", policies);

/** Every violation of the resources, through the functions that answer the engine. */
export async function allViolations(resources: Resource[]): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const each of resources) {
    found.push(...(await call(analyze, fill(new pb.AnalyzeRequest(), each), urnOf(each))));
  }
  const request = new pb.AnalyzeStackRequest();
  request.setResourcesList(resources.map((each) => stackResource(each, resources)));
  return [...found, ...(await call(analyzeStack, request, ""))];
}

/** Messages of one policy on the resources. */
export async function violationsOf(policy: string, ...resources: Resource[]): Promise<string[]> {
  const found = await allViolations(resources);
  return found.filter((each) => each.policy === policy).map(({ message }) => message);
}
