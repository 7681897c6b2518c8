import { styleText } from "node:util";

type Style = "red" | "green" | "yellow" | "cyan" | "bold" | "dim";

/** Colours a text, or leaves it. */
export type Paint = (style: Style, text: string) => string;

export interface ColorWish {
  /** False for `--no-color`. */
  flag: boolean;
  /** True when a file is written. */
  file: boolean;
  /** True when a person reads it on a terminal. */
  terminal: boolean;
  environment: { NO_COLOR?: string; FORCE_COLOR?: string };
}

/** The flag wins over `NO_COLOR`, that over `FORCE_COLOR`, and that over the terminal. A file has no colours. */
export function wantsColor({ flag, file, terminal, environment }: ColorWish): boolean {
  const { NO_COLOR: no = "", FORCE_COLOR: force = "" } = environment;
  if (!flag || file || no !== "") return false;
  return force === "" ? terminal : !["0", "false"].includes(force);
}

/** From Node 22 on, `styleText` asks the terminal too: the caller has decided already. */
export function paintWith(color: boolean): Paint {
  return (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
}
