import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as grpc from "@grpc/grpc-js";
import type * as analyzerRpc from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import type * as callbackRpc from "@pulumi/pulumi/proto/callback_grpc_pb";
import type * as callback from "@pulumi/pulumi/proto/callback_pb";
import type * as engineRpc from "@pulumi/pulumi/proto/engine_grpc_pb";
import type * as engine from "@pulumi/pulumi/proto/engine_pb";
import type * as resourceRpc from "@pulumi/pulumi/proto/resource_grpc_pb";
import type * as resource from "@pulumi/pulumi/proto/resource_pb";
import type * as empty from "google-protobuf/google/protobuf/empty_pb";
import type * as struct from "google-protobuf/google/protobuf/struct_pb";
import { PreviewError } from "./errors";

/** The protocol of the user's own SDK: its messages, and the gRPC that they are made for. */
export interface Sdk {
  directory: string;
  version: string;
  grpc: typeof grpc;
  analyzer: typeof analyzer;
  analyzerRpc: typeof analyzerRpc;
  callback: typeof callback;
  callbackRpc: typeof callbackRpc;
  engine: typeof engine;
  engineRpc: typeof engineRpc;
  resource: typeof resource;
  resourceRpc: typeof resourceRpc;
  empty: typeof empty;
  struct: typeof struct;
}

const oldest = [3, 230];

function located(directory: string): string {
  const from = createRequire(join(directory, "package.json"));
  try {
    return dirname(from.resolve("@pulumi/pulumi/package.json"));
  } catch {
    throw new PreviewError(
      `@pulumi/pulumi is not installed in ${directory}.`,
      "Run `npm ci` (or your package manager's install) in the project first.",
    );
  }
}

/** Loads the SDK that a program in the folder would load. @throws PreviewError */
export function loadSdk(directory: string): Sdk {
  const found = located(directory);
  const from = createRequire(join(found, "package.json"));
  const { version } = from("./package.json") as { version: string };
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major !== oldest[0] || minor < (oldest[1] ?? 0)) {
    throw new PreviewError(
      `The project has @pulumi/pulumi ${version}; a preview needs 3.230 or later of version 3.`,
      "Run `npm install @pulumi/pulumi@^3.230`.",
    );
  }
  return {
    directory: found,
    version,
    grpc: from("@grpc/grpc-js") as typeof grpc,
    analyzer: from("./proto/analyzer_pb") as typeof analyzer,
    analyzerRpc: from("./proto/analyzer_grpc_pb") as typeof analyzerRpc,
    callback: from("./proto/callback_pb") as typeof callback,
    callbackRpc: from("./proto/callback_grpc_pb") as typeof callbackRpc,
    engine: from("./proto/engine_pb") as typeof engine,
    engineRpc: from("./proto/engine_grpc_pb") as typeof engineRpc,
    resource: from("./proto/resource_pb") as typeof resource,
    resourceRpc: from("./proto/resource_grpc_pb") as typeof resourceRpc,
    empty: from("google-protobuf/google/protobuf/empty_pb.js") as typeof empty,
    struct: from("google-protobuf/google/protobuf/struct_pb.js") as typeof struct,
  };
}
