import { strict as assert } from "node:assert";
import { StatusLine } from "../src/status-line";

function streamOf(isTTY: boolean): { written: string[]; stream: NodeJS.WriteStream } {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

describe("the status line", () => {
  it("is written over itself on a terminal, not twice within 80 ms, and taken away at the end", () => {
    const { written, stream } = streamOf(true);
    const status = new StatusLine(stream);
    status.show("dev: 1 resources …");
    status.show("dev: 2 resources …");
    status.clear();
    assert.deepEqual(written, ["\r\u001b[2Kdev: 1 resources …", "\r\u001b[2K"]);
  });

  it("is not written where there is no terminal", () => {
    const { written, stream } = streamOf(false);
    const status = new StatusLine(stream);
    status.show("dev: 1 resources …");
    status.clear();
    assert.deepEqual(written, []);
  });

  it("takes nothing away where nothing was shown", () => {
    const { written, stream } = streamOf(true);
    new StatusLine(stream).clear();
    assert.deepEqual(written, []);
  });
});
