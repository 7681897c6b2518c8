import { compute } from "./compute";
import { data } from "./data";
import { network } from "./network";
import type { Scene } from "./scene";
import { watching } from "./watching";

/** Resources that only together comply or violate, for the stack controls that need no story of their own. */
export const scenes: Scene[] = [...compute, ...data, ...network, ...watching];
