/** Text that GitHub shows letter by letter: no markup, no mention, no reference to an issue. */
export function escaped(text: string): string {
  return text
    .trim()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\|`*_[\]~]/g, "\\$&")
    .replace(/@(?=\w)/g, "@\u200b")
    .replace(/#(?=\d)/g, "#\u200b")
    .replace(/\s*\n\s*/g, "<br>");
}

function line(cells: string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** A table of at most so many characters: rows that do not fit are counted in the last one. */
export function table(head: string[], rows: string[][], room = Infinity): string {
  const lines = [
    line(head),
    line(head.map(() => "---")),
    ...rows.map((row) => line(row.map(escaped))),
  ];
  const last = (more: number) => line([`… ${more} more`, ...head.slice(1).map(() => "")]);
  const all = lines.join("\n");
  if (all.length <= room) return all;
  let length = last(rows.length).length;
  const kept = lines.findIndex((each) => (length += each.length + 1) > room);
  // The two lines of the head alone say nothing.
  return kept <= 2 ? "" : [...lines.slice(0, kept), last(lines.length - kept)].join("\n");
}

/** A part that opens on a click. */
export function folded(title: string, body: string): string {
  return body === "" ? "" : `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
