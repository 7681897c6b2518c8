import type { Control } from "../../core/control";
import { shStandards } from "./standards";

export const sh: readonly Control[] = [shStandards];
