// The SDK prints an uncaught error with `util.inspect(error, { colors: true })`, which walks the
// promise and the resource that it has hung on the error: 25 s and 3.5 GB on Node 20 and 22.
const util = require("util");

const inspect = util.inspect;
const isSdkCall = (value, options) =>
  value instanceof Error && options?.colors === true && Object.keys(options).length === 1;

util.inspect = Object.assign(
  (value, options, ...rest) =>
    isSdkCall(value, options) && value.stack ? value.stack : inspect(value, options, ...rest),
  inspect,
);
