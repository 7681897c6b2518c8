import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Sdk } from "./sdk";
import type { WireObject } from "./values";

/** The properties of a message; none where it has no Struct. */
export function wireOf(struct: Struct | undefined): WireObject {
  return struct?.toJavaScript() ?? {};
}

export function structOf(sdk: Sdk, value: WireObject): Struct {
  return sdk.struct.Struct.fromJavaScript(value);
}
