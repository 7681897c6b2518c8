import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ComponentProvider } from "@pulumi/pulumi/provider/experimental/provider";

/** A property of the public schema. */
export interface SchemaProperty {
  type?: string;
  $ref?: string;
  plain?: boolean;
  description?: string;
  items?: SchemaProperty;
  additionalProperties?: SchemaProperty;
}

interface SchemaObject {
  properties?: Record<string, SchemaProperty>;
  enum?: { value: string | number }[];
  type?: string;
}

/** The public interface of a package, as every Pulumi language sees it. */
export interface PackageSchema {
  name: string;
  resources: Record<string, { inputProperties?: Record<string, SchemaProperty> } & SchemaObject>;
  types?: Record<string, SchemaObject>;
}

interface Manifest {
  name: string;
  version: string;
}

type Components = ConstructorParameters<typeof ComponentProvider>[0]["components"];

/** Generates the schema of a package from its TypeScript sources. */
export async function schemaOf(directory: string, components: Components): Promise<PackageSchema> {
  const text = readFileSync(join(directory, "package.json"), "utf8");
  const { name, version } = JSON.parse(text) as Manifest;
  const [scope = "", bare = ""] = name.split("/");
  const provider = new ComponentProvider({
    components,
    dirname: directory,
    name: bare,
    namespace: scope.replace("@", ""),
  });
  const schema = JSON.parse(await provider.getSchema()) as PackageSchema;
  return { ...schema, version } as PackageSchema;
}
