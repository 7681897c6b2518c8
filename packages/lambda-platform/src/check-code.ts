import { join } from "node:path";
import { type Check, check, matches } from "@plinth/core";
import type { Bundled } from "./bundle";
import type { ResolvedFunction } from "./resolve";

const longestLayers = 5;

/** Where a function's code comes from, and what goes with it. */
export function checkCode(path: string, config: ResolvedFunction, bundled?: Bundled): Check {
  const { bundle, archive, codeObject, imageUri } = config;
  const given = Object.entries({ bundle, archive, codeObject, imageUri })
    .filter(([, value]) => value !== undefined)
    .map(([key]) => key);
  return [
    check(
      given.length === 1,
      path,
      given,
      "exactly one of bundle, archive, codeObject and imageUri",
      "Say where the code comes from, once",
    ),
    imageUri === undefined ? checkZip(path, config) : checkImage(path, config),
    bundle && checkBundle(path, config, bundled),
  ];
}

function checkZip(path: string, { handler, runtime, layers = [] }: ResolvedFunction): Check {
  return [
    check(
      handler !== undefined,
      `${path}.handler`,
      handler,
      "<file>.<export>",
      "Say what Lambda calls in the zip",
    ),
    check(
      runtime !== undefined,
      `${path}.runtime`,
      runtime,
      "a runtime such as nodejs24.x",
      "Name the runtime of the zip",
    ),
    check(
      layers.length <= longestLayers,
      `${path}.layers`,
      layers.length,
      `${longestLayers} layers or fewer`,
      "Merge layers",
    ),
  ];
}

function checkImage(path: string, { handler, runtime, layers }: ResolvedFunction): Check {
  return Object.entries({ handler, runtime, layers }).map(([key, value]) =>
    check(
      value === undefined,
      `${path}.${key}`,
      value,
      "nothing with an image",
      "The image brings it along: take it out",
    ),
  );
}

function checkBundle(
  path: string,
  { bundle, runtime }: ResolvedFunction,
  bundled: Bundled | undefined,
): Check {
  if (!bundle) return [];
  return [
    matches(
      `${path}.runtime`,
      runtime,
      /nodejs\d+\.x/,
      "a Node.js runtime for a bundle",
      "Write one such as nodejs24.x, or give the code as `archive`",
    ),
    check(
      bundled?.failure === undefined,
      `${path}.bundle`,
      join(bundle.folder, bundle.entry),
      "code that esbuild can bundle",
      bundled?.failure ?? "",
    ),
  ];
}
