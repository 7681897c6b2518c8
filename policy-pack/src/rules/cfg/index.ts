import type { Control } from "../../core/control";
import { cfgOwnRole } from "./own-role";
import { cfgRecordsEverything } from "./records-everything";

export const cfg: readonly Control[] = [cfgRecordsEverything, cfgOwnRole];
