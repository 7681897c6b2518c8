export { features, protocolCalls, type ProtocolCall } from "./calls";
export { PreviewError } from "./errors";
export { builtInTokens } from "./fixtures/built-in";
export * from "./plan";
export type { PackOptions } from "./policies/pack";
export { preview, type PreviewOptions, type Progress } from "./preview";
export { stacksOf } from "./project";
