import { PreviewError } from "../errors";
import { firstLines, type RunningPack } from "./pack";

type Unary = (
  request: object,
  done: (error: { details: string } | null, response: unknown) => void,
) => void;

/** Calls a pack. A pack that fails there ends the preview: nothing can be said for it. @throws PreviewError */
export function ask<R>(pack: RunningPack, method: string, request: object): Promise<R> {
  const call = (pack.client as unknown as { [method: string]: Unary })[method] as Unary;
  return new Promise((resolve, reject) => {
    call.call(pack.client, request, (error, response) => {
      if (!error) {
        resolve(response as R);
        return;
      }
      const said = `${error.details}\n${pack.words()}`.trim();
      const title = `The policy pack in ${pack.directory} failed at ${method}: ${firstLines(said)}`;
      reject(new PreviewError(title, "Mend the pack, or leave out its --policy-pack.", said));
    });
  });
}
