export { argumentPaths, idleArguments, type Sample, type Samples } from "./arguments";
export { documentedDefaults } from "./defaults";
export { recordProgram } from "./example";
export { golden, matchesGolden } from "./golden";
export { record, type Recorded, type RecordOptions } from "./record";
export { type PackageSchema, schemaOf, type SchemaProperty } from "./schema";
