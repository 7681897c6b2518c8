/** One line on the terminal that says how far a preview has come; nothing where there is no terminal. */
export class StatusLine {
  #last = 0;

  constructor(readonly stream: NodeJS.WriteStream) {}

  show(text: string): void {
    const now = Date.now();
    if (!this.stream.isTTY || now - this.#last < 80) return;
    this.#last = now;
    this.stream.write(`\r\u001b[2K${text}`);
  }

  clear(): void {
    if (this.stream.isTTY && this.#last > 0) this.stream.write("\r\u001b[2K");
  }
}
