import { ehrbase } from "./ehrbase";
import { epicenter } from "./epicenter";
import type { System } from "./requirements/system";

/** Every system whose requirements are tested. */
export const systems: System[] = [ehrbase, epicenter];
