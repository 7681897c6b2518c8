import type { Control } from "../../core/control";
import { acmRenews } from "./renews";

export const acm: readonly Control[] = [acmRenews];
