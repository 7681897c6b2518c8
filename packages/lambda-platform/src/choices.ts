/** Instruction set of a function. */
export const Architecture = { Arm64: "arm64", X86: "x86_64" } as const;
export type Architecture = (typeof Architecture)[keyof typeof Architecture];

/** How a bundle is written: `cjs` as index.js, `esm` as index.mjs, which may await at its top level. */
export const ModuleFormat = { CommonJs: "cjs", Esm: "esm" } as const;
export type ModuleFormat = (typeof ModuleFormat)[keyof typeof ModuleFormat];

/** How Lambda writes what a function logs. */
export const LogFormat = { Json: "JSON", Text: "Text" } as const;
export type LogFormat = (typeof LogFormat)[keyof typeof LogFormat];

/** What a function may do with the objects of a bucket. */
export const BucketAccess = { Read: "read", Write: "write", ReadWrite: "read-write" } as const;
export type BucketAccess = (typeof BucketAccess)[keyof typeof BucketAccess];

/** What kind of stream is read. */
export const StreamKind = { Kinesis: "kinesis", DynamoDb: "dynamodb" } as const;
export type StreamKind = (typeof StreamKind)[keyof typeof StreamKind];

/** Where in a stream a new reader begins. */
export const StartingPosition = { Latest: "LATEST", TrimHorizon: "TRIM_HORIZON" } as const;
export type StartingPosition = (typeof StartingPosition)[keyof typeof StartingPosition];

/** A storage class for objects that are seldom read. */
export const StorageClass = {
  StandardIa: "STANDARD_IA",
  IntelligentTiering: "INTELLIGENT_TIERING",
  GlacierInstantRetrieval: "GLACIER_IR",
  DeepArchive: "DEEP_ARCHIVE",
} as const;
export type StorageClass = (typeof StorageClass)[keyof typeof StorageClass];

/** Authorizers of a route beside the names of JWT authorizers. */
export const anyoneAuthorizer = "none";
export const iamAuthorizer = "iam";
