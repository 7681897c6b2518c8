import { strictEqual } from "node:assert";
import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { type FunctionConfig, LambdaPlatform, type LambdaPlatformArgs } from "../src";

export const topic = "arn:aws:sns:us-east-1:123456789012:on-call";

/** A function whose code is a zip of one file. */
export function zip(config: Partial<FunctionConfig> = {}): FunctionConfig {
  const text = new pulumi.asset.StringAsset("exports.handler = () => 1;");
  return {
    archive: new pulumi.asset.AssetArchive({ "index.js": text }),
    handler: "index.handler",
    runtime: "nodejs24.x",
    ...config,
  };
}

/** The resources of a platform with the function `work`, unless told otherwise. */
export function platform(
  args: Partial<LambdaPlatformArgs> = {},
  options?: RecordOptions,
  name = "shop",
): Promise<Recorded[]> {
  return record(() => new LambdaPlatform(name, { functions: { work: zip() }, ...args }), options);
}

export function all(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type.endsWith(`:${type}`));
}

export function only(resources: Recorded[], type: string): Recorded {
  const found = all(resources, type);
  strictEqual(found.length, 1, `${found.length} of ${type}`);
  return found[0] as Recorded;
}

export function byName(resources: Recorded[], type: string, name: string): Recorded {
  const found = all(resources, type).find((each) => each.name === name);
  if (!found)
    throw new Error(
      `${name} is none of ${all(resources, type)
        .map((each) => each.name)
        .join()}`,
    );
  return found;
}

export interface Statement {
  Sid?: string;
  Effect: string;
  Principal?: Record<string, string>;
  Action: string[];
  Resource: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
}

export function statements(resource: Recorded): Statement[] {
  return (JSON.parse(resource.inputs["policy"] as string) as { Statement: Statement[] }).Statement;
}

/** Message of the refusal. */
export async function refusal(args: Partial<LambdaPlatformArgs>): Promise<string> {
  try {
    await platform(args);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the arguments were taken");
}
