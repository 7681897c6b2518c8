import type { Control } from "../../core/control";
import { wafLogging } from "./logging";

export const waf: readonly Control[] = [wafLogging];
