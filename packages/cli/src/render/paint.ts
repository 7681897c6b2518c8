import { styleText } from "node:util";

type Style = "red" | "green" | "yellow" | "cyan" | "bold" | "dim";

/** Colours a text, or leaves it. */
export type Paint = (style: Style, text: string) => string;

/** `NO_COLOR` wins over the terminal, and `FORCE_COLOR` over its absence. */
export function paintWith(terminal: boolean): Paint {
  const { NO_COLOR: no = "", FORCE_COLOR: force = "" } = process.env;
  const on = no === "" && (terminal || (force !== "" && force !== "0"));
  return (style, text) => (on ? styleText(style, text) : text);
}
