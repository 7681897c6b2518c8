import type { Control } from "../../core/control";
import { gdOn } from "./on";
import { gdProtections } from "./protections";

export const gd: readonly Control[] = [gdOn, gdProtections];
