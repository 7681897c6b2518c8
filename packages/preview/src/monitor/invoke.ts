import type { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import type * as pb from "@pulumi/pulumi/proto/resource_pb";
import { PreviewError } from "../errors";
import { builtIn } from "../fixtures/built-in";
import { hiderOf } from "../secrets";
import { isObject, plainObject, hasUnknown, shownObject, type WireObject } from "../values";
import { structOf, wireOf } from "../wire";
import { transformedInvoke } from "./transforms";
import type { World } from "./world";

interface Answer {
  result: WireObject;
  fixture: string;
}

/** The region that a data source is asked in: its own argument, its provider's, or the stack's. */
function regionOf(world: World, args: WireObject, provider: string): string {
  const explicit = world.resources.get(provider.split("::").slice(0, -1).join("::"))?.inputs[
    "region"
  ];
  const region = args["region"] ?? explicit ?? world.config.values["aws:region"];
  return typeof region === "string" ? region : "us-east-1";
}

function answer(
  world: World,
  token: string,
  args: WireObject,
  provider: string,
): Answer | undefined {
  const index = world.fixtures.invokes.findIndex(
    (each) =>
      each.token === token &&
      Object.entries(each.args).every(
        ([key, value]) => JSON.stringify(args[key]) === JSON.stringify(value),
      ),
  );
  const own = world.fixtures.invokes[index];
  if (own) return { result: own.result, fixture: `invokes[${index}]` };
  const result = builtIn(token, args, { region: regionOf(world, args, provider) });
  return result && { result, fixture: "built-in" };
}

function unanswered(world: World, token: string, args: WireObject): PreviewError {
  const lines = Object.entries(hiderOf(world.secrets)(shownObject(args))).map(
    ([key, value]) => `      ${key}: ${JSON.stringify(value)}`,
  );
  return new PreviewError(
    `No fixture answers the data source ${token}.`,
    [
      "Nothing is asked of a cloud here. Give its result in a file, and name the file with --fixtures:",
      "",
      "invokes:",
      `  - token: ${token}`,
      "    args:",
      ...(lines.length > 0 ? lines : ["      {}"]),
      "    result: { … }",
    ].join("\n"),
  );
}

/** SDKs differ in the message that they expect, and agree on the part that is filled here. */
function emptyResponse({ sdk }: World): InvokeResponse {
  const { invoke } = sdk.resourceRpc.ResourceMonitorService as unknown as {
    invoke: { responseType: new () => InvokeResponse };
  };
  return new invoke.responseType();
}

/** Answers a data source from the fixtures. */
export async function answerInvoke(
  world: World,
  request: pb.ResourceInvokeRequest,
): Promise<InvokeResponse> {
  const token = request.getTok();
  const args = plainObject(await transformedInvoke(world, token, wireOf(request.getArgs())));
  const response = emptyResponse(world);
  if (hasUnknown(args)) {
    response.setReturn(structOf(world.sdk, {}));
    world.invokes.push({ token, args: shownObject(args), fixture: "none: an argument is unknown" });
    return response;
  }
  const found = answer(world, token, args, request.getProvider());
  if (!found) {
    world.failure ??= unanswered(world, token, args);
    throw world.failure;
  }
  world.invokes.push({ token, args: shownObject(args), fixture: found.fixture });
  response.setReturn(structOf(world.sdk, isObject(found.result) ? found.result : {}));
  return response;
}
