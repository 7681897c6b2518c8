// The SDK loads @npmcli/arborist with itself, for serialising functions only: 170 ms and 50 MB.
// It is loaded here on first use.
const Module = require("module");

const load = Module._load;
Module._load = function (request, parent, isMain) {
  if (request !== "@npmcli/arborist") return load(request, parent, isMain);
  let loaded;
  return new Proxy(
    {},
    { get: (_, key) => (loaded ??= load(request, parent, isMain))[key], has: () => true },
  );
};
