import { join, resolve } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { type BuildFailure, buildSync } from "esbuild";
import { ModuleFormat } from "./choices";
import type { ResolvedFunction } from "./resolve";

type Bundle = NonNullable<ResolvedFunction["bundle"]>;

/** Files of a bundle by name, or what esbuild says against it. */
export interface Bundled {
  files: Record<string, string>;
  failure?: string;
}

/**
 * One file of JavaScript, and its map. The folder is esbuild's working directory, and no path of the
 * machine goes in: the same sources, packages and tsconfig.json elsewhere make the same files.
 */
export function bundleFolder(bundle: Bundle, runtime: string | undefined): Bundled {
  const folder = resolve(bundle.folder);
  const node = /^nodejs(\d+)\.x$/.exec(runtime ?? "")?.[1];
  const file = bundle.format === ModuleFormat.Esm ? "index.mjs" : "index.js";
  try {
    const { outputFiles } = buildSync({
      absWorkingDir: folder,
      entryPoints: [join(folder, bundle.entry)],
      outfile: file,
      bundle: true,
      write: false,
      platform: "node",
      ...(node !== undefined && { target: `node${node}` }),
      format: bundle.format,
      external: bundle.external,
      minify: bundle.minify,
      // Stack traces and metrics name functions.
      keepNames: true,
      sourcemap: bundle.sourceMap,
      sourcesContent: false,
      legalComments: "none",
      charset: "utf8",
      logLevel: "silent",
    });
    const files = outputFiles.map(({ path, text }) => [path.slice(folder.length + 1), text]);
    return { files: Object.fromEntries(files) as Record<string, string> };
  } catch (error) {
    return { files: {}, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): string {
  const { errors } = error as Partial<BuildFailure>;
  if (!errors) return error instanceof Error ? error.message : String(error);
  return errors
    .map(({ text, location }) =>
      location ? `${location.file}:${location.line}:${location.column}: ${text}` : text,
    )
    .join("; ");
}

/**
 * The engine hashes the names and contents of such an archive, and the provider zips it with one
 * fixed time: nothing but the files decides whether the function changes.
 */
export function archiveOf({ files }: Bundled): pulumi.asset.Archive {
  const entries = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  return new pulumi.asset.AssetArchive(
    Object.fromEntries(entries.map(([path, text]) => [path, new pulumi.asset.StringAsset(text)])),
  );
}
