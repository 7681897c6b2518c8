import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export interface Step {
  id?: string;
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

export interface Job {
  needs?: string | string[];
  if?: string;
  environment?: string;
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  concurrency?: { group: string; "cancel-in-progress": boolean };
  strategy?: { matrix: { unit: string[] } };
  env?: Record<string, string>;
  outputs?: Record<string, string>;
  steps: Step[];
}

export interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  concurrency: { group: string; "cancel-in-progress": boolean };
  jobs: Record<"test" | "try-build" | "build" | "deploy-staging" | "deploy-production", Job>;
}

export const workflowFile = join(__dirname, "../workflows/deploy.yml");
export const workflowText = readFileSync(workflowFile, "utf8");
export const workflow = parse(workflowText) as Workflow;

/** The script of a step, by the step's id or name. */
export function script(job: keyof Workflow["jobs"], step: string): string {
  const found = workflow.jobs[job].steps.find(({ id, name }) => id === step || name === step);
  if (found?.run === undefined) throw new Error(`${job} has no script ${step}`);
  return found.run;
}
