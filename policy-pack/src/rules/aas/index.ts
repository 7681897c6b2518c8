import type { Control } from "../../core/control";
import { aasTwoAtLeast } from "./two-at-least";

export const aas: readonly Control[] = [aasTwoAtLeast];
