import { UnknownValueError } from "@pulumi/policy";
import type { Control } from "./control";
import { deferred, fail, type Finding } from "./verdict";

/** Runs a control. A crash is a violation of that control: it must not end the others, nor pass. */
export function guarded(control: Control, judge: () => Finding): Finding {
  try {
    return judge();
  } catch (error) {
    if (error instanceof UnknownValueError)
      return deferred("a value it needs is not known before the update");
    const kind = error instanceof Error ? error.constructor.name : typeof error;
    return fail(
      `the control ${control.slug} itself failed with ${kind}: report it to the pack's owners`,
    );
  }
}
