import { compute } from "./compute";
import { data } from "./data";
import { edge } from "./edge";
import { identity } from "./identity";
import { type Case } from "./make";
import { messages } from "./messages";
import { serverless } from "./serverless";
import { watching } from "./watching";

/** Inputs of the controls of each group of services. */
export const moreCases: Case[] = [
  ...compute,
  ...data,
  ...edge,
  ...identity,
  ...messages,
  ...serverless,
  ...watching,
];
