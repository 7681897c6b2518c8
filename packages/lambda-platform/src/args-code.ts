import type * as pulumi from "@pulumi/pulumi";
import { ModuleFormat } from "./choices";

/** A folder of TypeScript or JavaScript that esbuild makes one file of. */
export interface BundleConfig {
  /** The folder, relative to where the program runs, or absolute. */
  folder: string;

  /**
   * The file in the folder that exports the handler.
   *
   * @default "index.ts"
   */
  entry?: string;

  /**
   * Packages that are left out of the bundle, as esbuild names them (`@aws-sdk/*`). Unset: the AWS
   * SDK, which Lambda's Node.js runtimes bring along.
   */
  external?: string[];

  /**
   * Whether names and blanks are shortened. Off, the hash changes with where packages are installed.
   *
   * @default true
   */
  minify?: boolean;

  /**
   * Whether a source map goes along, and stack traces name the sources.
   *
   * @default false
   */
  sourceMap?: boolean;

  /**
   * How the bundle is written.
   *
   * @default "cjs"
   */
  format?: ModuleFormat;
}

/** A zip file in S3, in the function's region. */
export interface CodeObjectConfig {
  bucketName: pulumi.Input<string>;
  key: pulumi.Input<string>;
  /** Version of the object. Without it a new upload under the same key changes no function. */
  version?: pulumi.Input<string>;
}

/** Defaults of this file. */
export const codeDefaults = {
  BundleConfig: {
    entry: "index.ts",
    minify: true,
    sourceMap: false,
    format: ModuleFormat.CommonJs as ModuleFormat,
  },
};

/** What Lambda's Node.js runtimes bring along. */
export const runtimePackages = ["@aws-sdk/*"];
