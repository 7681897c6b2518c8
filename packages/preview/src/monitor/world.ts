import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type { StackConfig } from "../config";
import type { PreviewError } from "../errors";
import type { Fixtures } from "../fixtures/file";
import type { PlanDiagnostic, PlanInvoke } from "../plan";
import type { Project } from "../project";
import type { Sdk } from "../sdk";
import type { WireObject } from "../values";

/** Options of a registration, after inheritance and transforms. */
export interface Options {
  protect: boolean;
  retainOnDelete: boolean;
  deletedWith: string;
  /** Unset and false are different to the engine. */
  deleteBeforeReplace: boolean | undefined;
  ignoreChanges: string[];
  replaceOnChanges: string[];
  aliases: string[];
  provider: string;
  version: string;
  customTimeouts: { [operation: string]: string };
  additionalSecretOutputs: string[];
  importId: string;
  dependsOn: string[];
}

/** One resource of the program, as the engine would hold it. */
export interface Registered {
  urn: string;
  type: string;
  name: string;
  parent: string;
  custom: boolean;
  remote: boolean;
  read: boolean;
  inputs: WireObject;
  options: Options;
  propertyDependencies: { [property: string]: string[] };
  transforms: Callback[];
  sourcePosition: string | undefined;
}

/** What one preview knows: the program's registrations so far, and where they come from. */
export interface World {
  sdk: Sdk;
  project: Project;
  stack: string;
  config: StackConfig;
  fixtures: Fixtures;
  resources: Map<string, Registered>;
  outputs: WireObject;
  /** Texts of the secrets seen so far, which no part of the plan may show. */
  secrets: Set<string>;
  invokes: PlanInvoke[];
  diagnostics: PlanDiagnostic[];
  rootUrn: string;
  stackTransforms: Callback[];
  invokeTransforms: Callback[];
  /** What makes the preview fail though the program may go on, such as a call that is not supported. */
  failure: PreviewError | undefined;
  /** Gives the policy packs their say before the registration is answered. */
  onRegistered(resource: Registered): Promise<void>;
}
