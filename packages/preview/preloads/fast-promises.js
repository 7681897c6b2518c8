// The SDK formats a stack for each of its promises, four per property, and needs it only to debug
// leaks: half the time of a large program. Leaks are still found; PULUMI_DEBUG_PROMISE_LEAKS=1
// gives the stacks back.
if (!process.env.PULUMI_DEBUG_PROMISE_LEAKS) {
  const Module = require("module");
  const load = Module._load;
  const debuggable = /[\\/]@pulumi[\\/]pulumi[\\/](.*[\\/])?runtime[\\/]/;
  const wrapped = new WeakSet();

  Module._load = function (request, parent, isMain) {
    const loaded = load(request, parent, isMain);
    const isIt = request.endsWith("/debuggable") && debuggable.test(`${parent?.filename ?? ""}/`);
    if (!isIt && !(request.endsWith("runtime/debuggable") && loaded?.debuggablePromise))
      return loaded;
    if (wrapped.has(loaded) || typeof loaded.debuggablePromise !== "function") return loaded;
    wrapped.add(loaded);
    const original = loaded.debuggablePromise;
    loaded.debuggablePromise = (promise, context) => {
      const limit = Error.stackTraceLimit;
      Error.stackTraceLimit = 0;
      try {
        return original(promise, context);
      } finally {
        Error.stackTraceLimit = limit;
      }
    };
    return loaded;
  };
}
